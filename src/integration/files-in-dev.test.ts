import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { filesInDev } from './files-in-dev.ts';

type Middleware = (request: object, response: object, next: () => void) => void;

test.each(['configureServer', 'configurePreviewServer'] as const)(
  'what is no address is answered, and the server goes on: %s',
  async (hook) => {
    const middlewares: Middleware[] = [];
    const configure = filesInDev('/kb/')[hook] as (server: object) => void;
    configure({ middlewares: { use: (one: Middleware) => middlewares.push(one) } });
    const server = createServer((request, response) =>
      middlewares[0]?.(request, response, () => response.end('next')),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const path of ['/%', '/kb/%ff.json', '/%E0%A4%A'])
      expect((await fetch(home + path)).status, path).toBe(400);
    expect(await (await fetch(`${home}/kb/a%20b/`)).text()).toBe('next');
  },
);
