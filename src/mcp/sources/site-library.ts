import {
  type IndexToOpen,
  type Library,
  openIndexes,
  openLibrary,
  type Pagefind,
  PLACES,
  type ReadBytes,
  severalAsOne,
} from '../../search/browser.ts';
import { pagefindFiles } from '../../search/pagefind-files.ts';
import { indexTrouble, isSent } from '../../search/sent.ts';
import { SourceError } from '../source.ts';

/** The library is made again when one of these files changes. */
export const SEARCH_FILES = [PLACES.manifest, PLACES.records] as const;

/**
 * What the search of a published site looks through, posts by their words. Its files are no data for programs that are promised to
 * stay: undefined where they are not of a form that this version knows.
 *
 * @param file The text of a file by its path from the home page; undefined where there is none.
 * @param bytesAt The bytes of a file of an index, or some of them, by its address.
 */
export async function siteLibrary(
  home: string,
  file: (path: string) => Promise<string | undefined>,
  bytesAt: ReadBytes,
): Promise<Library | undefined> {
  const texts = await Promise.all([PLACES.manifest, PLACES.records].map(file));
  if (!isKnown(PLACES.manifest, texts[0]) || !isKnown(PLACES.records, texts[1])) return undefined;
  const read = async (address: string): Promise<string> => {
    const path = address.slice(home.length);
    const text = await file(path);
    if (text === undefined || !isKnown(path, text))
      throw new SourceError(`${address} is not there, or not of a form that this version knows`);
    return text;
  };
  return openLibrary([home], { read, openPagefind: (indexes) => openPagefind(indexes, home, bytesAt) });
}

function isKnown(path: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  if (!path.endsWith('.json')) return true;
  try {
    return isSent(path, JSON.parse(found));
  } catch {
    return false;
  }
}

/**
 * Pagefind over the indexes of a site. Its script and its WebAssembly are those of this version, never what the site publishes: a site is read,
 * and nothing of it is run.
 *
 * @throws SourceError where another version of Pagefind made an index.
 */
async function openPagefind(
  indexes: readonly IndexToOpen[],
  home: string,
  read: ReadBytes,
): Promise<Pagefind> {
  const { version, script, wasm } = await pagefindFiles();
  for (const { index } of indexes) {
    const trouble = indexTrouble(index, version);
    if (trouble !== undefined) throw new SourceError(`${home}: ${trouble}`);
  }
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const host = {
    script: async () => address,
    wasm: async (language: keyof typeof wasm) => new Uint8Array(Buffer.from(wasm[language], 'base64')),
    read,
  };
  return severalAsOne(await openIndexes(indexes, host));
}
