import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, hashesOf, temporaryFolder } from '../../tests/support/folder.ts';
import { importInto, mail } from '../../tests/support/imported-mail.ts';

const QUOTATION =
  'On 02/12/2022 10:00, Bo Berg wrote:\n> The cache must never be flushed, for flushing costs a second.\n\n';

/** A mail without headers that name what it answers. */
const reply = (name: string, id: string) =>
  mail(
    { From: `${name} <${id}@example.org>`, 'Message-ID': `<${id}@example.org>` },
    `${QUOTATION}So be it.\n`,
  );

it('a reconstructed post of which the day alone is known is put together from the quotations of all imports', async () => {
  const [once, twice] = [temporaryFolder(), temporaryFolder()];
  await importInto(once, [reply('Ann Ames', 'ann'), reply('Cy Cole', 'cy')]);
  await importInto(twice, [reply('Ann Ames', 'ann')]);
  await importInto(twice, [reply('Cy Cole', 'cy')]);
  expect(hashesOf(twice)).toEqual(hashesOf(once));
});

it('a reconstructed post without a Message-ID keeps its id when its author gets another', async () => {
  const content = temporaryFolder();
  await importInto(content, [reply('Ann Ames', 'ann')]);
  const before = readdirSync(join(content, 'posts')).filter((name) => name.includes('-bo-berg-'));
  expect(before).toHaveLength(1);
  renameSync(join(content, 'people', 'bo-berg.mdx'), join(content, 'people', 'bo.mdx'));
  for (const file of filesUnder(content)) {
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(
      join(content, file),
      file === 'people/bo.mdx'
        ? text.replace(/\n---\n/, '\naliases: [bo-berg]\n---\n')
        : text.replace('from: bo-berg\n', 'from: bo\n'),
    );
  }
  await importInto(content, [reply('Cy Cole', 'cy')]);
  const after = readdirSync(join(content, 'posts'));
  expect(after).toHaveLength(3);
  expect(after).toEqual(expect.arrayContaining(before));
  expect(readFileSync(join(content, 'posts', before[0] ?? ''), 'utf8')).toMatch(
    /^reconstructed:\s+from:\s+- .*-ann-ames-.*\s+- .*-cy-cole-/m,
  );
});
