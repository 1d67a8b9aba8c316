import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { ENGINE } from '../site/build/engine.ts';
import type { Site } from '../site/site.ts';
import { entryOf, PageProgram, programKey } from './page-program.ts';

function contentWith(body: string, title = 'A lock'): string {
  const content = temporaryFolder();
  mkdirSync(join(content, 'concepts'));
  writeFileSync(
    join(content, 'concepts', 'lock.mdx'),
    `---\ntitle: ${title}\nsummary: It locks.\n---\n\n${body}\n`,
  );
  return content;
}

function siteOf(content: string, base = '/'): Site {
  return { content, out: `${content}-site`, base, search: 'simple', project: ENGINE };
}

/** The key of a folder after its one entry was written anew. */
function keyAfter(content: string, from: string, to: string): string | undefined {
  const path = join(content, 'concepts', 'lock.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  return programKey(siteOf(content));
}

test('a change of frontmatter needs no other program, and a change of a body, an address or an entry does', () => {
  const content = contentWith('It locks.');
  const before = programKey(siteOf(content));
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(keyAfter(content, 'A lock', 'A spinlock\naliases: [spinlock]')).toBe(before);
  expect(programKey(siteOf(content, '/debates/'))).not.toBe(before);
  expect(keyAfter(content, '\nIt locks.\n', '\nIt does lock.\n')).not.toBe(before);
  const other = contentWith('It locks.');
  expect(programKey(siteOf(other))).not.toBe(before);
});

test.each([
  ['a picture', '![The lock](./lock.png)'],
  ['a module', "import x from './x.js'\n\nIt locks."],
  ['an expression', 'It {1 + 1} locks.'],
  ['what does not parse', 'It <Locks.'],
])('a program with %s in a body is not kept', (_, body) => {
  expect(programKey(siteOf(contentWith(body)))).toBeUndefined();
});

test('a program whose frontmatter cannot be read is not kept', () => {
  expect(programKey(siteOf(contentWith('It locks.', '[a')))).toBeUndefined();
});

test('a folder is no program before its key is written, and a bundle without an entry is told by name', () => {
  const program = new PageProgram(temporaryFolder());
  expect(program.hasKey('abc')).toBe(false);
  writeFileSync(program.keyFile, 'abc');
  expect(program.hasKey('abc')).toBe(true);
  expect(program.hasKey('abd')).toBe(false);
  expect(() => entryOf(program.folder)).toThrow(program.folder);
});
