import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { called } from '../called/index.ts';
import { plainText, readBytes } from '../disk/index.ts';
import {
  FORMAT,
  readEntries,
  SETTINGS_FILE,
  type Settings,
  type Trust,
  withSetting,
} from '../entries/index.ts';
import { buildKnowledge, type KnowledgeBase, UPGRADE_NEEDED } from '../knowledge/index.ts';
import { upgradedLedger } from './ledger.ts';
import { upgradedDebate } from './order.ts';

/** A file before and after. */
export interface ChangedFile {
  /** Path from the content folder. */
  readonly file: string;
  /** Undefined if the file is new. */
  readonly before?: string;
  readonly after: string;
}

/** The changes of an upgrade, or a sentence why it is impossible. */
export type Upgrade =
  | {
      readonly ok: true;
      /** The old and the new format of the folder. */
      readonly from: number;
      readonly to: number;
      /** Only changed files; the settings last, because they state the folder's format. */
      readonly files: readonly ChangedFile[];
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Computes the upgrade of a content folder to the present format: its settings, the positions of each issue in the order in which pages
 * showed them, and revisions of everything citable in the new format. Empty for a folder of the present format.
 *
 * @param today ISO 8601 day.
 * @throws FormatError if the folder has a format that this code does not know.
 */
export async function upgradeOf(contentDir: string, today: string, trust: Trust = {}): Promise<Upgrade> {
  const read = await readEntries(contentDir, trust);
  const kb = buildKnowledge(read);
  const { format } = kb.settings;
  if (format === FORMAT) return { ok: true, from: format, to: FORMAT, files: [] };
  const problem = kb.problems.find(({ severity, code }) => severity !== 'warning' && code !== UPGRADE_NEEDED);
  if (problem !== undefined)
    return {
      ok: false,
      reason: `${problem.file}:${problem.line}: ${problem.message}; mend it first (${called('check')} lists all)`,
    };
  const upgrades = [...debateUpgrades(kb), ledgerUpgrade(kb, today), settingsUpgrade(kb)];
  const files: ChangedFile[] = [];
  for (const { file, upgraded } of upgrades) {
    const bytes = readIfThere(join(contentDir, file));
    if (bytes !== undefined && !isUtf8(bytes))
      return { ok: false, reason: `${file}:1: is no UTF-8: save it as UTF-8 first` };
    const before = bytes && plainText(bytes.toString('utf8'));
    const after = upgraded(before);
    if (after !== (before ?? '')) files.push({ file, ...(before !== undefined && { before }), after });
  }
  return { ok: true, from: format, to: FORMAT, files };
}

/** A file, and a function from its text to the new one; undefined if it does not exist. */
interface FileUpgrade {
  readonly file: string;
  readonly upgraded: (before: string | undefined) => string;
}

function debateUpgrades(kb: KnowledgeBase): FileUpgrade[] {
  return [...kb.debates.values()].map((debate) => ({
    file: debate.entry.file,
    upgraded: (before = '') => upgradedDebate(before, debate),
  }));
}

function ledgerUpgrade(kb: KnowledgeBase, today: string): FileUpgrade {
  return { file: 'revisions.jsonl', upgraded: (before = '') => upgradedLedger(before, kb, today) };
}

function settingsUpgrade(kb: KnowledgeBase): FileUpgrade {
  return { file: SETTINGS_FILE, upgraded: (before = '') => upgradedSettings(before, kb.settings) };
}

function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readBytes(path) : undefined;
}

/** The parley.yaml of a folder of the present format, with the texts that pages showed before anything could be set. */
export function upgradedSettings(source: string, { title, tagline, description }: Settings): string {
  const pairs = { format: FORMAT, title, tagline, description };
  return Object.entries(pairs).reduce((text, [key, value]) => withSetting(text, [key], value), source);
}
