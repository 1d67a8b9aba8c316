import { type Attribution, attributions, type Line } from '../segments/index.ts';

/** A field of a copied message's header, which Outlook quotes below an unquoted `From:`. */
const FIELD = /^(?:Sent|Date|To|Cc|Subject|Importance): /;

/** The first line below an attribution that is not part of a copied message's header. */
export function belowHead(lines: readonly Line[], attribution: Attribution): number {
  let at = attribution.end;
  if (!lines[attribution.start]?.content.trimStart().startsWith('From:')) return at;
  while (at < lines.length && FIELD.test(lines[at]?.content ?? '')) at++;
  return at;
}

/**
 * The first of a post's attributions that is the header of a copied message without quote marks: its words follow at the depth of the
 * header, to the end of the post.
 */
export function copiedMessage(
  lines: readonly Line[],
  attributions: readonly Attribution[],
): Attribution | undefined {
  return attributions.find((attribution) => {
    if (attribution.head === undefined || attribution.depth > 0) return false;
    const first = lines.slice(attribution.end).find((line) => line.content.trim() !== '');
    return first !== undefined && first.depth === 0 && first.label !== 'quotation';
  });
}

/** A copied message without quote marks, to the end of the post: its first line, and its author according to its header. */
export interface CopiedMail {
  readonly line: number;
  readonly name: string;
}

/**
 * The mail copied without quote marks into a post; undefined if there is none. A header without a recipient may be that of a patch, which
 * is the author's own, unless a divider ("-----Original Message-----") shows that a mail follows.
 */
export function copiedMail(
  lines: readonly Line[],
  all: readonly Attribution[] = attributions(lines),
): CopiedMail | undefined {
  const copied = copiedMessage(lines, all);
  if (copied === undefined) return undefined;
  const isAnnounced = lines[copied.start]?.inner === 'quotation_marker';
  if (!isAnnounced && (copied.head?.to.length ?? 0) === 0) return undefined;
  return { line: copied.end, name: copied.name ?? '' };
}
