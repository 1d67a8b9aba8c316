import { expect, it } from 'vitest';
import { ENOUGH, now } from '../../../../tests/support/edited-position.ts';
import { checkDocument } from '../check.ts';

export const URL = 'https://example.org/kb/posts/2020-03-02-a-author-000001/#enough';
export const RIGHT = 'One ring is enough for all we do.';
export const WRONG = 'One ring is plenty for all we do.';

/** The codes of the findings in a document in which `W` stands for the words, `U` for the permalink and `K` for the key. */
export function codesOf(ending: string, written: string, words: string): string[] {
  const text = written.replaceAll('W', words).replaceAll('U', URL).replaceAll('K', ENOUGH.replace('#', ':'));
  return checkDocument(text, `a.${ending}`, now).findings.map(({ code }) => code);
}

/** Tests that each form of quoting has no finding with the right words, and one with wrong ones. */
export function areChecked(cases: Readonly<Record<string, readonly string[]>>): void {
  const all = Object.entries(cases).flatMap(([ending, list]) => list.map((one) => [ending, one] as const));
  it.each(all)('in %s: %j', (ending, written) => {
    expect(codesOf(ending, written, RIGHT)).toEqual([]);
    expect(codesOf(ending, written, WRONG)).toEqual(['misquoted']);
  });
}
