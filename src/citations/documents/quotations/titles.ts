/** How far into an attribution a title may begin. */
const LONGEST = 240;

/** What precedes an attribution: quoted words with their emphasis, or only the marks of a block. */
const BEFORE = String.raw`(?:["“”»«’]|''|(?:^|\n)[ \t>*]*)[*_/}\])]{0,4}`;

/** The author's name, which may be a link: `A. Author, `, `[A. Author](URL) in `. */
const NAME = String.raw`\[?(?:\p{Lu}|by )(?:[^.!?;:“”"()]|(?<=\p{Lu})\.|\]\([^()\s]{1,160}\)){1,120}`;

const ATTRIBUTION = new RegExp(
  String.raw`${BEFORE}(?:[\s.,~]{0,20}(?:—|―|–|-{2,3}|&mdash;)[\s~]{0,20}|[\s.,~]{0,20}\()${NAME}$`,
  'u',
);

/** Whether the quoted text at an offset is the title in an attribution: `"words" -- A. Author, "Re: rings", [post](URL)`. */
export function isTitle(prose: string, place: number): boolean {
  return ATTRIBUTION.test(prose.slice(Math.max(0, place - LONGEST), place));
}
