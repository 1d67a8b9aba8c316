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

/** Options for reading a source. */
export interface ReadOptions {
  /** The input for `-`. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** A Date more than two days after this is rejected; if absent, none is. */
  readonly now?: Date;
  /** The environment in which git runs to read public-inbox archives. */
  readonly environment?: Environment;
  /** Limits of a download. */
  readonly fetch?: FetchLimits;
}

/** State passed along while a source is read. */
interface Reader {
  readonly options: ReadOptions;
  readonly count: (bytes: number) => void;
}

/**
 * Reads a source, one message at a time: a file, a folder (its files, subfolders, Maildirs, public-inbox archives), `-` for standard input,
 * or an http(s) URL. Formats are recognised by content: mailboxes, single messages, pipermail's months and pages, each possibly gzipped; a
 * local clone of a public-inbox (v2). Unreadable parts are reported as `skipped` and stop nothing; it never throws. The `bytes` of a
 * message count what was consumed since the previous one; over a whole source they add up to `sourceSize`, except for what follows the last
 * message.
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
  for await (const listed of listFolder(path, name, isArchive)) {
    if (listed.kind === 'file') yield* readFile(listed.path, listed.name, reader);
    else if (listed.kind === 'archive') yield* readArchive(listed.path, listed.name, reader);
    else yield { kind: 'skipped', file: listed.name, offset: 0, reason: listed.reason };
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
