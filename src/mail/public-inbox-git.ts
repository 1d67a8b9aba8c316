import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { MAX_MESSAGE_BYTES } from './limits.ts';

/** A message of a public-inbox, by its commit; or why it cannot be read. */
export type Commit =
  | { readonly kind: 'message'; readonly commit: string; readonly bytes: Buffer }
  | { readonly kind: 'skipped'; readonly commit: string; readonly reason: string };

/** A local clone may be hostile: its configuration must not start programs, and git must fetch nothing. */
const GIT_OPTIONS = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'gc.auto=0',
];

/** Environment variables for a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Removes variables that redirect git to another repository, and disables every transport. */
function gitEnvironment(environment: Environment): Environment {
  const own = Object.entries(environment).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    GIT_ALLOW_PROTOCOL: '',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function git(
  repository: string,
  args: readonly string[],
  environment: Environment,
): ChildProcessWithoutNullStreams {
  return spawn('git', [...GIT_OPTIONS, '--git-dir', repository, ...args], {
    env: gitEnvironment(environment),
  });
}

/**
 * Returns the git folders of a public-inbox at `path`: the folder itself, bare or not, or its epochs (`git/0.git`, `git/1.git`, also
 * without `git/`), oldest first. Empty if it is not a public-inbox (v2), whose newest commit contains only the file `m` or `d`.
 *
 * @param environment For git.
 */
export async function publicInboxes(path: string, environment: Environment): Promise<readonly string[]> {
  const epochs = [...(await epochsOf(join(path, 'git'))), ...(await epochsOf(path))];
  const candidates = epochs.length > 0 ? epochs : [path, join(path, '.git')];
  const repositories: string[] = [];
  for (const candidate of candidates) {
    if ((await isRepository(candidate)) && (await holdsMessages(candidate, environment)))
      repositories.push(candidate);
  }
  return repositories;
}

async function epochsOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const epochs = names.filter((name) => /^\d{1,6}\.git$/.test(name));
  return epochs
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => join(folder, name));
}

async function isRepository(path: string): Promise<boolean> {
  const kinds = await Promise.all(
    ['HEAD', 'objects', 'refs'].map((name) => stat(join(path, name)).catch(() => undefined)),
  );
  return kinds[0]?.isFile() === true && kinds[1]?.isDirectory() === true && kinds[2]?.isDirectory() === true;
}

async function holdsMessages(repository: string, environment: Environment): Promise<boolean> {
  const listing = git(repository, ['ls-tree', '--name-only', 'HEAD'], environment);
  const names = (await output(listing)).trim().split('\n');
  return names.length > 0 && names.every((name) => name === 'm' || name === 'd');
}

/** Returns up to 4 KiB of a child process's output; empty if it cannot be started. */
async function output(child: ChildProcessWithoutNullStreams): Promise<string> {
  let text = '';
  child.on('error', () => {});
  child.stderr.resume();
  child.stdout.setEncoding('utf8');
  for await (const piece of child.stdout as AsyncIterable<string>) {
    text += piece;
    if (text.length > 4096) break;
  }
  child.kill();
  return text;
}

/**
 * Reads the messages of one git folder of a public-inbox (v2), oldest first: the file `m` of each commit that has one. Two child processes
 * serve the whole archive, whatever its size. Throws if git cannot be run or fails.
 *
 * @param environment For git.
 */
export async function* readPublicInbox(repository: string, environment: Environment): AsyncGenerator<Commit> {
  const format = [
    'log',
    '--reverse',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const shown = [...format, '--no-show-signature', '--no-notes', '--format=%H', 'HEAD'];
  const log = git(repository, shown, environment);
  const blobs = git(repository, ['cat-file', '--batch'], environment);
  const failed = Promise.race([failure(log), failure(blobs)]);
  failed.catch(() => {});
  try {
    const reader = blobReader(blobs.stdout);
    let commit = '';
    const lines = createInterface({ input: log.stdout, crlfDelay: Number.POSITIVE_INFINITY });
    for await (const line of lines) {
      if (/^[0-9a-f]{40,64}$/.test(line)) commit = line;
      const blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\tm$/.exec(line)?.[1];
      if (blob === undefined) continue;
      if (!blobs.stdin.write(`${blob}\n`)) await Promise.race([once(blobs.stdin, 'drain'), failed]);
      const bytes = await Promise.race([reader(), failed]);
      if (bytes === undefined)
        yield { kind: 'skipped', commit, reason: 'Its message is missing, or too large.' };
      else yield { kind: 'message', commit, bytes };
    }
    blobs.stdin.end();
    await Promise.race([closed(log), failed]);
  } finally {
    log.kill();
    blobs.kill();
  }
}

/** Rejects if a child process cannot be started or fails; otherwise never settles. */
function failure(child: ChildProcessWithoutNullStreams): Promise<never> {
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said = (said + piece).slice(0, 500);
  });
  return new Promise((_, reject) => {
    child.on('error', (error) => reject(new Error(`git could not be run: ${error.message}`)));
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
      if (code) reject(new Error(`git failed: ${said.trim().split('\n').at(-1) || `exit code ${code}`}`));
    });
  });
}

async function closed(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode === null) await once(child, 'close');
}

/** Returns a function that reads the next blob from `git cat-file --batch`; undefined for one that is missing or too large. */
function blobReader(stdout: AsyncIterable<Buffer>): () => Promise<Buffer | undefined> {
  const iterator = stdout[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { done, value } = await iterator.next();
    if (done) throw new Error('git ended too early.');
    return value;
  };
  return async () => {
    let lf = held.indexOf(0x0a);
    for (; lf < 0; lf = held.indexOf(0x0a)) held = Buffer.concat([held, await more()]);
    const [, type, size] = held.toString('latin1', 0, lf).split(' ');
    held = held.subarray(lf + 1);
    if (type !== 'blob') return undefined;
    const wanted = Number(size) + 1;
    const keep = wanted <= MAX_MESSAGE_BYTES;
    const pieces: Buffer[] = [];
    let length = 0;
    for (let piece = held; ; piece = await more()) {
      const part = piece.subarray(0, wanted - length);
      length += part.length;
      if (keep) pieces.push(part);
      held = piece.subarray(part.length);
      if (length === wanted) break;
    }
    return keep ? Buffer.concat(pieces).subarray(0, wanted - 1) : undefined;
  };
}

/** Returns the name of an archive at `path`, extended by the part that `repository` adds to the path. */
export function inboxName(path: string, repository: string, name: string): string {
  return repository === path || basename(repository) === '.git'
    ? name
    : `${name}${repository.slice(path.length)}`;
}
