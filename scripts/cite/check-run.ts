import { existsSync } from 'node:fs';
import { type CheckApart, TooCostlyError } from '../../src/citations/documents/apart/check-apart.ts';
import { hasPageLinks, judgedBy } from '../../src/citations/documents/apart/judged.ts';
import { applyFix, planFix, refusalsOf, withRefusals } from '../../src/citations/documents/files/fix.ts';
import { leadsOut, ownFolder } from '../../src/citations/documents/files/leads-out.ts';
import { textOf, UnreadError } from '../../src/citations/documents/files/plain-file.ts';
import { relativeTo, type Searched, Searcher } from '../../src/citations/documents/files/searched.ts';
import type { FoundSettings } from '../../src/citations/documents/files/settings-file.ts';
import {
  bibliographyPins,
  type CheckedDocument,
  type CheckedSite,
  LOCK_FILE,
  parseLock,
  pinsOfLock,
  unreadDocument,
} from '../../src/citations/documents/index.ts';
import type { CheckSettings } from '../../src/citations/documents/settings/index.ts';
import type { CheckCommand } from './check-options.ts';
import { contentFrom, sitesFrom, type Wanted } from './source.ts';

/** How old the kept copy of a site may be unless the settings say so, in milliseconds. */
const MAX_AGE = 30 * 86_400_000;

/** Largest lock file that is read, in MiB: some 100,000 pins. */
const LARGEST_LOCK = 8;

/** What a check came to. */
export interface CheckOutcome {
  readonly checked: readonly CheckedDocument[];
  /** What a fix would write: only with `--dry-run`. */
  readonly changes?: readonly string[];
  /** Address of the first knowledge base that is a site. */
  readonly home?: string;
  /** Whether the documents were checked by a kept copy of a site that is older than it may be. */
  readonly isStale: boolean;
  readonly lockFile: string;
}

/** What all documents of a run are checked by. */
interface Basis {
  readonly sites: readonly CheckedSite[];
  readonly bibliographies: readonly Searched[];
  readonly isContent: boolean;
}

/** What a fix goes by. */
interface FixedWith {
  /** Revisions of the lock file, by key. */
  readonly lock: ReadonlyMap<string, string>;
  /** By document, the bibliography that it names and that cannot be read, and why. */
  readonly missing: ReadonlyMap<string, string>;
  readonly basis: Basis;
}

/** One run of the check: reads, searches, checks and fixes documents. It prints nothing. */
export class CheckRun {
  readonly #options: CheckCommand;
  readonly #settings: CheckSettings;
  readonly #folder: string;
  readonly #apart: CheckApart;
  readonly #lockFile: string;
  readonly #searcher: Searcher;

  constructor(options: CheckCommand, found: FoundSettings, apart: CheckApart) {
    const { settings, folder } = found;
    this.#options = options;
    this.#settings = settings;
    this.#folder = folder;
    this.#apart = apart;
    this.#searcher = new Searcher(found, apart);
    this.#lockFile = options.lock ?? this.#inFolder(settings.lock ?? LOCK_FILE);
  }

  /** @param tellMissing Told of each bibliography that a document names and that cannot be read: which, and why. */
  async check(
    files: readonly string[],
    isContent: boolean,
    tellMissing: (file: string, bibliography: string) => void,
  ): Promise<CheckOutcome> {
    const searched: (Searched | CheckedDocument)[] = [];
    for (const file of files) searched.push(await this.#searcher.searchedOrUnread(file));
    const unread = searched.filter((one): one is CheckedDocument => 'findings' in one);
    const documents = searched.filter((one): one is Searched => 'found' in one);
    const { found: bibliographies, missing } = await this.#searcher.bibliographies(
      [
        ...this.#options.bibliography,
        ...(this.#settings.bibliography ?? []).map((file) => this.#inFolder(file)),
      ],
      documents,
    );
    for (const [file, name] of missing) tellMissing(file, name);
    if (this.#options.lock === undefined && leadsOut(this.#lockFile, ownFolder(this.#folder)))
      throw new Error(
        `${this.#lockFile} is a symbolic link that leads out of the repository: name it by --lock if you mean it`,
      );
    const lock = readLock(this.#lockFile);
    const wanted: Wanted = {
      cited: documents.flatMap(keysOf),
      besides: [...bibliographies.flatMap(keysOf), ...pinsOfLock(lock).keys()],
      pages: documents.some(({ found }) => hasPageLinks(found)),
    };
    const { sites, isStale } = await this.#sites(isContent, wanted);
    const basis = { sites, bibliographies, isContent };
    const home = sites.map(({ lookup }) => lookup.home).find((one) => /^https?:/.test(one));
    const outcome = { ...(home !== undefined && { home }), isStale, lockFile: this.#lockFile };
    const asTheyAre = await this.#checkAll(documents, lock, basis);
    if (!this.#options.fix) return { ...outcome, checked: [...unread, ...asTheyAre] };
    const { checked, changes } = await this.#fix(documents, asTheyAre, { lock, missing, basis });
    return { ...outcome, checked: [...unread, ...checked], ...(changes && { changes }) };
  }

  /** Writes the fixes of documents and bibliographies, or with `--dry-run` only plans them, and checks the fixed texts. */
  async #fix(
    documents: readonly Searched[],
    asTheyAre: readonly CheckedDocument[],
    { lock, missing, basis }: FixedWith,
  ): Promise<Pick<CheckOutcome, 'checked' | 'changes'>> {
    const { dryRun = false, accept = false } = this.#options;
    const { sites, bibliographies } = basis;
    const both = [...asTheyAre, ...(await this.#checkAll(bibliographies, lock, basis))];
    const fixables = [...documents, ...bibliographies].map((one, at) => ({
      ...one,
      findings: both[at]?.findings ?? [],
    }));
    const plan = planFix(fixables, asTheyAre, sites, lock, this.#lockFile, accept, missing);
    if (!dryRun) applyFix(plan, lock, this.#lockFile);
    const after = new Map(plan.files.map((one) => [one.file, one.after]));
    const isRefused = ({ file }: Searched) => (plan.refused.get(file)?.size ?? 0) > 0;
    const fixed: Searched[] = [];
    for (const one of [...documents, ...bibliographies.filter(isRefused)])
      fixed.push(await this.#searcher.again(one, after.get(one.file)));
    const checked = (await this.#checkAll(fixed, plan.pins, basis)).map((one, at) =>
      // A bibliography that is not itself checked gets no findings, except for keys that could not be renamed in it.
      at < documents.length ? withRefusals(one, plan.refused) : refusalsOf(one, plan.refused),
    );
    return { checked, ...(dryRun && { changes: plan.changes }) };
  }

  /** @param pinned Revisions of the lock file, by key. */
  async #checkAll(
    all: readonly Searched[],
    pinned: ReadonlyMap<string, string>,
    { sites, bibliographies, isContent }: Basis,
  ): Promise<CheckedDocument[]> {
    const pins = new Map([
      ...pinsOfLock(pinned),
      ...sites.flatMap(({ lookup }) =>
        bibliographies.flatMap(({ file, text, as }) => [...bibliographyPins(text, as ?? file, lookup)]),
      ),
    ]);
    const checked: CheckedDocument[] = [];
    for (const one of all) checked.push(await this.#judged(one, sites, pins, isContent));
    return checked;
  }

  /** The findings of each knowledge base in a document. If the check takes too long, one finding says that it was not checked. */
  async #judged(
    { file, text, as, found }: Searched,
    sites: readonly CheckedSite[],
    pins: ReadonlyMap<string, string>,
    isContent: boolean,
  ): Promise<CheckedDocument> {
    const options = {
      pins,
      ...(as !== undefined && { as }),
      ...(this.#options.everyKey && { everyKey: true }),
    };
    try {
      return await judgedBy(sites, { file, text, found }, options, this.#apart, isContent);
    } catch (error) {
      if (error instanceof TooCostlyError) return unreadDocument(file, error.message);
      throw error;
    }
  }

  async #sites(isContent: boolean, wanted: Wanted): Promise<{ sites: CheckedSite[]; isStale: boolean }> {
    const declared = this.#settings.sites ?? [];
    const { site, maxAge = this.#settings.maxAge ?? MAX_AGE, ...options } = this.#options;
    if (isContent) {
      // A content folder is one knowledge base: if the settings name several sites, it is unknown which of them it is.
      const homes =
        declared.length === 1 ? declared.flatMap(({ address, former }) => [address, ...former]) : [];
      const [at] = site;
      const source = { ...options, maxAge, ...(at !== undefined && { site: at }) };
      return { sites: [await contentFrom(source, [...site, ...homes], wanted)], isStale: false };
    }
    const isSame = (a: string, b: string) => a.replace(/\/*$/, '') === b.replace(/\/*$/, '');
    const named = site.map((address) => ({
      address,
      former: declared.find((one) => isSame(one.address, address))?.former ?? [],
    }));
    return sitesFrom(named.length > 0 ? named : declared, { ...options, maxAge }, wanted);
  }

  #inFolder(name: string): string {
    return relativeTo(this.#folder, name);
  }
}

function keysOf({ found }: Searched): string[] {
  return found.citations.flatMap(({ key, page }) => (page === undefined ? [key] : []));
}

function readLock(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  try {
    return parseLock(textOf(file, LARGEST_LOCK));
  } catch (error) {
    if (error instanceof UnreadError) throw error;
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
