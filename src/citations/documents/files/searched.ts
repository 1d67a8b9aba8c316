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
import { readDocument, UnreadError } from './documents.ts';
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
  /** The bibliographies that documents name and that do not exist, by document. */
  readonly missing: ReadonlyMap<string, string>;
}

/** Reads documents and finds what they cite. */
export class Searcher {
  readonly #settings: CheckSettings;
  readonly #folder: string;
  readonly #apart: CheckApart;
  #formatFileOf: typeof FormatFileOf | undefined;

  constructor({ settings, folder }: FoundSettings, apart: CheckApart) {
    this.#settings = settings;
    this.#folder = folder;
    this.#apart = apart;
  }

  /**
   * The bibliographies in `named` and those that documents name, except those that are documents themselves. A name in a document is looked
   * up beside it, in the present folder and in that of the settings; a file in `named` with the same ending also matches.
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
        if (there !== undefined) await take(there);
        else if (!given.has(basename(name))) missing.set(file, name);
      }
    return { found: searched, missing };
  }

  async searchedOrUnread(file: string): Promise<Searched | CheckedDocument> {
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

/** Joins a name to a folder, unless it is absolute. */
export function relativeTo(folder: string, name: string): string {
  return folder === '.' ? name : /^(?:[\\/]|[A-Za-z]:)/.test(name) ? name : `${folder}/${name}`;
}
