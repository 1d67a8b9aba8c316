import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programAt } from '../src/integration/page-program.ts';
import { ENGINE } from '../src/site/build/engine.ts';
import { run } from './support/command.ts';
import { hashesOf, temporaryFolder } from './support/folder.ts';
import { addToFrontmatter, DEBATE, imported, post, sharedIndex } from './support/shared-index.ts';

const OTHER_THREAD = `From a.author@example.org Thu Mar  6 10:00:00 2025
From: A. Author <a.author@example.org>
Date: Thu, 6 Mar 2025 10:00:00 +0000
Subject: another matter
Message-ID: <other-1@example.org>

Is the lock still needed?
`;

const ANSWER = `From b.writer@example.org Thu Mar  6 11:00:00 2025
From: B. Writer <b.writer@example.org>
Date: Thu, 6 Mar 2025 11:00:00 +0000
Subject: Re: another matter
Message-ID: <other-2@example.org>
In-Reply-To: <other-1@example.org>

> Is the lock still needed?

It is.
`;

async function build(content: string, out: string): Promise<void> {
  const { code, stderr } = await run('build', '--content', content, '--out', out);
  expect(stderr).toBe('');
  expect(code).toBe(0);
}

async function importText(text: string, content: string): Promise<void> {
  const mbox = join(temporaryFolder(), 'posts.mbox');
  writeFileSync(mbox, text);
  await imported(mbox, content);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** The program that makes the pages, as it is kept: its key, and when it was written. */
function programOf(content: string, out: string): { key: string; written: number } {
  const { keyFile } = programAt({ content, out, base: '/', search: 'simple', project: ENGINE });
  return { key: readFileSync(keyFile, 'utf8'), written: statSync(keyFile).mtimeMs };
}

/** What a build over the last one leaves must be what a build from nothing leaves, to the byte. */
test('a site that is built again is the same as one built from nothing, and keeps the pages that did not change', async () => {
  const content = sharedIndex();
  const out = join(temporaryFolder(), 'site');
  await imported(DEBATE, content);
  await importText(OTHER_THREAD, content);
  await importText(OTHER_THREAD.replaceAll('other', 'third').replaceAll('6', '7'), content);
  const annotated = post(content, '2025-03-04-b-writer');
  addToFrontmatter(annotated.path, 'debate: shared-index\nnote: Read this first.\n');
  await build(content, out);
  const program = programOf(content, out);
  const other = post(content, '2025-03-06-a-author').id;
  const written = (id: string) => statSync(join(out, 'posts', id, 'index.html')).mtimeMs;
  const third = post(content, '2025-03-07-a-author').id;
  const before = { other: written(other), annotated: written(annotated.id), third: written(third) };

  edit(join(content, 'positions', 'an-index-each.mdx'), 'title: An index each', 'title: One index each');
  await build(content, out);
  expect(written(other)).toBe(before.other);
  expect(written(annotated.id)).not.toBe(before.annotated);
  // The pages were made by the program that the first build kept, as those of the next build are.
  expect(programOf(content, out)).toEqual(program);

  await importText(ANSWER, content);
  edit(join(content, 'people', 'b-writer.mdx'), 'name: B. Writer', 'name: Bee Writer');
  await build(content, out);
  expect(programOf(content, out)).toEqual(program);
  const fresh = join(temporaryFolder(), 'fresh');
  await build(content, fresh);
  expect(hashesOf(out)).toEqual(hashesOf(fresh));
  expect(written(other)).not.toBe(before.other);
  expect(written(third)).toBe(before.third);

  writeFileSync(
    join(content, 'positions', 'an-index-each.mdx'),
    `${readFileSync(join(content, 'positions', 'an-index-each.mdx'), 'utf8')}\nWhat is new in its body.\n`,
  );
  await build(content, out);
  expect(programOf(content, out)).not.toEqual(program);
  expect(readFileSync(join(out, 'positions', 'an-index-each', 'index.html'), 'utf8')).toContain(
    'What is new in its body.',
  );
}, 900_000);
