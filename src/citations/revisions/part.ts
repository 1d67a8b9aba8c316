import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Ledger, readLine } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';
import { push } from './lists.ts';
import { recordedAs } from './origin.ts';

/** The key of lines that are not as they are recorded: they may be of anything. */
const OTHER = '';
/** How a line begins as it is recorded. */
const KEY = /\{"key":"([a-z0-9#/-]+)","revision":/y;

/** The ledger of a content folder, read once; of its lines those alone that are asked for. */
export class PartlyReadLedger {
  readonly #text: string;
  /** Where the lines of a key begin. */
  readonly #byKey = new Map<string, number[]>();
  readonly #read = new Map<number, LedgerLine | undefined>();

  constructor(text: string) {
    this.#text = text;
    for (let start = 0; start < text.length; start = this.#endOf(start) + 1) {
      KEY.lastIndex = start;
      push(this.#byKey, KEY.exec(text)?.[1] ?? OTHER, start);
    }
  }

  /** Every key that something was recorded under. */
  keys(): string[] {
    const others = (this.#byKey.get(OTHER) ?? []).flatMap((start) => this.#lineAt(start)?.key ?? []);
    return [...[...this.#byKey.keys()].filter((key) => key !== OTHER), ...others];
  }

  /** What it has of some things, under whatever keys, and of all that their revisions ever named. Other lines are not read. */
  linesOf(kb: KnowledgeBase, things: ReadonlySet<string>): Pick<Ledger, 'lines'> {
    const keysOf = new Map<string, string[]>();
    for (const key of this.#byKey.keys()) if (key !== OTHER) push(keysOf, recordedAs(kb, key), key);
    const taken = new Map<number, LedgerLine>();
    const known = new Set([...things].map((thing) => recordedAs(kb, thing)));
    const take = (own: readonly number[]) => {
      for (const start of own) {
        const line = this.#lineAt(start);
        if (line === undefined) continue;
        taken.set(start, line);
        for (const reference of line.words.arguments)
          known.add(recordedAs(kb, reference.split('@')[0] ?? ''));
      }
    };
    take(this.#byKey.get(OTHER) ?? []);
    // A Set is walked over what is added to it meanwhile.
    for (const thing of known) take((keysOf.get(thing) ?? []).flatMap((key) => this.#byKey.get(key) ?? []));
    const first = new Map<string, LedgerLine>();
    for (const [, line] of [...taken].sort(([a], [b]) => a - b)) {
      const at = `${line.key}@${line.revision}`;
      if (!first.has(at)) first.set(at, line);
    }
    return { lines: [...first.values()] };
  }

  #lineAt(start: number): LedgerLine | undefined {
    if (!this.#read.has(start)) {
      const line = readLine(this.#text.slice(start, this.#endOf(start)));
      this.#read.set(start, typeof line === 'string' ? undefined : line);
    }
    return this.#read.get(start);
  }

  #endOf(start: number): number {
    const end = this.#text.indexOf('\n', start);
    return end < 0 ? this.#text.length : end;
  }
}

/** The ledger of a content folder, of which only some is to be read; undefined where there is none. */
export function openLedger(contentDir: string): PartlyReadLedger | undefined {
  const path = join(contentDir, REVISIONS_FILE);
  return existsSync(path) ? new PartlyReadLedger(readText(path)) : undefined;
}
