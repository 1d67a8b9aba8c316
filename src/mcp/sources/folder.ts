import {
  catalogueOf,
  type Lookup,
  lookUp,
  lookUpPages,
  type PageNames,
  type Publication,
  pagesOf,
  permalink,
  readRevisions,
} from '../../citations/index.ts';
import { contentStamp } from '../../citations/source/content-stamp.ts';
import { ContentFolderError, FormatError, readEntries, type Trust } from '../../entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../knowledge/index.ts';
import { machineFile } from '../../machine/index.ts';
import { createIndex, type Library, searchRecords } from '../../search/index.ts';
import { type Source, SourceError } from '../source.ts';

/** How long a folder is assumed to be unchanged after it was looked at, in milliseconds. */
const FRESH = 2_000;

/** What is made of a content folder. */
interface Read {
  readonly kb: KnowledgeBase;
  readonly publication: Publication;
  readonly lookup: Lookup;
  readonly pages: () => PageNames;
  readonly library: () => Library;
}

/**
 * A content folder as a source. It is read at the first question, and again at a question after it changed.
 * @param published Where its site is published, by its settings as they are when it is called.
 * @param trust Whether those who may change it are trusted.
 */
export function folderSource(
  content: string,
  published: () => Promise<Publication>,
  trust: Trust = {},
): Source {
  let current: { stamp: string; read: Promise<Read> } | undefined;
  let looked = 0;
  const now = (): Promise<Read> => {
    if (current !== undefined && Date.now() - looked < FRESH) return current.read;
    const stamp = contentStamp(content);
    looked = Date.now();
    if (current?.stamp !== stamp) {
      const read = readFolder(content, published, trust);
      current = { stamp, read };
      read.catch(() => {
        current = undefined;
      });
    }
    return current.read;
  };
  return {
    home: async () => permalink('', (await now()).publication),
    file: async (path) => machineFile(await now(), path)?.text(),
    lookup: async () => (await now()).lookup,
    pages: async () => (await now()).pages(),
    library: async () => (await now()).library(),
  };
}

async function readFolder(
  content: string,
  published: () => Promise<Publication>,
  trust: Trust,
): Promise<Read> {
  const kb = buildKnowledge(await readEntries(content, trust).catch(refuse));
  const publication = await published();
  let library: Library | undefined;
  let pages: PageNames | undefined;
  return {
    kb,
    publication,
    lookup: lookUp(catalogueOf(kb, readRevisions(content, kb), publication)),
    pages: () => {
      pages ??= lookUpPages(pagesOf(kb));
      return pages;
    },
    library: () => {
      library ??= { index: createIndex(searchRecords(kb)), archive: undefined };
      return library;
    },
  };
}

/** Turns the error of an unreadable folder into one that the agent is shown. */
function refuse(error: unknown): never {
  throw error instanceof FormatError || error instanceof ContentFolderError
    ? new SourceError(error.message)
    : error;
}
