/** A word and the text before it, so that a text can be split and joined without losing its layout. */
export interface Token {
  /** In composed form (NFC), for comparison. */
  readonly word: string;
  /** The text before it, line ends included. */
  readonly lead: string;
}

/** A text as words. Leads and words joined, followed by `tail`, are the text. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** What follows the last word. */
  readonly tail: string;
}

/** Splits a text into words (runs of letters and digits) and the text between them. */
export function tokensOf(text: string): Tokens {
  const composed = text.normalize('NFC');
  const tokens: Token[] = [];
  let end = 0;
  for (const match of composed.matchAll(/[\p{L}\p{N}]+/gu)) {
    tokens.push({ word: match[0], lead: composed.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  return { tokens, tail: composed.slice(end) };
}

/** Joins a split text. */
export function textOfTokens({ tokens, tail }: Tokens): string {
  return tokens.map(({ lead, word }) => lead + word).join('') + tail;
}
