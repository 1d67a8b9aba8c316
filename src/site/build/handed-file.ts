import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeUnsynced } from '../../disk/index.ts';
import { type KnowledgeBase, restoredPosts } from '../../knowledge/index.ts';
import { clearHeap } from './small-heap.ts';

/** The file in which a build hands its knowledge base to another process, beside the folder it builds in. */
export function handedFile(building: string): string {
  return join(dirname(building), `knowledge-${basename(building)}`);
}

/** Writes a knowledge base into a file for another process of the same build. Sending it through a channel would copy it more often. */
export function writeHanded(file: string, kb: KnowledgeBase): void {
  mkdirSync(dirname(file), { recursive: true });
  writeUnsynced(file, serialize(kb));
}

/** Reads a knowledge base from such a file and removes the file. */
export function readHanded(file: string): KnowledgeBase {
  const kb = deserialize(readFileSync(file)) as KnowledgeBase;
  rmSync(file);
  clearHeap();
  return restoredPosts(kb);
}
