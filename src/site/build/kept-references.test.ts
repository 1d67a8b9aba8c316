import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import type { Site } from '../site.ts';
import { dropBuilds } from './caches.ts';
import { KeptReferences } from './kept-references.ts';

function siteIn(project: string): Site {
  const content = join(project, 'content');
  mkdirSync(content);
  return { project, content, out: join(project, 'dist'), base: '/', search: 'simple' };
}

test('references that two processes of a build print are there for the next build', () => {
  const site = siteIn(temporaryFolder());
  const [ours, theirs] = [new KeptReferences(site), new KeptReferences(site)];
  ours.outlines.set('a', 'A. Writer, T');
  theirs.outlines.set('b', 'B. Writer, T');
  theirs.note();
  ours.note();
  expect([...new KeptReferences(site).outlines].sort()).toEqual([
    ['a', 'A. Writer, T'],
    ['b', 'B. Writer, T'],
  ]);
});

test('a kept file that somebody changed is read as nothing, and a redaction removes it', () => {
  const site = siteIn(temporaryFolder());
  const references = new KeptReferences(site);
  references.outlines.set('a', 'A. Writer, T');
  references.note();
  const folder = join(site.project, '.parley', 'references');
  const [name = ''] = readdirSync(folder);
  const text = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, name), text.replace('A. Writer', 'B. Writer'));
  expect([...new KeptReferences(site).outlines]).toEqual([]);
  dropBuilds(site.project, site.content);
  expect(readdirSync(folder)).toEqual([]);
});
