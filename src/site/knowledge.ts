import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { type Memory, readEntries } from '../entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../knowledge/index.ts';
import { handed } from './handed.ts';

const CONTENT = resolve(process.env.PARLEY_CONTENT ?? 'content');

/** While somebody edits, an edit reads the files that changed, not the archive. */
const memory: Memory | undefined = import.meta.env.DEV ? new Map() : undefined;

let current: Promise<KnowledgeBase> | undefined;

async function load(): Promise<KnowledgeBase> {
  return buildKnowledge(await readEntries(CONTENT, memory));
}

/** The knowledge base that the pages show: in a build the one that was checked, and read again after an edit while somebody edits. */
export function knowledge(): Promise<KnowledgeBase> {
  current ??= handed()?.knowledge ?? load();
  return current;
}

if (import.meta.env.DEV) {
  const watcher = watch(CONTENT, { recursive: true }, () => {
    current = undefined;
  });
  import.meta.hot?.dispose(() => watcher.close());
}
