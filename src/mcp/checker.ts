import {
  type CheckApart,
  hasPageLinks,
  judgedBy,
  TooCostlyError,
} from '../citations/documents/apart/index.ts';
import { knownFormatOf } from '../citations/documents/index.ts';
import { type Checker, RefusedError } from './source.ts';

/**
 * Checks the documents of agents. One of no known format, or that takes too much, is refused, and the server goes on.
 * @param isOwn Whether the source is a content folder, whose curators are trusted.
 */
export function checkerApart(apart: CheckApart, isOwn: boolean): Checker {
  return async (text, file, source) => {
    if (knownFormatOf(file) === undefined)
      throw new RefusedError(
        `${file} is of a kind that is not known: give it the ending of its format, such as .md, .rst or .txt`,
      );
    try {
      const citations = await apart.find(text, file);
      const pages = hasPageLinks(citations) ? await source.pages() : undefined;
      const site = { lookup: await source.lookup(), homes: [], ...(pages && { pages }) };
      return await judgedBy([site], { file, text, found: citations }, {}, apart, isOwn);
    } catch (error) {
      throw error instanceof TooCostlyError ? new RefusedError(`${file} ${error.message}`) : error;
    }
  };
}
