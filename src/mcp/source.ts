import type { z } from 'zod';
import type { CheckedDocument, Lookup, PageNames } from '../citations/index.ts';
import type { Library } from '../search/index.ts';

/** Where the server reads a knowledge base: a content folder or a published site. */
export interface Source {
  /** Address of its home page, or only its path if the address is not known. */
  readonly home: () => Promise<string>;
  /** The text of one of its files for programs, by the path from the home page; undefined if there is none. */
  readonly file: (path: string) => Promise<string | undefined>;
  /** What of it can be cited. */
  readonly lookup: () => Promise<Lookup>;
  /** Its pages of debates, posts, concepts, people and threads; undefined if it does not list them. */
  readonly pages: () => Promise<PageNames | undefined>;
  /** What is searched in it; the same until it changes. */
  readonly library: () => Promise<Library>;
}

/** Thrown if the source cannot be read. The agent is shown the message, and the next call tries again. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** Checks a document. @throws RefusedError */
export type Checker = (text: string, filename: string, source: Source) => Promise<CheckedDocument>;

/** Thrown if a request is refused. The agent is shown the message. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** One of a source's files for programs; undefined if there is none. @throws SourceError if it is no JSON, or not of a form that this version knows */
export async function dataFile<T extends z.ZodType>(
  source: Source,
  schema: T,
  path: string,
): Promise<z.infer<T> | undefined> {
  const text = await source.file(path);
  if (text === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SourceError(`${path} of the knowledge base is no JSON`);
  }
  const read = schema.safeParse(data);
  if (!read.success) throw new SourceError(`the data at ${path} is not of a form that this version knows`);
  return read.data;
}
