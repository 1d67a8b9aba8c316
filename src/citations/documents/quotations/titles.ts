/** Furthest that an attribution goes on before a title in it. */
const LONGEST = 240;

/** What stands before an attribution: quoted words and what emphasises them, or the marks of a block alone. */
const BEFORE = String.raw`(?:["“”»«’]|''|(?:^|\n)[ \t>*]*)[*_/}\])]{0,4}`;

/** Who wrote it, by a name that may be a link: `A. Author, `, `[A. Author](URL) in `. */
const NAME = String.raw`\[?(?:\p{Lu}|by )(?:[^.!?;:“”"()]|(?<=\p{Lu})\.|\]\([^()\s]{1,160}\)){1,120}`;

const ATTRIBUTION = new RegExp(
  String.raw`${BEFORE}(?:[\s.,~]{0,20}(?:—|―|–|-{2,3}|&mdash;)[\s~]{0,20}|[\s.,~]{0,20}\()${NAME}$`,
  'u',
);

/** Whether what stands in quotation marks at a place is the title in an attribution: `"words" -- A. Author, "Re: rings", [post](URL)`. */
export function isTitle(prose: string, place: number): boolean {
  return ATTRIBUTION.test(prose.slice(Math.max(0, place - LONGEST), place));
}
