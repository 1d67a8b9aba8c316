/**
 * How unlikely each kind of typing error is; 1 for the likeliest. An omission or a swap can happen in only one way at a given place, but a
 * wrong letter may be any of 25, so that each of these is less likely.
 */
const SLIP = {
  /** A missing letter. */
  dropped: 1,
  /** Two swapped letters. */
  exchanged: 1,
  /** An extra letter that repeats the one before it or is the same as the next. */
  doubled: 1,
  /** An extra or wrong letter whose key is next to that of a correct one. */
  nearKey: 1.5,
  /** Any other extra or wrong letter. */
  other: 2,
  /** Added if the first letter is wrong, which is rare. */
  first: 0.5,
  /** Added if the typed letters are only the beginning of the meant word. */
  unfinished: 1,
} as const;

/** The rows of a keyboard; each row is half a key further right than the one above. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** The position of each letter's key, `[x, y]`, in widths of a key. */
const KEY_POSITIONS = new Map(
  ROWS.flatMap((row, y) => [...row].map((letter, x): [string, [number, number]] => [letter, [x + y / 2, y]])),
);

/** Whether the keys of two letters are neighbours. */
function areNear(a: string, b: string): boolean {
  const [from, to] = [KEY_POSITIONS.get(a), KEY_POSITIONS.get(b)];
  if (from === undefined || to === undefined) return false;
  return Math.abs(from[0] - to[0]) <= 1 && Math.abs(from[1] - to[1]) <= 1;
}

/**
 * How unlikely it is that one word was typed for another: the sum of the typing errors between them, weighted by kind (optimal string
 * alignment). 0 if they are equal.
 *
 * @param typos Typing errors that are forgiven in a word of this length. A meant word that is longer by more is compared by its beginning only.
 */
export function doubtOf(typed: string, meant: string, typos: number): number {
  const goesOn = meant.length > typed.length + typos;
  const whole = goesOn ? meant.slice(0, typed.length) : meant;
  const rows: number[][] = [];
  for (let i = 0; i <= typed.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= whole.length; j++) row.push(cheapest(rows, row, typed, whole, i, j));
    rows.push(row);
  }
  const slips = rows[typed.length]?.[whole.length] ?? 0;
  return slips + (typed[0] === meant[0] ? 0 : SLIP.first) + (goesOn ? SLIP.unfinished : 0);
}

/** The lowest doubt for `i` typed and `j` meant letters, from the values for fewer letters. */
function cheapest(
  rows: readonly (readonly number[])[],
  row: readonly number[],
  typed: string,
  meant: string,
  i: number,
  j: number,
): number {
  if (i === 0 && j === 0) return 0;
  const [a = '', b = ''] = [typed[i - 1], meant[j - 1]];
  let least = Number.POSITIVE_INFINITY;
  if (j > 0) least = Math.min(least, (row[j - 1] ?? least) + SLIP.dropped);
  if (i > 0) least = Math.min(least, (rows[i - 1]?.[j] ?? least) + tooMany(a, typed[i - 2] ?? '', b));
  if (i > 0 && j > 0) least = Math.min(least, (rows[i - 1]?.[j - 1] ?? least) + (a === b ? 0 : wrong(a, b)));
  if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b)
    least = Math.min(least, (rows[i - 2]?.[j - 2] ?? least) + SLIP.exchanged);
  return least;
}

function tooMany(letter: string, before: string, meant: string): number {
  if (letter === before || letter === meant) return SLIP.doubled;
  return areNear(letter, before) || areNear(letter, meant) ? SLIP.nearKey : SLIP.other;
}

function wrong(letter: string, meant: string): number {
  return areNear(letter, meant) ? SLIP.nearKey : SLIP.other;
}
