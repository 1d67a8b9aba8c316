import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type KnowledgeBase, restoredPosts } from '../../knowledge/index.ts';

/** Where a build that makes its site in a folder puts what it hands to another process. */
export function handedFile(building: string): string {
  return join(dirname(building), `knowledge-${basename(building)}`);
}

/** Puts a knowledge base into a file for another process of the same build: a channel between processes copies it more often. */
export function writeHanded(file: string, kb: KnowledgeBase): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, serialize(kb));
}

/** Takes a knowledge base out of such a file, which goes. */
export function readHanded(file: string): KnowledgeBase {
  const kb = deserialize(readFileSync(file)) as KnowledgeBase;
  rmSync(file);
  return restoredPosts(kb);
}
