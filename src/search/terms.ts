import { SPACED_WORD, UNSPACED_RUN } from './words.ts';

/** A single character that may join words. */
const JOINER = "(?:[.:@+'’]|-|\\/)";

/**
 * A term: words joined by the characters within versions, paths, hosts and Message-IDs (`v5.10-rc3`, `fs/exec.c:123`, `lei.rao@intel.com`),
 * but not by brackets and operators; or a run of letters of a script without blanks. Both posts (when indexed) and queries are split into
 * terms.
 */
export const TERM = new RegExp(`${SPACED_WORD}(?:${JOINER}${SPACED_WORD})*|${UNSPACED_RUN}`, 'gv');

/** The terms of a text, as they stand in it. */
export function termsOf(text: string): string[] {
  return text.match(TERM) ?? [];
}
