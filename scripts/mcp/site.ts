import { CATALOGUE_FILE, catalogue, type Lookup, lookUp } from '../../src/citations/index.ts';
import { type FileKind, type FileOf, fileSchemas } from '../../src/machine/index.ts';
import { type Source, SourceError, siteRecords } from '../../src/mcp/index.ts';
import { createIndex, type SearchRecord } from '../../src/search/index.ts';
import { SEARCH_FILES, siteLibrary } from './site-library.ts';

/** How long a site has to answer, and how long an answer is taken for true, in milliseconds. */
const PATIENCE = 30_000;
const FRESH = 300_000;

/** A published site as the server reads it: by the files for programs, each fetched when it is needed and again after five minutes. */
export function siteSource(address: string): Source {
  const home = address.replace(/\/*$/, '/');
  const kept = new Map<string, { until: number; text: Promise<string | undefined> }>();
  const file = (path: string): Promise<string | undefined> => {
    const before = kept.get(path);
    if (before !== undefined && before.until > Date.now()) return before.text;
    const text = fetched(home + path);
    kept.set(path, { until: Date.now() + FRESH, text });
    text.catch(() => kept.delete(path));
    return text;
  };
  const needed = async (path: string): Promise<string> => {
    const text = await file(path);
    if (text === undefined)
      throw new SourceError(`${home + path} is not there: is this the home page of a knowledge base?`);
    return text;
  };
  const data = async <K extends FileKind>(kind: K, path: string): Promise<FileOf<K>> => {
    const read = fileSchemas[kind].safeParse(parsed(home + path, await needed(path)));
    if (!read.success) throw new SourceError(`${home + path} is not of a form that this version knows`);
    return read.data as FileOf<K>;
  };
  const lookup = remade(
    () => needed(CATALOGUE_FILE),
    (text): Lookup => {
      const read = catalogue.safeParse(parsed(home + CATALOGUE_FILE, text));
      if (!read.success)
        throw new SourceError(`${home + CATALOGUE_FILE} is not of a form that this version knows`);
      return lookUp(read.data);
    },
  );
  const records = async (): Promise<readonly SearchRecord[]> => {
    const [debates, concepts, people, threads, posts] = await Promise.all(
      (['debates', 'concepts', 'people', 'threads', 'posts'] as const).map((name) =>
        data('list', `${name}.json`),
      ),
    );
    if (!debates || !concepts || !people || !threads || !posts) return [];
    const files = await Promise.all(debates.items.map(({ id }) => data('debate', `debates/${id}.json`)));
    return siteRecords({ debates: files, concepts, people, threads, posts });
  };
  const library = remade(
    async () => `${await needed('index.json')}${(await Promise.all(SEARCH_FILES.map(file))).join('')}`,
    async () =>
      (await siteLibrary(home, file)) ?? { index: createIndex(await records()), archive: undefined },
  );
  return { home: async () => home, file, lookup, library };
}

/** What is made of a file, made anew when the file was fetched anew. */
function remade<T>(read: () => Promise<string>, make: (text: string) => T | Promise<T>): () => Promise<T> {
  let before: { text: string; made: Promise<T> } | undefined;
  return async () => {
    const text = await read();
    if (before === undefined || before.text !== text) {
      const made = Promise.resolve(make(text));
      before = { text, made };
      made.catch(() => {
        before = undefined;
      });
    }
    return before.made;
  };
}

function parsed(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SourceError(`${url} is no JSON`);
  }
}

async function fetched(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404) return undefined;
    if (!response.ok)
      throw new SourceError(`${url} answered ${response.status} ${response.statusText}`.trim());
    return await response.text();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new SourceError(`${url} could not be fetched: ${cause}`);
  }
}
