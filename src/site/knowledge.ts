import { watch } from 'node:fs';
import { handed, site } from 'virtual:parley/site';
import { useOutlines } from '../citations/index.ts';
import type { Memory } from '../entries/index.ts';
import type { KnowledgeBase } from '../knowledge/index.ts';
import { knowledgeOf } from './knowledge-of.ts';

/** In `astro dev`, entries as they were read: after an edit only changed files are read again. */
const memory: Memory | undefined = import.meta.env.DEV ? new Map() : undefined;

let current: Promise<KnowledgeBase> | undefined;

/** The knowledge base that the pages show: in a build the one that was checked; in `astro dev` read again after each edit. */
export function knowledge(): Promise<KnowledgeBase> {
  if (current !== undefined) return current;
  const given = handed();
  if (given?.outlines) useOutlines(given.outlines);
  current = given?.knowledge ?? knowledgeOf(site, memory);
  return current;
}

if (import.meta.env.DEV) {
  const watcher = watch(site.content, { recursive: true }, () => {
    current = undefined;
  });
  import.meta.hot?.dispose(() => watcher.close());
}
