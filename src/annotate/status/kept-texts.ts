import { join } from 'node:path';
import { keep, readKept } from '../../disk/index.ts';
import { CACHE_FOLDER, codeOf } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import type { Thread } from '../../threads/index.ts';
import { type ThreadTexts, textsHash, textsOfThread } from './thread-texts.ts';

/** Rooms whose code reads a thread. */
const ROOMS = ['disk', 'segments', 'entries', 'threads', 'annotate'];

/** What a thread says, and the hash of what it was read from. */
type Kept = readonly [thread: string, hash: string, texts: ThreadTexts];

/** What the texts of threads say: read from a cache of the last status as far as nothing of them changed. */
export class KeptTexts {
  readonly #kb: KnowledgeBase;
  readonly #path: string;
  readonly #kept: Map<string, Kept>;
  #isChanged = false;

  constructor(kb: KnowledgeBase, contentDir: string) {
    this.#kb = kb;
    this.#path = join(contentDir, CACHE_FOLDER, 'status.json');
    const text = readKept(this.#path, codeOf(ROOMS));
    const kept = text === undefined ? [] : (JSON.parse(text) as Kept[]);
    this.#kept = new Map(kept.map((one) => [one[0], one]));
  }

  of(thread: Thread): ThreadTexts {
    const hash = textsHash(this.#kb, thread);
    const kept = this.#kept.get(thread.id);
    if (kept?.[1] === hash) return kept[2];
    const texts = textsOfThread(this.#kb, thread);
    this.#kept.set(thread.id, [thread.id, hash, texts]);
    this.#isChanged = true;
    return texts;
  }

  /** Keeps what was read for the next status. Threads that are gone are forgotten. */
  keep(): void {
    if (!this.#isChanged) return;
    const present = [...this.#kept.values()].filter(([id]) => this.#kb.threads.has(id));
    keep(this.#path, codeOf(ROOMS), JSON.stringify(present));
  }
}
