import { type Attribution, attributions, type Line } from '../segments/index.ts';

/** A field of the head of a copied message, which Outlook quotes below a `From:` without marks. */
const FIELD = /^(?:Sent|Date|To|Cc|Subject|Importance): /;

/** The first line below an attribution that is no part of a copied message's head. */
export function belowHead(lines: readonly Line[], attribution: Attribution): number {
  let at = attribution.end;
  if (!lines[attribution.start]?.content.trimStart().startsWith('From:')) return at;
  while (at < lines.length && FIELD.test(lines[at]?.content ?? '')) at++;
  return at;
}

/**
 * Of the attributions of a post's own, in order, the first that is the head of a copied message whose text has no quote marks:
 * its words follow at the depth of the head, to the end of the post.
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

/** A message that stands without quote marks below its copied head, to the end of the post: from which line, and whose it is as the head says. */
export interface CopiedMail {
  readonly line: number;
  readonly name: string;
}

/**
 * The mail copied without quote marks into a post; undefined where there is none. A head without a recipient may be that of a patch, which is
 * its author's, unless a divider or the like ("-----Original Message-----") says that a mail follows.
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
