/** Verbs of saying. */
export const SAYS =
  '(?:says?|said|writes?|wrote|argue[sd]?|notes?|noted|states?|stated|objects?|objected|answers?|answered|repl(?:y|ies|ied)|claims?|claimed|explain(?:s|ed)?|puts? it|put it|asks?|asked|concedes?|conceded|warn(?:s|ed)?|remark(?:s|ed)?|observe[sd]?)';

/** The start of a clause that names the source of the words before it. */
const OPENS = `(?:(?:as|so|according to|in the words of)|(?:\\p{L}+[ \\t]+){0,3}${SAYS})\\b`;

/**
 * Such a clause after a comma, or after a sentence in lower case or with a word that refers back; or an author in brackets; up to the
 * citation.
 */
const BEFORE = new RegExp(
  String.raw`(?:(?:,|[.!?…](?=[^\p{L}]{0,8}(?:\p{Ll}|This\b|That\b|So\b)))[*_"”’'»)}\]]{0,3}[\s>~]+${OPENS}[^.!?;,“”"]{0,80}|[\s>~]*\((?:\p{Lu}|by |${OPENS})[^()\n]{0,80})$`,
  'u',
);

/** What may follow the citation in such a clause: no other sentence. */
const BEHIND = /^[^.!?;:“”"]{0,80}[.!?]?[\s)\]},>_*]*$/;

/** Such a clause after a block, in lower case because it continues the sentence. */
const GOES_ON = new RegExp(String.raw`^[\s>]*${OPENS}[^.!?;,“”"]{0,80}$`, 'u');

/** Number of characters before a citation that are searched. */
const LONGEST = 200;

/**
 * Start of the clause at the end of some words that names their source: `, as [Ann](URL) puts it.`, `, writes \cite{key}.`, ` (Ann, [@key],
 * in March)`; undefined if the citation is part of another sentence.
 */
export function clauseAround(words: string, citation: number, behind: string): number | undefined {
  const from = Math.max(0, citation - LONGEST);
  const before = BEFORE.exec(words.slice(from, citation));
  if (before === null || !BEHIND.test(behind)) return undefined;
  // The punctuation that ends the sentence belongs to the words.
  return from + before.index + (/^[.!?…]/.test(before[0]) ? 1 : 0);
}

/** Whether a line after a block continues its sentence up to a citation and names it as the source: `as \cite{key} puts it.` */
export function isClause(before: string): boolean {
  return GOES_ON.test(before) && !/^[\s>]*\p{Lu}/u.test(before);
}

/** Words before a citation that make it part of their sentence if it has no brackets. */
const LEADS_TO =
  /(?:^|[\s~>])(?:in|by|from|see|of|to|with|than|per|and|or|read|compare|is|was|are|were|as|like|at|on|for|about|that|but|cf\.)[\s~>]*$/i;

/** Whether a citation is the object of the words before it: `more is said in \cite{key}`. */
export function isObject(before: string): boolean {
  return LEADS_TO.test(before);
}
