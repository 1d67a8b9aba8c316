import {
  type CheckedDocument,
  type CheckedSite,
  type CheckOptions,
  checkPages,
  type Found,
  merged,
  sharesOf,
} from '../index.ts';
import type { CheckApart } from './check-apart.ts';

/** A document that was searched for citations. */
export interface ToJudge {
  readonly file: string;
  readonly text: string;
  readonly found: Found;
}

/**
 * Whether a document links to the page of a debate, a post, a concept, a person or a thread; only then must the list of pages be fetched.
 */
export function hasPageLinks({ citations }: Found): boolean {
  return citations.some(({ page }) => page !== undefined);
}

/**
 * The findings of all knowledge bases for a document: on its citations and its links to pages.
 *
 * @param isOwn Whether they are content folders, whose curators are trusted.
 * @throws TooCostlyError
 */
export async function judgedBy(
  sites: readonly CheckedSite[],
  { file, text, found }: ToJudge,
  options: Pick<CheckOptions, 'as' | 'everyKey' | 'pins'>,
  apart: CheckApart,
  isOwn: boolean,
): Promise<CheckedDocument> {
  const checked: CheckedDocument[] = [];
  for (const share of sharesOf(found, sites)) {
    const { lookup, homes } = share.site;
    checked.push(await apart.check(text, file, lookup, { ...options, homes, found: share.found }, isOwn));
    if (share.pages.length > 0) checked.push(checkPages(text, file, share));
  }
  return merged(file, checked);
}
