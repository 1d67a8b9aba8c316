import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { temporaryFolder } from './support/folder.ts';
import { importInto, mail } from './support/imported-mail.ts';

const FROM = 'Ann One <ann@example.org>';

/** A mail under a display name. */
function named(name: string, at: number): string {
  return mail({ From: `"${name}" <n${at}@example.org>`, 'Message-ID': `<named-${at}@example.org>` }, 'x\n');
}

function idsIn(content: string, collection: string): string[] {
  return readdirSync(join(content, collection)).map((name) => name.replace(/\.mdx$/, ''));
}

async function problemsOf(content: string): Promise<string[]> {
  const read = await readEntries(content);
  return buildKnowledge(read).problems.map(({ message }) => message);
}

test.each([
  ['after', (post: string, person: string) => [[post, person]]],
  ['before', (post: string, person: string) => [[person, post]]],
  ['in a later import than', (post: string, person: string) => [[post], [person]]],
  ['in an earlier import than', (post: string, person: string) => [[person], [post]]],
])('a person who is called as a post is, met %s it, gets another id', async (_, imports) => {
  const first = temporaryFolder();
  const post = mail({ From: FROM, 'Message-ID': '<post@example.org>' }, 'Hello.\n');
  await importInto(first, [post]);
  const [id = ''] = idsIn(first, 'posts');
  const content = temporaryFolder();
  for (const messages of imports(post, named(id.replaceAll('-', ' '), 1)))
    await importInto(content, messages);
  expect(await problemsOf(content)).toEqual([]);
  expect(idsIn(content, 'people')).toHaveLength(2);
  expect(idsIn(content, 'posts')).toHaveLength(2);
});

test('no minted id is a former id, an id of another collection, or that of a file in other letters', async () => {
  const content = temporaryFolder();
  const entry = (path: string, yaml: string) => {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), `---\n${yaml}\n---\n`);
  };
  entry('concepts/ring-buffer.mdx', 'title: Ring buffer\nsummary: A buffer.\nformerIds: [circular-buffer]');
  entry(
    'debates/rings.mdx',
    'title: Rings\nquestion: How many?\nsummary: Rings.\nstatus: open\noutcome: None.\naliases: [old-debate]\nissues:\n  - id: how-many\n    question: How many?',
  );
  entry(
    'positions/one-ring.mdx',
    'title: One\ndebate: rings\nissue: how-many\nstatement: One is enough.\naliases: [first-position]',
  );
  entry('people/ann.mdx', 'name: Ann Ames\naliases: [anna-ames]');
  const names = [
    'Ring Buffer',
    'Circular Buffer',
    'Rings',
    'Old Debate',
    'One Ring',
    'First Position',
    'Anna Ames',
  ];
  await importInto(content, names.map(named));
  expect(await problemsOf(content)).toEqual([]);
  expect(idsIn(content, 'people')).toHaveLength(names.length + 1);
});

test('devices of Windows and names of the site are no ids and no names of attachments', async () => {
  const content = temporaryFolder();
  const names = [
    'con',
    'NUL.txt',
    'aux.',
    'LPT1 ',
    'com¹',
    'Prn',
    'index',
    'Page',
    '404',
    'constructor',
    '__proto__',
  ];
  const attachment = (name: string) =>
    `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name}"\n\nwords\n`;
  const all = mail(
    { From: FROM, 'Message-ID': '<files@example.org>', 'Content-Type': 'multipart/mixed; boundary=b' },
    `--b\n\nHello.\n${names.map(attachment).join('')}--b--\n`,
  );
  await importInto(content, [...names.map(named), all]);
  expect(await problemsOf(content)).toEqual([]);
  const people = idsIn(content, 'people');
  expect(people).toHaveLength(names.length + 1);
  expect(
    people.filter((id) => /^(?:con|nul|aux|lpt1|com1|prn|index|page|404|constructor)$/.test(id)),
  ).toEqual([]);
  const [folder = ''] = readdirSync(join(content, 'attachments'));
  const files = readdirSync(join(content, 'attachments', folder));
  expect(files).toHaveLength(names.length);
  expect(files.filter((file) => /^(?:con|nul|aux|lpt\d|com\d|prn)(?:\.|$)|[. ]$/i.test(file))).toEqual([]);
});
