/** The letters and digits of a text, and their positions in it. */
export interface Letters {
  /** In compatibility decomposition, lower case, without marks, so that formatting makes no difference. */
  readonly letters: string;
  /** For each letter (UTF-16 unit of `letters`), start and end of its character in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * How case is folded. `lower`: as in ledgers of older versions. `full`: through upper case, so that "straße" equals "STRASSE", and a final
 * sigma equals any sigma.
 */
export type CaseFold = 'lower' | 'full';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The letters and digits of a text. Ignores case, white space, punctuation, quote marks, accents, compatibility forms such as full width,
 * and invisible characters. Linear in the text.
 */
export function lettersOf(text: string, fold: CaseFold): Letters {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const letter of plainLetters(character, fold)) {
      letters.push(letter);
      for (let unit = 0; unit < letter.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { letters: letters.join(''), starts, ends };
}

/** The letters of a character. Most are ASCII, which needs no tables. */
function plainLetters(character: string, fold: CaseFold): readonly string[] {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if (code > 64 && code < 91) return [String.fromCharCode(code + 32)];
    return (code > 96 && code < 123) || (code > 47 && code < 58) ? [character] : [];
  }
  const plain = character.normalize('NFKD');
  const folded = (fold === 'full' ? plain.toUpperCase() : plain).toLowerCase().normalize('NFKD');
  return [...folded].filter((one) => LETTER.test(one));
}

/** Whether these letters of a text are whole words: no other letter touches them. */
export function isWholeWords(text: string, { starts, ends }: Letters, from: number, to: number): boolean {
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? text.length;
  return (
    !LETTER.test(characterBefore(text, start)) &&
    !LETTER.test(String.fromCodePoint(text.codePointAt(end) ?? 32))
  );
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit < 0xe000 ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at);
}
