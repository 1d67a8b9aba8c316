import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeUnsynced } from '../../disk/index.ts';
import { type KnowledgeBase, restoredPosts } from '../../knowledge/index.ts';

/** The file in which a build hands its knowledge base to another process, beside the folder it builds in. */
export function handedFile(building: string): string {
  return join(dirname(building), `knowledge-${basename(building)}`);
}

/** Writes a knowledge base into a file for another process of the same build. Sending it through a channel would copy it more often. */
export function writeHanded(file: string, kb: KnowledgeBase): void {
  mkdirSync(dirname(file), { recursive: true });
  writeUnsynced(file, serialize(kb));
}

/** Reads a knowledge base from such a file. Several processes may read it; the one that wrote it removes it. */
export function readHanded(file: string): KnowledgeBase {
  return restoredPosts(deserialize(readFileSync(file)) as KnowledgeBase);
}
