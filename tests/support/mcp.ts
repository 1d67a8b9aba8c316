import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { ROOT } from './command.ts';

/** A folder served as a knowledge base is published, below `/kb/`. */
export interface ServedKb {
  readonly url: string;
  readonly close: () => void;
}

/** Serves a folder, its own files alone. */
export async function serveKb(folder: string): Promise<ServedKb> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      response.end(readFileSync(join(folder, pathname.replace(/^\/kb\//, ''))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/kb/`, close: () => server.close() };
}

/** A client of the official SDK over a server that was started as a user starts it. */
export function connected(...args: string[]): Promise<Client> {
  return connectedTo('scripts/mcp.ts', ...args);
}

/** The same over a script of the package or of the checkout. */
export async function connectedTo(script: string, ...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [script, ...args],
      cwd: ROOT,
      stderr: 'pipe',
    }),
  );
  return client;
}

/** Calls a tool. */
export async function call(client: Client, name: string, args: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: args });
  const [content] = result.content;
  return {
    text: content?.type === 'text' ? content.text : '',
    data: result.structuredContent as Record<string, never> | undefined,
    isError: result.isError === true,
  };
}
