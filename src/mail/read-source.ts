import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { isUrl } from '../fetch/index.ts';
import { counted, fileStream } from './byte-stream.ts';
import { type FetchLimits, fetchUrl, targetOf } from './fetch-url.ts';
import { MAX_GUNZIPPED_DOWNLOAD_BYTES } from './limits.ts';
import { listOfFile } from './lists/index.ts';
import type { Reading } from './message.ts';
import type { Origin } from './parse-message.ts';
import { type Environment, inboxName, publicInboxes, readPublicInbox } from './public-inbox-git.ts';
import { listFolder, reasonOf } from './read-folder.ts';
import { readStream } from './read-stream.ts';
import { readingsOf, type Uncounted } from './readings-of.ts';

/** How a source is read. */
export interface ReadOptions {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** A Date more than two days after this is absurd; absent, none is for being late. */
  readonly now?: Date;
  /** The environment of git, which reads archives of public-inbox: where it is looked for, and whose settings it has. */
  readonly environment?: Environment;
  /** What a download may cost. */
  readonly fetch?: FetchLimits;
}

/** What is handed down while a source is read. */
interface Reader {
  readonly options: ReadOptions;
  readonly count: (bytes: number) => void;
}

/**
 * Reads a source, one message at a time: a file, a folder (its files, the folders in it, Maildirs, public-inbox archives), `-` for
 * standard input, or an http(s) URL. Kinds are recognised from the content: mailboxes, single messages, pipermail's months and pages,
 * each perhaps gzipped; a local clone of a public-inbox (v2). What cannot be read is told as `skipped` and stops nothing; it never throws.
 * The `bytes` of a message are those consumed of the source since the message before; over a source that was read whole, they
 * add up to `sourceSize`, but for what came after the last message.
 */
export async function* readSource(source: string, options: ReadOptions = {}): AsyncGenerator<Reading> {
  let bytes = 0;
  const count = (more: number) => {
    bytes += more;
  };
  try {
    for await (const reading of readAny(source, { options, count })) {
      if (reading.kind === 'message') {
        yield { ...reading, bytes };
        bytes = 0;
      } else yield reading;
    }
  } catch (error) {
    yield { kind: 'skipped', file: source, offset: 0, reason: reasonOf(error) };
  }
}

async function* readAny(source: string, reader: Reader): AsyncGenerator<Uncounted> {
  const { options, count } = reader;
  if (source === '-') {
    if (!options.stdin) throw new Error('There is no standard input.');
    yield* readStream(counted(options.stdin, count), { file: '-', now: options.now });
    return;
  }
  if (isUrl(source)) {
    const { url, file, lists } = targetOf(source);
    const origin: Origin = { file, lists, now: options.now };
    yield* readStream(counted(fetchUrl(url, options.fetch), count), origin, MAX_GUNZIPPED_DOWNLOAD_BYTES);
    return;
  }
  const stats = await stat(source);
  const name = basename(resolve(source));
  if (stats.isDirectory()) yield* readFolder(source, name, reader);
  else if (stats.isFile() || stats.isFIFO()) yield* readFile(source, name, reader);
  else throw new Error('It is neither a file nor a folder.');
}

async function* readFile(path: string, name: string, { options, count }: Reader): AsyncGenerator<Uncounted> {
  const origin: Origin = { file: name, lists: listOfFile(name), now: options.now };
  yield* readStream(counted(fileStream(path), count), origin);
}

async function* readFolder(path: string, name: string, reader: Reader): AsyncGenerator<Uncounted> {
  const { environment = {} } = reader.options;
  const isArchive = async (folder: string) => (await publicInboxes(folder, environment)).length > 0;
  for await (const found of listFolder(path, name, isArchive)) {
    if (found.kind === 'file') yield* readFile(found.path, found.name, reader);
    else if (found.kind === 'archive') yield* readArchive(found.path, found.name, reader);
    else yield { kind: 'skipped', file: found.name, offset: 0, reason: found.reason };
  }
}

async function* readArchive(
  path: string,
  name: string,
  { options, count }: Reader,
): AsyncGenerator<Uncounted> {
  const { environment = {}, now } = options;
  for (const repository of await publicInboxes(path, environment)) {
    const archive = inboxName(path, repository, name);
    try {
      for await (const commit of readPublicInbox(repository, environment)) {
        const file = `${archive}:${commit.commit}`;
        if (commit.kind === 'skipped') yield { kind: 'skipped', file, offset: 0, reason: commit.reason };
        else {
          count(commit.bytes.length);
          yield* readingsOf(commit.bytes, { file, now });
        }
      }
    } catch (error) {
      yield { kind: 'skipped', file: archive, offset: 0, reason: reasonOf(error) };
    }
  }
}
