import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentRevisions } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { run } from './support/command.ts';
import { filesUnder, temporaryFolder } from './support/folder.ts';

const WORDS = 'One ring is enough for all that we do here.';

/** A reply to a post that no archive has, in whose quotations the words of that post stand. */
function reply(quoted: string): string {
  return [
    'From mboxrd@z Thu Jan  1 00:00:00 1970',
    'Message-ID: <reply@example.org>',
    'From: B. Writer <b@example.org>',
    'Date: Tue, 3 Mar 2020 10:00:00 +0000',
    'Subject: Re: rings',
    'To: rings@lists.example.org',
    'In-Reply-To: <lost@example.org>',
    'References: <lost@example.org>',
    '',
    'On Mon, Mar 2, 2020 at 10:00 AM A. Author <a@example.org> wrote:',
    `> ${quoted}`,
    '> A second one is a burden.',
    '',
    'A burden that is carried once does not weigh much.',
    '',
  ].join('\n');
}

test('words of a post that no archive has are filled in from the quotations of it, and from no others', async () => {
  const folder = temporaryFolder();
  const at = (...path: string[]) => join(folder, ...path);
  const fresh = (name: string): string => {
    mkdirSync(at(name), { recursive: true });
    writeFileSync(at(name, 'parley.yaml'), 'format: 2\n');
    return at(name);
  };
  const knowledge = async (content: string) => buildKnowledge(await readEntries(content));
  const revisions = async (content: string) =>
    [...currentRevisions(await knowledge(content)).values()]
      .map(({ key, revision }) => `${key}@${revision}`)
      .sort();
  writeFileSync(at('own.mbox'), reply(WORDS));
  writeFileSync(at('other.mbox'), reply('One ring may be enough for some of what we do.'));

  const own = fresh('own');
  expect(await run('import', at('own.mbox'), '--content', own)).toMatchObject({ code: 0 });
  const lost = filesUnder(join(own, 'posts')).find((file) => file.startsWith('2020-03-02-a-author')) ?? '';
  const key = `${lost.replace('.mdx', '')}#enough`;
  const post = readFileSync(join(own, 'posts', lost), 'utf8');
  expect(post).toContain('reconstructed:');
  writeFileSync(
    join(own, 'posts', lost),
    post.replace(
      '\n---\n',
      () =>
        `\ndebate: rings\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: ${WORDS}\n---\n`,
    ),
  );
  mkdirSync(join(own, 'debates'));
  mkdirSync(join(own, 'positions'));
  writeFileSync(
    join(own, 'debates/rings.mdx'),
    '---\ntitle: How many rings\nquestion: How many rings?\nsummary: On rings.\nstatus: open\noutcome: None.\nissues:\n  - id: how-many\n    question: How many?\n---\n',
  );
  writeFileSync(
    join(own, 'positions/one-ring.mdx'),
    '---\ntitle: One ring\ndebate: rings\nissue: how-many\nstatement: One ring it is.\n---\n',
  );
  expect(await run('revise', '--content', own)).toMatchObject({ code: 0 });
  expect(await run('pack', 'rings', '--content', own, '--out', at('pack'))).toMatchObject({ code: 0 });
  expect(readFileSync(at('pack/posts', lost), 'utf8')).toContain('  reconstructed: true\n');

  const adopted = fresh('adopted');
  expect(await run('adopt', at('pack'), at('own.mbox'), '--content', adopted)).toMatchObject({ code: 0 });
  const kb = await knowledge(adopted);
  expect([kb.problems, kb.arguments.get(key)?.evidence?.exact]).toEqual([[], WORDS]);
  expect(kb.posts.get(key.split('#')[0] ?? '')?.entry.data.reconstructed?.from).toHaveLength(1);
  expect(await revisions(adopted)).toEqual(await revisions(own));

  const elsewhere = fresh('elsewhere');
  expect(await run('adopt', at('pack'), at('other.mbox'), '--content', elsewhere)).toMatchObject({ code: 1 });
  const apart = (await knowledge(elsewhere)).arguments.get(key);
  expect([apart?.evidence, apart?.withheld]).toEqual([undefined, expect.stringMatching(/^[0-9a-f]{64}$/)]);
});
