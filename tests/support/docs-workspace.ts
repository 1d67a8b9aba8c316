import { execFile } from 'node:child_process';
import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { environment, ROOT } from './command.ts';
import { copyContent } from './folder.ts';
import { knowledgeBase } from './scenario-content.ts';

const MAIL = `From ada@example.org Thu Dec  8 10:00:00 2022
From: Ada Author <ada@example.org>
Date: Thu, 8 Dec 2022 10:00:00 +0000
Subject: VF driver with one ring
Message-ID: <one-ring@example.org>

The driver needs one ring, which is simple to debug.
`;

/** A design document that cites, as the commands of the docs expect. */
const DOCUMENT = 'The device is moved by its handle [@vfio-device-handle].\n';

/** Where the commands of the docs are run: a knowledge base, commands as a user has them, and what the docs name as an example. */
export interface Workspace {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Serves what was built last. */
  readonly server: Server;
}

/** Makes the workspace: a copy of the knowledge base that ships, with the `npm run` scripts of this checkout. */
export async function workspace(): Promise<Workspace> {
  const folder = join(mkdtempSync(join(tmpdir(), 'parley-docs-')), 'debates');
  const bin = join(folder, 'bin');
  const home = join(folder, 'home');
  for (const path of [bin, join(home, 'Maildir/new'), join(folder, 'archive'), join(folder, 'docs')])
    mkdirSync(path, { recursive: true });
  for (const box of ['linux-nvme.mbox', 'rings.mbox']) writeFileSync(join(folder, box), MAIL);
  writeFileSync(join(home, 'Maildir/new/1.host'), MAIL.replace(/^From .*\n/, ''));
  writeFileSync(join(folder, 'archive/2022-December.txt.gz'), gzipSync(MAIL));
  writeFileSync(join(folder, 'docs/design.md'), DOCUMENT);
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = Object.keys(scripts).map((name) => [name, `parley ${name}`]);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: Object.fromEntries(named) }));
  const script = (name: string, text: string) =>
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const commands = process.env.PARLEY_COMMANDS ?? '';
  script(
    'parley',
    `name=$1; shift\n# Astro's development server looks for files beside its modules, which one file of all has not.\n[ $name != dev ] && [ -f "${commands}/$name.mjs" ] && exec node "${commands}/$name.mjs" "$@"\nexec node "${ROOT}/scripts/$name.ts" "$@"`,
  );
  script('parley-cite', 'exec parley cite "$@"');
  script('npx', 'case $1 in parley-kb) shift; exec parley "$@";; parley-cite) exec "$@";; esac; exit 127');
  script('until-served', `exec node "${ROOT}/tests/support/until-served.mjs" "$@"`);
  const server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(/^\/parley\//, '/');
    createReadStream(join(folder, 'dist', path))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const env = {
    ...environment(),
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    PATH: `${bin}:${process.env.PATH}`,
    ROOT,
    SITE: `http://127.0.0.1:${port}/parley/`,
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada Author',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  return { folder, env, server };
}

/** Makes the content what it was before a page had it changed, or a small one, and drops what the page made. */
export function restoreContent({ folder }: Workspace, isSmall = false): void {
  for (const made of ['content', 'my-debates']) rmSync(join(folder, made), { recursive: true, force: true });
  if (isSmall) knowledgeBase(folder);
  else copyContent(join(folder, 'content'));
}

/** What became of a command, and the folder that whoever typed it is in then. */
export interface Typed {
  readonly code: number;
  readonly said: string;
  readonly folder: string;
}

/** Types a line into a shell in a folder. */
export function typed(line: string, folder: string, env: NodeJS.ProcessEnv): Promise<Typed> {
  const end = join(env.HOME ?? '', 'folder');
  return new Promise((resolve) => {
    const child = execFile(
      'bash',
      ['-c', `trap 'pwd -P > "${end}"' EXIT\n${line}`],
      { cwd: folder, env },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code ?? 1);
        resolve({ code, said: stdout + stderr, folder: readFileSync(end, 'utf8').trim() });
      },
    );
    child.stdin?.end();
  });
}

/** Writes what a page says to write: an entry, or fields of the one post of the folder that has the words which an argument rests on. */
export function writeAsTold(folder: string, path: string, text: string): void {
  if (path.endsWith('.mdx')) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    return;
  }
  const words = /exact: (.*)/.exec(text)?.[1] ?? '';
  for (const name of readdirSync(join(folder, path))) {
    const file = join(folder, path, name);
    const post = readFileSync(file, 'utf8');
    if (post.includes(words))
      writeFileSync(
        file,
        post.replace(/\n---\n/, () => `\n${text}---\n`),
      );
  }
}
