import { mkdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeUnsynced } from '../../disk/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { revisionFiles } from '../revisions/files.ts';
import { REVISION_ROOMS, type RevisionRoom, revisionShellOf, shellFile } from '../revisions/shell.ts';
import { siteCatalogue } from '../revisions/site-catalogue.ts';
import { publicationOf, type Site } from '../site.ts';
import { inWordsOf } from '../words/index.ts';

/** Writes the pages of revisions into the folder in which Astro made their shells, and lets the event loop run after each. */
export async function writeRevisionFiles(kb: KnowledgeBase, site: Site, folder: string): Promise<void> {
  const shellIn = (room: RevisionRoom) =>
    revisionShellOf(readFileSync(join(folder, shellFile(room).file), 'utf8'));
  const shells = {
    positions: shellIn('positions'),
    posts: shellIn('posts'),
    debates: shellIn('debates'),
    designs: shellIn('designs'),
  };
  await inWordsOf(kb.settings, async () => {
    const making = { kb, published: siteCatalogue(kb, site), publication: publicationOf(site), shells };
    for (const { path, text } of revisionFiles(making)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      // Written synchronously, as the files of threads are: this takes less time altogether.
      writeUnsynced(file, text());
      await setImmediate();
    }
  });
}

/** Removes the shells, once Astro has made all its pages. */
export async function removeRevisionShells(folder: string): Promise<void> {
  for (const room of REVISION_ROOMS) await rm(join(folder, shellFile(room).folder), { recursive: true });
}
