/**
 * A term: letters, digits and `_`, held together by what stands within versions, paths, hosts and Message-IDs
 * (`v5.10-rc3`, `fs/exec.c:123`, `lei.rao@intel.com`), but not by brackets and operators. Posts are cut into terms as
 * they are indexed, and queries as they are asked, so that both agree.
 */
const TERM = /[\p{L}\p{M}\p{N}_]+(?:[./:@+'’-][\p{L}\p{M}\p{N}_]+)*/gu;

/** What parts terms that stand together: Pagefind cuts at white space alone. Taken away again by `joinTerms`. */
const PART = '\u00AD ';

/** The terms of a text, as they stand in it. */
export function termsOf(text: string): string[] {
  return text.match(TERM) ?? [];
}

/** The text, white space folded, with terms that stand together (`foo(bar`) parted, so that each is a word to Pagefind. */
export function partTerms(text: string): string {
  const folded = text.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
  let parted = '';
  let end = 0;
  for (const { index, 0: term } of folded.matchAll(TERM)) {
    const between = folded.slice(end, index);
    parted += between;
    if (end > 0 && between !== '' && !between.includes(' ')) parted += PART;
    parted += term;
    end = index + term.length;
  }
  return parted + folded.slice(end);
}

/** What `partTerms` parted, as it was. */
export function joinTerms(parted: string): string {
  return parted.replaceAll(PART, '');
}
