/** A mention of an entry or argument in the prose of an entry. */
export interface Mention {
  readonly target: string;
  /** `link` for [[target]] and [[target|words]], `evidence` for <Evidence of="target" />. */
  readonly as: 'link' | 'evidence';
  /** Line of the text, from 0. */
  readonly line: number;
  /** Offset of the target in the text. */
  readonly start: number;
}

const MENTION =
  /\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{1,500})?\]\]|<Evidence\s[^<>]{0,200}?\bof=(?:"([^"]{0,200})"|'([^']{0,200})')/g;

/** Every mention in Markdown, those in code left out. */
export function mentionsIn(markdown: string): Mention[] {
  const mentions: Mention[] = [];
  let fence: string | undefined;
  let next = 0;
  markdown.split('\n').forEach((source, line) => {
    const offset = next;
    next += source.length + 1;
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence)) fence = undefined;
      return;
    }
    if (ticks) {
      fence = ticks;
      return;
    }
    const text = source.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => ' '.repeat(code.length));
    for (const { 0: whole, 1: link, 2: quoted, 3: apostrophed, index } of text.matchAll(MENTION)) {
      const written = link ?? quoted ?? apostrophed ?? '';
      // A link's target is behind its brackets; that of evidence ends before the quotation mark, which is the last of it.
      const at = link === undefined ? whole.length - 1 - written.length : 2;
      const target = written.trim();
      const start = offset + index + at + written.indexOf(target);
      mentions.push({ target, as: link === undefined ? 'evidence' : 'link', line, start });
    }
  });
  return mentions;
}
