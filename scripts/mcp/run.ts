import { resolve } from 'node:path';
import { ProtocolErrorCode } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { CheckApart } from '../../src/citations/documents/apart/index.ts';
import { readSettings, requireEntries } from '../../src/entries/index.ts';
import {
  type Checker,
  checkerApart,
  folderSource,
  MOST_MESSAGE_BYTES,
  mcpServer,
  type Source,
  siteSource,
  WholeMessages,
} from '../../src/mcp/index.ts';
import { publicationOf } from '../../src/site/site.ts';
import { checkWorker } from '../documents/worker.ts';
import { publishedAt } from '../site/published-at.ts';
import { warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { VERSION } from '../version.ts';

/** Serves a content folder. @param module Of the command, `import.meta.url`. Returns the exit code. */
export function serveFolder(
  content: string,
  told: { readonly site?: string; readonly base?: string },
  module: string,
): number {
  const contentDir = resolve(content);
  requireEntries(contentDir);
  const source = folderSource(
    contentDir,
    async () => publicationOf(await publishedAt(contentDir, told)),
    trust(),
  );
  return serve(
    source,
    readSettings(contentDir).settings.title,
    checkerApart(new CheckApart(checkWorker(module)), true),
  );
}

/** Serves a published site. @param module Of the command, `import.meta.url`. Returns the exit code. */
export function serveSite(site: string, module: string): number {
  return serve(
    siteSource(site),
    new URL(site).host,
    checkerApart(new CheckApart(checkWorker(module)), false),
  );
}

function serve(source: Source, title: string, checker: Checker): number {
  const messages = new WholeMessages(refuse);
  const transport = new StdioServerTransport(messages as unknown as typeof process.stdin, process.stdout, {
    maxBufferSize: MOST_MESSAGE_BYTES,
  });
  function refuse(id: number | string | undefined): void {
    const message = `a message of more than ${MOST_MESSAGE_BYTES} bytes is not taken`;
    warn(`mcp: ${message}`);
    if (id === undefined) return;
    const error = { code: ProtocolErrorCode.InvalidRequest, message };
    transport.send({ jsonrpc: '2.0', id, error }).catch(() => undefined);
  }
  process.stdin.on('error', (error) => messages.destroy(error)).pipe(messages);
  serveStdio(() => mcpServer(source, title, VERSION, checker), {
    transport,
    onerror: (error) => warn(`mcp: ${error.message}`),
  });
  return 0;
}
