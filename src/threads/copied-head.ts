import type { Attribution, Line } from '../segments/index.ts';

/** A field of the head of a copied message, which Outlook quotes below a `From:` without marks. */
const FIELD = /^(?:Sent|Date|To|Cc|Subject|Importance): /;

/** The first line below an attribution that is no part of a copied message's head. */
export function belowHead(lines: readonly Line[], attribution: Attribution): number {
  let at = attribution.end;
  if (!lines[attribution.start]?.content.trimStart().startsWith('From:')) return at;
  while (at < lines.length && FIELD.test(lines[at]?.content ?? '')) at++;
  return at;
}
