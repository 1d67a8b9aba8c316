/** A word and all that stands between the word before and it: how a text is cut and put together without losing its layout. */
export interface Token {
  /** In Unicode's composed form: what two copies of a text are compared by. */
  readonly word: string;
  /** What stands before it, line ends included. */
  readonly lead: string;
}

/** A text as words. `leads` and words put together again, and `tail` behind them, are the text. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** What follows the last word. */
  readonly tail: string;
}

/** Takes a text apart into its words (runs of letters and digits) and what is between them. */
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

/** The text that was taken apart. */
export function textOfTokens({ tokens, tail }: Tokens): string {
  return tokens.map(({ lead, word }) => lead + word).join('') + tail;
}
