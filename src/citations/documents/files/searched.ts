import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type CheckApart, TooCostlyError } from '../apart/check-apart.ts';
import {
  bibliographiesIn,
  type CheckedDocument,
  type Encoding,
  type Found,
  unreadDocument,
} from '../index.ts';
import type { CheckSettings, formatFileOf as FormatFileOf } from '../settings/index.ts';
import { readDocument } from './documents.ts';
import { isReallyWithin, leadsOut, ownFolder } from './leads-out.ts';
import { UnreadError } from './plain-file.ts';
import type { FoundSettings } from './settings-file.ts';

/** A document and its citations. */
export interface Searched {
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly as?: string;
  readonly found: Found;
}

/** The bibliographies of documents. */
export interface Bibliographies {
  readonly found: readonly Searched[];
  /** By document, a bibliography that it names and that cannot be read: which, and why, such as `refs.bib is not there`. */
  readonly missing: ReadonlyMap<string, string>;
}

/** Reads documents and finds what they cite. */
export class Searcher {
  readonly #settings: CheckSettings;
  readonly #folder: string;
  readonly #apart: CheckApart;
  /** The folders of the run and of its settings. */
  readonly #own: readonly string[];
  #formatFileOf: typeof FormatFileOf | undefined;

  constructor({ settings, folder }: FoundSettings, apart: CheckApart) {
    this.#settings = settings;
    this.#folder = folder;
    this.#apart = apart;
    this.#own = [ownFolder(), ownFolder(folder)];
  }

  /**
   * The bibliographies in `named` and those that documents name, except those that are documents themselves. A name in a document is looked
   * up beside it, in the present folder and in that of the settings; a file in `named` with the same ending also matches. What a document names must be
   * in the repository: a stranger may have written it, and `--fix` writes bibliographies.
   *
   * @throws UnreadError if one in `named` cannot be read.
   */
  async bibliographies(named: readonly string[], documents: readonly Searched[]): Promise<Bibliographies> {
    const known = new Set(documents.map(({ file }) => resolve(file)));
    const given = new Set([...named, ...documents.map(({ file }) => file)].map((file) => basename(file)));
    const searched: Searched[] = [];
    const missing = new Map<string, string>();
    const take = async (file: string) => {
      if (known.has(resolve(file))) return;
      known.add(resolve(file));
      searched.push(await this.#foundIn(file));
    };
    for (const file of named) await take(file);
    for (const { file, text } of documents)
      for (const name of bibliographiesIn(text)) {
        const there = [dirname(file), '.', this.#folder]
          .map((folder) => relativeTo(folder, name))
          .find(existsSync);
        if (there === undefined) {
          if (!given.has(basename(name))) missing.set(file, `${name} is not there`);
        } else if (known.has(resolve(there))) continue;
        else if (!this.#isOwn(there, file)) missing.set(file, `${name} is outside of the repository`);
        else await take(there).catch((error) => missing.set(file, reasonOf(error)));
      }
    return { found: searched, missing };
  }

  /** Whether a bibliography is in the repository of the run, of its settings, or of the document that names it. */
  #isOwn(bibliography: string, document: string): boolean {
    return [...this.#own, ownFolder(dirname(document))].some((one) => isReallyWithin(bibliography, one));
  }

  async searchedOrUnread(file: string): Promise<Searched | CheckedDocument> {
    if (this.#own.some((folder) => leadsOut(file, folder)))
      return unreadDocument(
        file,
        'is a symbolic link that leads out of the repository: name the file that it leads to',
      );
    try {
      return await this.#foundIn(file);
    } catch (error) {
      if (error instanceof UnreadError) return unreadDocument(file, error.why);
      throw error;
    }
  }

  async #foundIn(file: string): Promise<Searched> {
    const as = await this.#formatOf(file);
    return this.again({ file, ...readDocument(file, as), ...(as !== undefined && { as }) });
  }

  /** The format that the settings give a file. The matcher is loaded only if they name any. */
  async #formatOf(file: string): Promise<string | undefined> {
    if (this.#settings.formats === undefined) return undefined;
    this.#formatFileOf ??= (await import('../settings/index.ts')).formatFileOf;
    return this.#formatFileOf(file, this.#settings);
  }

  /** Searches a document again, after its text was replaced. */
  async again(
    { found, ...document }: Omit<Searched, 'found'> & { readonly found?: Found },
    other?: string,
  ): Promise<Searched> {
    if (other === undefined && found !== undefined) return { ...document, found };
    const text = other ?? document.text;
    try {
      return { ...document, text, found: await this.#apart.find(text, document.as ?? document.file) };
    } catch (error) {
      if (error instanceof TooCostlyError) throw new UnreadError(document.file, error.message);
      throw error;
    }
  }
}

/** Why a file could not be read. @throws any other error */
function reasonOf(error: unknown): string {
  if (error instanceof UnreadError) return error.message;
  throw error;
}

/** Joins a name to a folder, unless it is absolute. */
export function relativeTo(folder: string, name: string): string {
  return folder === '.' ? name : /^(?:[\\/]|[A-Za-z]:)/.test(name) ? name : `${folder}/${name}`;
}
