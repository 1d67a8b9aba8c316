/** A text with this many words of a mail in a row quotes it. */
const RUN = 8;

/** Links and addresses, which do not count as words: naming the same one as a mail is not quoting it. */
const LINK = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\S+@\S+/giu;
/** A word without the punctuation around it. */
const WORD = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu;
/** Hashes and long numbers, which do not count as words either. */
const HASH = /^(?=.*\d)[0-9a-f]{7,}$/;

/** Consecutive words of a text that are also consecutive in a mail. */
export interface QuotedRun {
  /** The line of the text on which they begin, from 1. */
  readonly line: number;
  readonly words: string;
}

/** Finds what a text quotes of mails, by runs of eight words. Case, punctuation and line breaks do not matter. */
export class MailWords {
  readonly #runs = new Set<string>();

  /** @param texts Texts and subjects of the mails. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const words = wordsOf(text).map(({ word }) => word);
      for (let at = 0; at + RUN <= words.length; at++) this.#runs.add(words.slice(at, at + RUN).join(' '));
    }
  }

  /** The runs of eight words or more that a text shares with mails, in the order of the text. Overlapping runs are returned as one. */
  in(text: string): QuotedRun[] {
    const words = wordsOf(text);
    const found: QuotedRun[] = [];
    for (let at = 0; at + RUN <= words.length; at++) {
      let end = at;
      while (end + RUN <= words.length && this.#has(words, end)) end++;
      if (end === at) continue;
      const run = words.slice(at, end + RUN - 1);
      found.push({ line: run[0]?.line ?? 1, words: run.map(({ word }) => word).join(' ') });
      at = end + RUN - 2;
    }
    return found;
  }

  #has(words: readonly Word[], at: number): boolean {
    return this.#runs.has(
      words
        .slice(at, at + RUN)
        .map(({ word }) => word)
        .join(' '),
    );
  }
}

interface Word {
  readonly word: string;
  readonly line: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const [at, line] of text.split('\n').entries())
    for (const [word] of line.replace(LINK, ' ').normalize('NFC').matchAll(WORD)) {
      const plain = word.toLowerCase().replaceAll('’', "'");
      if (!HASH.test(plain)) words.push({ word: plain, line: at + 1 });
    }
  return words;
}
