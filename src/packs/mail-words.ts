/** So many words of a mail in a row are the mail's, whoever writes them down. */
const RUN = 8;

/** Links and addresses: that a mail and a pack name the same one is no quotation. */
const LINK = /\b[a-z][a-z0-9+.-]*:\/\/\S+|\S+@\S+/giu;
/** A word, without the marks around it. */
const WORD = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu;
/** Ids, hashes and keys. */
const HASH = /^(?=.*\d)[0-9a-f]{7,}$/;

/** Words in a text that stand in a row in a mail. */
export interface QuotedRun {
  /** Line, from 1. */
  readonly line: number;
  readonly words: string;
}

/** The words of mails, by runs of eight: whatever case, punctuation and line breaks they come in. */
export class MailWords {
  readonly #runs = new Set<string>();

  /** @param texts Texts and subjects as sent. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const words = wordsOf(text).map(({ word }) => word);
      for (let at = 0; at + RUN <= words.length; at++) this.#runs.add(words.slice(at, at + RUN).join(' '));
    }
  }

  /** The runs of eight words or more in a text that stand in a mail, each once, in order. */
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
