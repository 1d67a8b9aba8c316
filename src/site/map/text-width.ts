/** Advance widths of Inter in thousandths of an em, rounded up; characters of one width together. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [250, 'ijl’'],
  [300, " !',.:I·"],
  [350, ';`t|'],
  [400, '()/[\\]fr'],
  [450, '1{}“”'],
  [500, '"-^_–'],
  [550, '*?ksx'],
  [600, '57FJLacehnouvyz'],
  [650, '#$&0234689EPRSTZbdgpq'],
  [700, '+<=>ABKVXY~'],
  [750, 'CDGHU'],
  [800, 'NOQ'],
  [850, 'w'],
  [900, 'm…'],
  [950, 'M'],
];

/** What any other character of an alphabet takes at most, and one of a script of ideographs or a picture. */
const OTHER = 850;
const WIDE = 1100;
const FIRST_WIDE = 0x2e80;

const widthOf = new Map(
  WIDTHS.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
);

/** How many pixels a text takes at a size in pixels, never less than it really takes in the site's sans, up to the semibold. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width +=
      widthOf.get(character) ??
      ((character.codePointAt(0) ?? 0) >= FIRST_WIDE || character === '%' ? WIDE : OTHER);
  return (width * size) / 1000;
}
