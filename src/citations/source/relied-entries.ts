import { join } from 'node:path';
import { listOf } from '../../designs/index.ts';
import { readText } from '../../disk/index.ts';
import { entryFiles, idOfFile } from '../../entries/files.ts';
import {
  COLLECTIONS,
  type Collection,
  type Entry,
  readEntry,
  successorsOf,
  type TargetFields,
  targetsOf,
  textOfFile,
  withAttached,
} from '../../entries/index.ts';
import { formerIds } from '../../knowledge/index.ts';
import { isShort, postHash } from '../revisions/cite-key.ts';
import { push } from '../revisions/lists.ts';
import { addTo, FormerNames } from './former-names.ts';
import { outlineOf } from './outline.ts';

/** A file of the content folder, parsed on demand. */
interface Unread {
  readonly collection: Collection;
  readonly file: string;
  readonly id: string;
}

/** Collects the entries that some things rely on. Files are scanned for the keys in them; only the entries that are needed are parsed. */
export class ReliedEntries {
  readonly #contentDir: string;
  /** In the order in which a full read visits them. */
  readonly #files: Unread[] = [];
  readonly #byId = new Map<string, Unread[]>();
  /** Ids of posts by their hash in short keys. */
  readonly #byHash = new Map<string, string[]>();
  /** Files by the targets of their arguments. */
  readonly #pointing = new Map<string, Set<Unread>>();
  readonly #entries = new Map<Unread, Entry>();
  readonly #names = new FormerNames();
  readonly #relied = new Set<string>();
  readonly #pending: string[] = [];
  readonly #climbed = new Set<string>();
  /** Ids of the arguments of each file, possibly with extra ones. */
  readonly #argumentIds = new Map<Unread, readonly string[]>();
  /** Texts of the files that are certain to be needed: reading them again would take longer than keeping them. */
  readonly #sources = new Map<Unread, string>();

  /** @param asked Keys that will be passed to `rely`. */
  constructor(contentDir: string, asked: readonly string[]) {
    this.#contentDir = contentDir;
    const wanted = new Set(asked.flatMap((key) => [key, key.split('#')[0] ?? '']));
    const mustRead: Unread[] = [];
    for (const collection of COLLECTIONS) {
      for (const file of entryFiles(contentDir, collection)) {
        const one: Unread = { collection, file, id: idOfFile(file) };
        this.#files.push(one);
        push(this.#byId, one.id, one);
        const hash = postHash(one.id);
        if (hash !== undefined) push(this.#byHash, hash, one.id);
        const source = this.#source(one);
        const { ids, targets, mustRead: must } = outlineOf(source);
        for (const target of targets) addTo(this.#pointing, target, one);
        if (ids.length > 0) this.#argumentIds.set(one, ids);
        if (must) mustRead.push(one);
        if (must || wanted.has(one.id) || targets.some((target) => wanted.has(target)))
          this.#sources.set(one, source);
      }
    }
    for (const one of mustRead) this.#read(one);
    // A thing whose name is a former name of another conflicts with it.
    for (const alias of this.#names.former())
      for (const home of this.#names.meanings(alias.split('#')[0] ?? '')) this.#readAll(home);
  }

  /** Collects everything that the meaning, or each possible meaning, of a key relies on. */
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

  /** Whether two things share a present or former name. */
  get isAmbiguous(): boolean {
    for (const files of this.#byId.values()) if (files.length > 1) return true;
    return this.#names.areAmbiguous((id) => this.#byId.has(id));
  }

  /** Every present and former key of the folder, possibly with extra ones. */
  keys(): string[] {
    const outlined = this.#files.flatMap((one) => {
      const ids = this.#argumentIds.get(one) ?? [];
      return [one.id, ...ids.map((id) => `${one.id}#${id}`)];
    });
    return [...outlined, ...this.#names.all()];
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

  /** Collects what an entry refers to: a question, people, successors. */
  #followEntry({ data, id }: Entry, key: string): void {
    if ('statement' in data) {
      for (const debate of this.#names.meanings(data.debate)) this.#readAll(debate);
      for (const successor of successorsOf(data)) this.rely(successor);
    }
    if (!('arguments' in data) || key === id) return;
    const by = 'from' in data ? [data.from] : data.arguments.flatMap((one) => ('by' in one ? [one.by] : []));
    for (const name of by) for (const person of this.#names.meanings(name)) this.#readAll(person);
    for (const argument of data.arguments) {
      if (key !== `${id}#${argument.id}`) continue;
      this.#climb(argument);
      // Its revision has the traces that exist.
      for (const trace of listOf(argument.shows))
        for (const design of this.#names.meanings(trace.split('#')[0] ?? '')) this.#readAll(design);
    }
  }

  /** Parses the targets of an argument up to the positions, so that these can be named; not other arguments about them. */
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

  /** Parses the entry of a file; undefined if it cannot be read. */
  #read(one: Unread): Entry | undefined {
    const before = this.#entries.get(one);
    if (before) return before;
    const read = readEntry(one.collection, one.file, this.#source(one));
    if ('problems' in read) return undefined;
    const entry = withAttached(read, (file) => textOfFile(this.#contentDir, file));
    this.#entries.set(one, entry);
    this.#sources.delete(one);
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

  /** Texts are read again when needed: keeping sixteen thousand costs more. */
  #source(one: Unread): string {
    return this.#sources.get(one) ?? readText(join(this.#contentDir, one.file));
  }
}
