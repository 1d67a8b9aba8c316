import { SPACED_WORD, UNSPACED_RUN } from './words.ts';

/** What may hold words together, one at a time. */
const JOINER = "(?:[.:@+'’]|-|\\/)";

/**
 * A term: words held together by what stands within versions, paths, hosts and Message-IDs (`v5.10-rc3`, `fs/exec.c:123`,
 * `lei.rao@intel.com`), but not by brackets and operators; or a run of letters of a script without blanks. Posts are cut into
 * terms as they are indexed, and queries as they are asked, so that both agree.
 */
export const TERM = new RegExp(`${SPACED_WORD}(?:${JOINER}${SPACED_WORD})*|${UNSPACED_RUN}`, 'gv');

/** The terms of a text, as they stand in it. */
export function termsOf(text: string): string[] {
  return text.match(TERM) ?? [];
}
