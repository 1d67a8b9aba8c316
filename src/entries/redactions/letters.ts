/** The letters and digits of a text, and where each stands in it. */
export interface Letters {
  /** In Unicode's compatible decomposition, in lower case, without marks: what stays whatever dress words come in. */
  readonly letters: string;
  /** By letter (UTF-16 unit of `letters`), where the character that it is of begins in the text, and where that ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * How case is folded. `lower`: as ledgers of older versions have it. `full`: by way of capitals, so that "straße" is "STRASSE", and a final
 * sigma is a sigma.
 */
export type CaseFold = 'lower' | 'full';

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The letters and digits of a text. Case, white space, punctuation, quote marks, accents, wide and other compatible forms, and
 * characters that nobody sees are not among them. Linear in the text.
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

/** What a character is of letters. Most are ASCII, which needs no tables. */
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

/** Whether a word, not a part of one, stands at these letters of a text: no letter touches them. */
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
