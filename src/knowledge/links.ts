/** A mention of an entry or argument in the prose of an entry. */
export interface Mention {
  readonly target: string;
  /** `link` for [[target]] and [[target|words]], `evidence` for <Evidence of="target" />. */
  readonly as: 'link' | 'evidence';
  /** Line of the text, from 0. */
  readonly line: number;
}

const MENTION =
  /\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{1,500})?\]\]|<Evidence\s[^<>]{0,200}?\bof=(?:"([^"]{0,200})"|'([^']{0,200})')/g;

/** Every mention in Markdown, those in code left out. */
export function mentionsIn(markdown: string): Mention[] {
  const mentions: Mention[] = [];
  let fence: string | undefined;
  markdown.split('\n').forEach((source, line) => {
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence !== undefined) {
      if (ticks?.startsWith(fence)) fence = undefined;
      return;
    }
    if (ticks) {
      fence = ticks;
      return;
    }
    const text = source.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
    for (const [, link, quoted, apostrophed] of text.matchAll(MENTION)) {
      if (link !== undefined) mentions.push({ target: link.trim(), as: 'link', line });
      else mentions.push({ target: (quoted ?? apostrophed ?? '').trim(), as: 'evidence', line });
    }
  });
  return mentions;
}
