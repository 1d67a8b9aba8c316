/** Verbs of saying. */
export const SAYS =
  '(?:says?|said|writes?|wrote|argue[sd]?|notes?|noted|states?|stated|objects?|objected|answers?|answered|repl(?:y|ies|ied)|claims?|claimed|explain(?:s|ed)?|puts? it|put it|asks?|asked|concedes?|conceded|warn(?:s|ed)?|remark(?:s|ed)?|observe[sd]?)';

/** What a clause begins with that says whose words stand before it. */
const OPENS = `(?:(?:as|so|according to|in the words of)|(?:\\p{L}+[ \\t]+){0,3}${SAYS})\\b`;

/** Such a clause behind a comma, or behind a sentence in small letters or with a word that points back; or an author in brackets; up to the citation. */
const BEFORE = new RegExp(
  String.raw`(?:(?:,|[.!?…](?=[^\p{L}]{0,8}(?:\p{Ll}|This\b|That\b|So\b)))[*_"”’'»)}\]]{0,3}[\s>~]+${OPENS}[^.!?;,“”"]{0,80}|[\s>~]*\((?:\p{Lu}|by |${OPENS})[^()\n]{0,80})$`,
  'u',
);

/** What such a clause has behind the citation: no other sentence. */
const BEHIND = /^[^.!?;:“”"]{0,80}[.!?]?[\s)\]},>_*]*$/;

/** Behind a block, in small letters, as it goes on with its sentence. */
const GOES_ON = new RegExp(String.raw`^[\s>]*${OPENS}[^.!?;,“”"]{0,80}$`, 'u');

/** How much before a citation is looked through. */
const LONGEST = 200;

/**
 * Where the clause begins that says, at the end of some words, whose they are: `, as [Ann](URL) puts it.`, `, writes \cite{key}.`, ` (Ann, [@key], in March)`;
 * undefined where the citation is a word of another sentence.
 */
export function clauseAround(words: string, citation: number, behind: string): number | undefined {
  const from = Math.max(0, citation - LONGEST);
  const before = BEFORE.exec(words.slice(from, citation));
  if (before === null || !BEHIND.test(behind)) return undefined;
  // The end of a sentence is a part of the words.
  return from + before.index + (/^[.!?…]/.test(before[0]) ? 1 : 0);
}

/** Whether a line behind a block goes on with its sentence up to a citation, and says whose words they were: `as \cite{key} puts it.` */
export function isClause(before: string): boolean {
  return GOES_ON.test(before) && !/^[\s>]*\p{Lu}/u.test(before);
}

/** Words before a citation that make it one of their sentence, where it has no brackets. */
const LEADS_TO =
  /(?:^|[\s~>])(?:in|by|from|see|of|to|with|than|per|and|or|read|compare|is|was|are|were|as|like|at|on|for|about|that|but|cf\.)[\s~>]*$/i;

/** Whether a citation is the object of the words before it: `more is said in \cite{key}`. */
export function isObject(before: string): boolean {
  return LEADS_TO.test(before);
}
