import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { entryFiles, idOfFile } from '../../entries/files.ts';
import {
  COLLECTIONS,
  type Collection,
  type Entry,
  readEntry,
  readSettings,
  successorsOf,
  type TargetFields,
  targetsOf,
  textOfFile,
  withAttached,
} from '../../entries/index.ts';
import { buildKnowledge, formerIds } from '../../knowledge/index.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { catalogueOf } from '../catalogue/make.ts';
import type { Publication } from '../permalink.ts';
import { citedArgument, isShort, postHash } from '../revisions/cite-key.ts';
import { push } from '../revisions/lists.ts';
import { readRevisionsOf } from '../revisions/part.ts';
import { addTo, FormerNames } from './former-names.ts';
import { outlineOf } from './outline.ts';

/** A file of the content folder, read as an entry when it is needed. */
interface Unread {
  readonly collection: Collection;
  readonly file: string;
  readonly id: string;
}

/**
 * The part of a content folder's catalogue that the things with these keys rely on: they, what points at them down to the last argument,
 * and what took their place. It says of each what the whole catalogue says, and was made of the entries that matter alone: most files are looked
 * through, and never read as YAML. Undefined where two things have one name, so that only all of it tells which is meant.
 * @throws FormatError
 */
export function partOfCatalogue(
  contentDir: string,
  publication: Publication,
  keys: Iterable<string>,
): Catalogue | undefined {
  const { settings } = readSettings(contentDir);
  const part = new Part(contentDir);
  for (const key of keys) part.rely(citedArgument(key));
  for (;;) {
    const { entries, relied } = part.gather();
    if (part.isAmbiguous) return undefined;
    const kb = buildKnowledge({ settings, entries, problems: [] }, { whole: false });
    if (kb.problems.some(({ code }) => code === 'duplicate-id')) return undefined;
    const before = relied.size;
    const ledger = readRevisionsOf(contentDir, kb, relied);
    // What a revision names may be something else by now, under another name.
    for (const { words } of ledger?.lines ?? [])
      for (const reference of words.arguments) part.rely(reference.split('@')[0] ?? '');
    if (relied.size === before) return catalogueOf(kb, ledger, publication, relied);
  }
}

/** Gathers the entries that some things rely on. */
class Part {
  readonly #contentDir: string;
  /** In the order in which all of them are read. */
  readonly #files: Unread[] = [];
  readonly #byId = new Map<string, Unread[]>();
  /** Ids of posts by the hash that stands for them in short keys. */
  readonly #byHash = new Map<string, string[]>();
  /** Files by what their arguments point at. */
  readonly #pointing = new Map<string, Set<Unread>>();
  readonly #entries = new Map<Unread, Entry>();
  readonly #names = new FormerNames();
  readonly #relied = new Set<string>();
  readonly #pending: string[] = [];
  readonly #climbed = new Set<string>();

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
    const mustRead: Unread[] = [];
    for (const collection of COLLECTIONS) {
      for (const file of entryFiles(contentDir, collection)) {
        const one: Unread = { collection, file, id: idOfFile(file) };
        this.#files.push(one);
        push(this.#byId, one.id, one);
        const hash = postHash(one.id);
        if (hash !== undefined) push(this.#byHash, hash, one.id);
        const { targets, mustRead: must } = outlineOf(this.#source(one));
        for (const target of targets) addTo(this.#pointing, target, one);
        if (must) mustRead.push(one);
      }
    }
    for (const one of mustRead) this.#read(one);
    // What is called as something was before is in the way of it.
    for (const alias of this.#names.former())
      for (const home of this.#names.meanings(alias.split('#')[0] ?? '')) this.#readAll(home);
  }

  /** Has what a key means, or may mean, gathered. */
  rely(key: string): void {
    const [name = '', argument] = key.split('#');
    for (const id of this.#names.meanings(name))
      this.#want(argument === undefined ? id : `${id}#${argument}`);
    for (const present of this.#names.presentOf(key)) this.#want(present);
    if (argument === undefined) return;
    if (isShort(key)) for (const post of this.#byHash.get(name) ?? []) this.rely(`${post}#${argument}`);
    for (const id of this.#names.meanings(name))
      for (const present of this.#names.presentOf(`${id}#${argument}`)) this.#want(present);
  }

  /** Whether two things have, or had, one name. */
  get isAmbiguous(): boolean {
    for (const files of this.#byId.values()) if (files.length > 1) return true;
    return this.#names.areAmbiguous((id) => this.#byId.has(id));
  }

  gather(): { entries: Entry[]; relied: ReadonlySet<string> } {
    for (let key = this.#pending.pop(); key !== undefined; key = this.#pending.pop()) this.#follow(key);
    return { entries: this.#files.flatMap((one) => this.#entries.get(one) ?? []), relied: this.#relied };
  }

  #want(key: string): void {
    if (this.#relied.has(key)) return;
    this.#relied.add(key);
    this.#pending.push(key);
  }

  #follow(key: string): void {
    const [id = ''] = key.split('#');
    for (const entry of this.#readAll(id)) this.#followEntry(entry, key);
    const names = this.#names.namesOf(key);
    for (const name of names) {
      for (const one of this.#pointing.get(name) ?? []) {
        const entry = this.#read(one);
        if (entry === undefined || !('arguments' in entry.data)) continue;
        for (const argument of entry.data.arguments)
          if (targetsOf(argument).some(({ target }) => names.has(target)))
            this.#want(`${entry.id}#${argument.id}`);
      }
    }
  }

  /** Has what an entry that is relied on names gathered: a question, the people, what took its place. */
  #followEntry({ data, id }: Entry, key: string): void {
    if ('statement' in data) {
      for (const debate of this.#names.meanings(data.debate)) this.#readAll(debate);
      for (const successor of successorsOf(data)) this.rely(successor);
    }
    if (!('arguments' in data) || key === id) return;
    const by = 'from' in data ? [data.from] : data.arguments.flatMap((one) => ('by' in one ? [one.by] : []));
    for (const name of by) for (const person of this.#names.meanings(name)) this.#readAll(person);
    for (const argument of data.arguments) if (key === `${id}#${argument.id}`) this.#climb(argument);
  }

  /** Reads what an argument points at, up to the positions, so that these can be named; not the other arguments about them. */
  #climb(argument: TargetFields): void {
    const pending = targetsOf(argument).map(({ target }) => target);
    for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
      if (this.#climbed.has(reference)) continue;
      this.#climbed.add(reference);
      const [name = '', own] = reference.split('#');
      for (const home of this.#names.meanings(name)) {
        for (const { data } of this.#readAll(home))
          if ('arguments' in data)
            for (const one of data.arguments)
              if (one.id === own) for (const { target } of targetsOf(one)) pending.push(target);
        for (const key of this.#names.presentOf(`${home}#${own}`)) pending.push(key);
      }
      for (const key of this.#names.presentOf(reference)) pending.push(key);
    }
  }

  #readAll(id: string): Entry[] {
    return (this.#byId.get(id) ?? []).flatMap((one) => this.#read(one) ?? []);
  }

  /** The entry of a file; nothing where it cannot be read. */
  #read(one: Unread): Entry | undefined {
    const before = this.#entries.get(one);
    if (before) return before;
    const read = readEntry(one.collection, one.file, this.#source(one));
    if ('problems' in read) return undefined;
    const entry = withAttached(read, (file) => textOfFile(this.#contentDir, file));
    this.#entries.set(one, entry);
    const { data, id } = entry;
    for (const alias of formerIds(entry)[1]) this.#names.add(alias, id, alias);
    for (const argument of 'arguments' in data ? data.arguments : []) {
      this.#names.addKey(`${id}#${argument.id}`);
      for (const { target } of targetsOf(argument)) addTo(this.#pointing, target, one);
      for (const alias of argument.aliases)
        this.#names.add(alias.includes('#') ? alias : `${id}#${alias}`, `${id}#${argument.id}`, alias);
    }
    return entry;
  }

  /** Read again for the few that matter: keeping sixteen thousand texts costs more. */
  #source({ file }: Unread): string {
    return readText(join(this.#contentDir, file));
  }
}
