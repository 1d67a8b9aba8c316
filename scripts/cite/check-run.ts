import { existsSync } from 'node:fs';
import { type CheckApart, TooCostlyError } from '../../src/citations/documents/apart/check-apart.ts';
import { hasPageLinks, judgedBy } from '../../src/citations/documents/apart/judged.ts';
import { applyFix, planFix, refusalsOf, withRefusals } from '../../src/citations/documents/files/fix.ts';
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
import { readText } from '../../src/disk/index.ts';
import { warn } from '../terminal.ts';
import type { CheckCommand } from './check-options.ts';
import { closingLine, printReport, type Report } from './report.ts';
import { contentFrom, sitesFrom, UNREACHED, type Wanted } from './source.ts';

/** How old the kept copy of a site may be unless the settings say so, in milliseconds. */
const MAX_AGE = 30 * 86_400_000;

/** Exit code where something must be mended. */
export const FINDINGS = 1;

/** One run of the check: reads, searches, checks and fixes documents, and prints the report. */
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

  async check(files: readonly string[], isContent: boolean): Promise<number> {
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
    for (const [file, name] of missing)
      warn(`cite: ${file}: the bibliography ${name} is not there: name it by --bibliography`);
    const lock = readLock(this.#lockFile);
    const wanted: Wanted = {
      cited: documents.flatMap(keysOf),
      besides: [...bibliographies.flatMap(keysOf), ...pinsOfLock(lock).keys()],
      pages: documents.some(({ found }) => hasPageLinks(found)),
    };
    const { sites, isStale } = await this.#sites(isContent, wanted);
    const checkAll = async (all: readonly Searched[], pinned: ReadonlyMap<string, string>) => {
      const pins = new Map([
        ...pinsOfLock(pinned),
        ...sites.flatMap(({ lookup }) =>
          bibliographies.flatMap(({ file, text, as }) => [...bibliographyPins(text, as ?? file, lookup)]),
        ),
      ]);
      const list: CheckedDocument[] = [];
      for (const one of all) list.push(await this.#judged(one, sites, pins, isContent));
      return list;
    };
    let checked = await checkAll(documents, lock);
    let changes: readonly string[] | undefined;
    if (this.#options.fix) {
      const { dryRun = false, accept = false } = this.#options;
      const both = [...checked, ...(await checkAll(bibliographies, lock))];
      const fixables = [...documents, ...bibliographies].map((one, at) => ({
        ...one,
        findings: both[at]?.findings ?? [],
      }));
      const plan = planFix(fixables, checked, sites, lock, this.#lockFile, accept, missing);
      if (dryRun) changes = plan.changes;
      else applyFix(plan, lock, this.#lockFile);
      const after = new Map(plan.files.map((one) => [one.file, one.after]));
      const isRefused = ({ file }: Searched) => (plan.refused.get(file)?.size ?? 0) > 0;
      const fixed: Searched[] = [];
      for (const one of [...documents, ...bibliographies.filter(isRefused)])
        fixed.push(await this.#searcher.again(one, after.get(one.file)));
      checked = (await checkAll(fixed, plan.pins)).map((one, at) =>
        // A bibliography that is not itself checked gets no findings, except for keys that could not be renamed in it.
        at < documents.length ? withRefusals(one, plan.refused) : refusalsOf(one, plan.refused),
      );
    }
    checked = [...unread, ...checked];
    const home = sites.map(({ lookup }) => lookup.home).find((one) => /^https?:/.test(one));
    printReport(formOf(this.#options), checked, { changes, home });
    const findings = checked.flatMap((one) => one.findings);
    const isPlanned = changes !== undefined && changes.length > 0;
    warn(closingLine(checked, this.#lockFile, { isPlanned, isStale }));
    if (findings.some(({ severity }) => severity === 'error' || this.#options.strict)) return FINDINGS;
    if (isPlanned && this.#options.strict) return FINDINGS;
    return isStale && this.#options.strict ? UNREACHED : 0;
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
    return parseLock(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The form of the report that is asked for. */
export function formOf({ json, sarif, format }: CheckCommand): Report {
  return json ? 'json' : sarif ? 'sarif' : format;
}
