import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type LedgerSource, ledgerTexts } from './file.ts';
import { type Ledger, readLine } from './ledger.ts';
import type { LedgerLine } from './line.ts';
import { push } from './lists.ts';
import { recordedAs } from './origin.ts';
import { isOfPack, type PackIds } from './pack-ledger.ts';

/** The key for lines in another layout, which may belong to anything. */
const OTHER = '';
/** The start of a line in the layout that is written. */
const KEY = /\{"key":"([a-z0-9#/-]+)","revision":/y;

/** The ledger of a content folder, read once; lines are parsed on demand. */
export class PartlyReadLedger {
  readonly #text: string;
  /** Offsets of the lines of a key. */
  readonly #byKey = new Map<string, number[]>();
  readonly #read = new Map<number, LedgerLine | undefined>();
  /** For each pack with a ledger: where its lines begin and end in the text. */
  readonly #packs: { readonly pack: PackIds; readonly start: number; readonly end: number }[] = [];

  constructor(sources: readonly LedgerSource[]) {
    let text = '';
    for (const { text: next, pack } of sources) {
      if (pack !== undefined) this.#packs.push({ pack, start: text.length, end: text.length + next.length });
      text += next;
    }
    this.#text = text;
    for (let start = 0; start < text.length; start = this.#endOf(start) + 1) {
      KEY.lastIndex = start;
      push(this.#byKey, KEY.exec(text)?.[1] ?? OTHER, start);
    }
  }

  /** Every key with a recorded revision. */
  keys(): string[] {
    const others = (this.#byKey.get(OTHER) ?? []).flatMap((start) => this.#lineAt(start)?.key ?? []);
    return [...[...this.#byKey.keys()].filter((key) => key !== OTHER), ...others];
  }

  /** The lines of some things, under all their keys, and of everything that their revisions ever named. Other lines are not parsed. */
  linesOf(kb: KnowledgeBase, things: ReadonlySet<string>): Pick<Ledger, 'lines'> {
    const keysOf = new Map<string, string[]>();
    for (const key of this.#byKey.keys()) if (key !== OTHER) push(keysOf, recordedAs(kb, key), key);
    const taken = new Map<number, LedgerLine>();
    const known = new Set([...things].map((thing) => recordedAs(kb, thing)));
    const take = (own: readonly number[]) => {
      for (const start of own) {
        const line = this.#lineAt(start);
        if (line === undefined || !this.#mayStandAt(kb, start, line)) continue;
        taken.set(start, line);
        for (const reference of line.words.arguments)
          known.add(recordedAs(kb, reference.split('@')[0] ?? ''));
      }
    };
    take(this.#byKey.get(OTHER) ?? []);
    // Iterating a Set also visits what is added meanwhile.
    for (const thing of known) take((keysOf.get(thing) ?? []).flatMap((key) => this.#byKey.get(key) ?? []));
    const first = new Map<string, LedgerLine>();
    for (const [, line] of [...taken].sort(([a], [b]) => a - b)) {
      const at = `${line.key}@${line.revision}`;
      if (!first.has(at)) first.set(at, line);
    }
    return { lines: [...first.values()] };
  }

  /** Whether a line is of the content folder itself, or of an entry of the pack that has it. */
  #mayStandAt(kb: KnowledgeBase, start: number, { key }: LedgerLine): boolean {
    const from = this.#packs.find((one) => start >= one.start && start < one.end);
    return from === undefined || isOfPack(kb, from.pack, key);
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

/** Opens the ledger of a content folder for reading in part; undefined if there is none. */
export function openLedger(contentDir: string): PartlyReadLedger | undefined {
  const sources = ledgerTexts(contentDir);
  return sources.length === 0 ? undefined : new PartlyReadLedger(sources);
}
