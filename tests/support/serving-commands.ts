import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PLACES } from '../../src/search/index.ts';
import type { Scenario } from './scenario.ts';
import { inContent, knowledgeBase, withMails } from './scenario-content.ts';

const OUT = 'site';

/** What a site without posts in an index of their own says of its search. */
const SIMPLE = JSON.stringify({ search: 'simple' });

/** Where a server on this machine says that a published knowledge base is: it answers as long as this process runs. */
async function publishedHere(): Promise<string> {
  const server = createServer(({ url }, response) => {
    if (url === `/kb/${PLACES.manifest}`) response.end(SIMPLE);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/kb/`;
}

/** A site that was built, as small as can be. */
function withSite(folder: string): void {
  knowledgeBase(folder);
  mkdirSync(join(folder, OUT));
  writeFileSync(join(folder, OUT, 'index.html'), '<!doctype html><title>Rings</title>');
}

/** A line of the protocol of agents' servers. */
const message = (id: number | undefined, method: string, params: object) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

let member = '';

/** The commands that write what can be made again, and those that serve or answer until they are stopped. */
export const SERVING: readonly Scenario[] = [
  {
    name: 'portal',
    async prepare() {
      member = await publishedHere();
    },
    command: (folder) => ['portal', `Rings=${member}`, '--out', join(folder, OUT)],
    makesSite: true,
  },
  {
    name: 'start',
    prepare: withMails,
    command: (folder) => ['start', ...inContent(folder), '--out', join(folder, OUT), '--port', '0'],
    serves: /^serving /m,
  },
  {
    name: 'dev',
    prepare: knowledgeBase,
    command: (folder) => ['dev', ...inContent(folder), '--out', join(folder, OUT), '--port', '0'],
    serves: /^serving .* on http:\/\/localhost:\d+/m,
  },
  {
    name: 'annotate-server',
    prepare: knowledgeBase,
    command: (folder) => ['annotate', ...inContent(folder), '--out', join(folder, OUT), '--port', '0'],
    serves: /^serving .* on http:\/\/localhost:\d+.*\nannotate on /m,
  },
  {
    name: 'preview',
    prepare: withSite,
    command: (folder) => ['preview', ...inContent(folder), '--out', join(folder, OUT), '--port', '0'],
    serves: /^serving /m,
  },
  {
    name: 'search',
    prepare: withMails,
    command: (folder) => ['search', ...inContent(folder), '--', 'ring'],
    trouble: 2,
  },
  {
    name: 'mcp',
    prepare: withMails,
    command: (folder) => ['mcp', ...inContent(folder)],
    input: [
      message(1, 'initialize', {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      }),
      message(undefined, 'notifications/initialized', {}),
      message(2, 'tools/call', { name: 'search', arguments: { query: 'ring' } }),
    ].join(''),
    serves: /"id":2\b/,
  },
];
