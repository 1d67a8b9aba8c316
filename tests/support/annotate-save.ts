// Serves the tool for annotating over a content folder, without Astro, and sends it what a curator saves: an argument, a new concept, and that the
// post was read. What is there already is not sent again, as a curator who looks again would not. Exits with 1 where a save is refused.
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { TOKEN_HEADER } from '../../src/annotate/index.ts';
import { tokenIn, toolServer } from './tool-server.ts';

const POST = '2020-03-02-a-author-00000a';
const GIST = 'Few do.';

const [content = ''] = process.argv.slice(2);
const server = toolServer(dirname(content), content);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kb/_annotate/`;
const token = tokenIn(await (await fetch(base)).text());

async function ask(name: string, body?: object) {
  const response = await fetch(`${base}api/${name}`, {
    headers: { [TOKEN_HEADER]: token, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Error(answer.error ?? JSON.stringify(answer));
}

try {
  const post = await ask(`post?id=${POST}`);
  const [start, end] = [post.text.indexOf('One ring'), post.text.indexOf(' is enough')];
  if (!post.arguments.some(({ gist }: { gist: string }) => gist === GIST))
    await ask('save', {
      do: 'add',
      post: POST,
      hash: post.hash,
      argument: { relation: 'supports', target: 'one-ring', gist: GIST, start, end },
    });
  if (!existsSync(join(content, 'concepts', 'slot.mdx')))
    await ask('save', { do: 'new', kind: 'concept', id: 'slot', title: 'slot', summary: 'A place.' });
  if (post.mark.state !== 'read') await ask('mark', { post: POST, mark: { state: 'read' } });
} catch (error) {
  process.stderr.write(`annotate: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
server.close();
server.closeAllConnections();
