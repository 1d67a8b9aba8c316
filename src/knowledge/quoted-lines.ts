import { type Entry, type TextRange, type WholeText, wholeText } from '../entries/index.ts';
import { type Line, segmentWhole } from '../segments/index.ts';
import { copiedMail } from '../threads/index.ts';

/**
 * The author of a line of a post: the post's (`own`); somebody else, by quote marks (`quoted`) or in a mail copied or attached without any
 * (`copied`). `none` for blank lines and attribution lines.
 */
export type Whose = 'own' | 'quoted' | 'copied' | 'none';

/** The lines of a post with its attached files, and their authors. */
export interface LinesOfPost {
  readonly lines: readonly Line[];
  readonly whose: readonly Whose[];
  /** Name of a copied mail's author, by its first line. */
  readonly copied: ReadonlyMap<number, string>;
}

const known = new WeakMap<Entry<'posts'>, LinesOfPost>();

/** Determines the authors of a post's lines. Each entry is processed once. */
export function linesOfPost(entry: Entry<'posts'>): LinesOfPost {
  const before = known.get(entry) ?? read(wholeText(entry));
  known.set(entry, before);
  return before;
}

/** Whether a range of a post contains only words of others. */
export function isQuoted(entry: Entry<'posts'>, { start, end }: TextRange): boolean {
  const some = linesOfPost(entry).whose.slice(start.line, end.line + 1);
  return some.some((whose) => whose === 'quoted' || whose === 'copied') && !some.includes('own');
}

function read({ text, attached }: WholeText): LinesOfPost {
  const lines = segmentWhole(text, attached);
  const whose = lines.map(whoseLine);
  const copied = new Map<number, string>();
  const starts = [0, ...attached.map(({ line }) => line), lines.length];
  for (let part = 0; part + 1 < starts.length; part++) {
    const [start = 0, end = 0] = starts.slice(part, part + 2);
    const mail = copiedMail(lines.slice(start, end));
    const isMail = isMessage(attached[part - 1]?.attachment);
    if (mail === undefined && !isMail) continue;
    const from = isMail ? start : start + (mail?.line ?? 0);
    copied.set(from, mail?.name ?? '');
    for (let at = from; at < end; at++) if (whose[at] === 'own') whose[at] = 'copied';
  }
  return { lines, whose, copied };
}

/** Whether a file is a forwarded message. */
function isMessage(file: { readonly type: string; readonly name: string } | undefined): boolean {
  return file !== undefined && (file.type.startsWith('message/') || /\.eml$/i.test(file.name));
}

function whoseLine({ depth, label, content }: Line): Whose {
  if (content.trim() === '') return 'none';
  if (depth > 0 || label === 'quotation') return 'quoted';
  return label === 'quotation_marker' || label === 'inline_headers' ? 'none' : 'own';
}
