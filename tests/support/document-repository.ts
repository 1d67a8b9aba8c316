import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogueOf, catalogueText, lookUp, pagesOf } from '../../src/citations/index.ts';
import { commandFile, environment, outcomeOf } from './command.ts';
import { HOME } from './edited-position.ts';
import { temporaryFolder } from './folder.ts';
import { type Files, knowledgeOf, SMALL } from './knowledge.ts';
import { serve } from './serve.ts';

/** The small debate with its position called otherwise. */
export const RENAMED: Files = (() => {
  const { 'positions/one-ring.mdx': file = '', ...rest } = SMALL;
  return { ...rest, 'positions/a-ring.mdx': file.replace('debate:', 'aliases: [one-ring]\ndebate:') };
})();

/** The revision of the small debate's position. */
export const REVISION = lookUp(catalogueOf(knowledgeOf(SMALL), undefined)).find('one-ring')?.revision ?? '';

/** A published knowledge base of some files, until the test is done. */
export async function published(files: Files, home = HOME): Promise<string> {
  const kb = knowledgeOf(files);
  const { origin, pathname } = new URL(home);
  const texts = new Map([
    ['/citations.json', catalogueText(catalogueOf(kb, undefined, { site: origin, base: pathname }))],
    ['/pages.json', JSON.stringify(pagesOf(kb))],
  ]);
  const { url } = await serve((request, response) => {
    const text = texts.get(request.url ?? '');
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text ?? 'nothing');
  });
  return url;
}

/** A repository of documents, with a cache of its own. */
export function repository(files: Readonly<Record<string, string | Buffer>>) {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const env = { XDG_CACHE_HOME: join(root, 'cache') };
  return {
    root,
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    check: (folder: string, ...args: string[]) =>
      outcomeOf(
        spawn(process.execPath, [commandFile('cite'), '--check', ...args], {
          cwd: join(root, folder),
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...environment(), ...env, GITHUB_WORKSPACE: undefined },
        }),
      ),
  };
}
