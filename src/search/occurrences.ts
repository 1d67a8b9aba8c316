import { bare } from './asked-terms.ts';
import { isUnspaced } from './fold.ts';
import { LIKENESS } from './likeness.ts';
import type { Span } from './snippet.ts';
import { foldedWords, foldWord, WORD } from './words.ts';

/** Whether the text contains the term, as a word or as the beginning of a word or of a part of one. */
export function hasTerm(text: string, term: string): boolean {
  const asked = bare(term);
  if (asked === '') return false;
  for (const [token] of text.matchAll(TOKEN))
    if (foldedWords(token).join('').includes(asked) && inToken(token, asked) !== undefined) return true;
  return false;
}

/** A run of characters without white space. */
const TOKEN = /\S+/gu;

/**
 * Where terms occur in a text: as whole words or their beginnings, and as parts of identifiers, versions and paths. Spans are in UTF-16
 * units, in order.
 */
export function occurrences(text: string, terms: readonly string[]): Span[] {
  const asked = terms.map(bare);
  const spans: Span[] = [];
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    const joined = foldedWords(token).join('');
    for (const [at, term] of asked.entries()) {
      if (term === '' || !joined.includes(term)) continue;
      const span = inToken(token, term);
      if (span !== undefined)
        spans.push({ start: index + span.start, end: index + span.end, quality: span.quality, asked: at });
    }
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A term in a run of characters without white space: as the whole or its beginning, ignoring joiners, or as a part. */
function inToken(token: string, term: string): Omit<Span, 'asked'> | undefined {
  const words = [...token.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }));
  for (const [i, word] of words.entries()) {
    let joined = '';
    for (let j = i; j < words.length && joined.length < term.length; j++) {
      joined += words[j]?.folded ?? '';
      if (!joined.startsWith(term) && !term.startsWith(joined)) break;
      if (!joined.startsWith(term)) continue;
      const last = words[j] ?? word;
      const left = joined.length - term.length;
      const exact = last.folded.length === last.end - last.start;
      return {
        start: word.start,
        end: exact ? last.end - left : last.end,
        quality: left === 0 ? LIKENESS.whole : LIKENESS.prefix,
      };
    }
  }
  for (const word of words) {
    if (isUnspaced(term)) {
      const within = word.folded.indexOf(term);
      // Folding may change the number of letters; then highlight the whole run.
      const exact = word.folded.length === word.end - word.start;
      const start = exact ? word.start + within : word.start;
      if (within >= 0) return { start, end: exact ? start + term.length : word.end, quality: LIKENESS.whole };
      continue;
    }
    const at = partAt(token.slice(word.start, word.end), word.folded, term);
    if (at !== undefined)
      return { start: word.start + at, end: word.start + at + term.length, quality: LIKENESS.part };
  }
  return undefined;
}

/** Where a part of an identifier (after `_`, a capital or a digit) begins with a term. */
function partAt(word: string, folded: string, term: string): number | undefined {
  if (word.length !== folded.length) return undefined;
  for (let at = folded.indexOf(term, 1); at > 0; at = folded.indexOf(term, at + 1)) {
    const [before = '', here = ''] = [word[at - 1], word[at]];
    const boundary =
      before === '_' ||
      (/\p{Lu}/u.test(here) && /\P{Lu}/u.test(before)) ||
      /\p{N}/u.test(here) !== /\p{N}/u.test(before);
    if (boundary) return at;
  }
  return undefined;
}
