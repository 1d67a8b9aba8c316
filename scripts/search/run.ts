import { resolve } from 'node:path';
import { called } from '../../src/called/index.ts';
import { FetchError } from '../../src/fetch/fetch-error.ts';
import { SourceError } from '../../src/mcp/source.ts';
import { listedResults, summary } from '../../src/search/browser.ts';
import { linesOf } from '../../src/site/terminal/lines.ts';
import { foundIn } from '../../src/site/terminal/listed.ts';
import type { Shelf } from '../../src/site/terminal/shelf.ts';
import { contentShelf, NoSearchError, siteFolderShelf, siteShelf } from '../../src/site/terminal/shelves.ts';
import { en, said } from '../../src/words/index.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';

export interface SearchCommand {
  readonly content: string;
  readonly siteFolder?: string;
  readonly site?: string;
  readonly json: boolean;
  readonly asTyped: boolean;
  readonly unfold: boolean;
  readonly limit?: number;
  readonly offset: number;
}

/** Commands speak English. */
const WORDS = said(en.finding, 'en');

/** Prints what is found. Returns the exit code: 0 something, 1 nothing, 2 trouble. */
export async function searched(query: string, options: SearchCommand): Promise<number> {
  try {
    return await search(query, options, await shelfOf(options));
  } catch (error) {
    if (!isTrouble(error)) throw error;
    warn(`search: ${(error as Error).message}`);
    return 2;
  }
}

/** Errors that the user can act on, besides those that every command handles. */
function isTrouble(error: unknown): boolean {
  return [NoSearchError, SourceError, FetchError].some((kind) => error instanceof kind);
}

async function search(query: string, options: SearchCommand, shelf: Shelf): Promise<number> {
  const { asTyped, offset, limit } = options;
  const listed = await listedResults(shelf.library, query, {
    asTyped,
    offset,
    ...(limit !== undefined && { limit }),
  });
  const results = foundIn(listed, shelf);
  if (options.json) await printJson(results);
  else
    print([
      summary(listed.answer, WORDS),
      '',
      ...results.results.flatMap((one) => linesOf(one, options.unfold)),
    ]);
  const { unread } = shelf;
  if (unread > 0)
    warn(
      `search: ${unread} ${unread === 1 ? 'entry' : 'entries'} cannot be read and not searched; ${called('check')} names what is wrong`,
    );
  return unread > 0 ? 2 : results.total > 0 ? 0 : 1;
}

function shelfOf({ content, siteFolder, site }: SearchCommand): Promise<Shelf> {
  if (site !== undefined) return siteShelf(site);
  if (siteFolder !== undefined) return siteFolderShelf(resolve(siteFolder));
  return contentShelf(resolve(content), trust(), warn);
}
