import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { knownFormatOf } from '../../src/citations/documents/index.ts';
import { readSettings, requireEntries } from '../../src/entries/index.ts';
import { type Checker, mcpServer, RefusedError, type Source } from '../../src/mcp/index.ts';
import { publicationOf } from '../../src/site/site.ts';
import { CheckApart, checkWorker, TooCostlyError } from '../documents/check-apart.ts';
import { hasPageLinks, judgedBy } from '../documents/judged.ts';
import { publishedAt } from '../site/published-at.ts';
import { warn } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { folderSource } from './folder.ts';
import { siteSource } from './site.ts';

/** Serves a content folder. @param module Of the command, `import.meta.url`. Returns the exit code. */
export function serveFolder(
  content: string,
  told: { readonly site?: string; readonly base?: string },
  module: string,
): number {
  const contentDir = resolve(content);
  requireEntries(contentDir);
  const source = folderSource(contentDir, async () => publicationOf(await publishedAt(contentDir, told)));
  return serve(source, readSettings(contentDir).settings.title, checkerApart(module, true));
}

/** Serves a published site. @param module Of the command, `import.meta.url`. Returns the exit code. */
export function serveSite(site: string, module: string): number {
  return serve(siteSource(site), new URL(site).host, checkerApart(module, false));
}

function serve(source: Source, title: string, checker: Checker): number {
  serveStdio(() => mcpServer(source, title, VERSION, checker), {
    onerror: (error) => warn(`mcp: ${error.message}`),
  });
  return 0;
}

/** Checks an agent's document; one of no known kind, or that takes too much, is refused, and the server goes on. */
function checkerApart(module: string, isOwn: boolean): Checker {
  const apart = new CheckApart(checkWorker(module));
  return async (text, file, source) => {
    if (knownFormatOf(file) === undefined)
      throw new RefusedError(
        `${file} is of a kind that is not known: give it the ending of its format, such as .md, .rst or .txt`,
      );
    try {
      const found = await apart.find(text, file);
      const pages = hasPageLinks(found) ? await source.pages() : undefined;
      const site = { lookup: await source.lookup(), homes: [], ...(pages && { pages }) };
      return await judgedBy([site], { file, text, found }, {}, apart, isOwn);
    } catch (error) {
      throw error instanceof TooCostlyError ? new RefusedError(`${file} ${error.message}`) : error;
    }
  };
}
