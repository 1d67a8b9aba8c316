import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ledgerText, lineFor, type Recorded, readRevisions, revisionOf } from '../src/citations/index.ts';
import { openLedger } from '../src/citations/revisions/part.ts';
import { run } from './support/command.ts';
import { filesUnder, hashesOf } from './support/folder.ts';
import { FIRST, SECOND } from './support/packable-debate.ts';
import { adopt, at, errorsIn, fresh, idOf, knowledge, packedDebate, said } from './support/packed-debate.ts';

packedDebate();

/** Changes a file of the pack. */
function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(at('pack', file), 'utf8');
  const after = text.replace(from, () => to);
  expect(after).not.toBe(text);
  writeFileSync(at('pack', file), after);
}

/** Writes an entry of a knowledge base. */
function write(content: string, file: string, text: string): void {
  mkdirSync(at(content, file, '..'), { recursive: true });
  writeFileSync(at(content, file), text);
}

const OTHER_DEBATE =
  '---\ntitle: Other\nquestion: What else?\nsummary: On others.\nstatus: open\noutcome: None.\nissues:\n  - id: what-else\n    question: What else?\n---\n';

/** A knowledge base that has the mail, and a debate of its own. */
async function withMail(content: string): Promise<void> {
  fresh(content);
  await run('import', at('own.mbox'), '--content', at(content));
  write(content, 'debates/other.mdx', OTHER_DEBATE);
}

/** A pack is refused from outside and where it stands in the content folder, with this on standard error, and the folder is as it was. */
async function expectRefused(content: string, ...told: (string | RegExp)[]): Promise<void> {
  const before = hashesOf(at(content));
  const refused = await adopt(content, at('pack'), at('own.mbox'));
  expect(refused.code).toBe(1);
  for (const one of told) expect(refused.stderr).toMatch(one);
  expect(refused.stderr).toContain('nothing was changed');
  expect(hashesOf(at(content))).toEqual(before);
  cpSync(at('pack'), at(content, 'packs/rings'), { recursive: true });
  const standing = hashesOf(at(content));
  const again = await adopt(content, 'rings', at('own.mbox'));
  expect(again.code).toBe(1);
  for (const one of told) expect(again.stderr).toMatch(one);
  expect(hashesOf(at(content))).toEqual(standing);
  rmSync(at(content, 'packs'), { recursive: true });
}

/** A line of a ledger about a position, with words of anybody's choice. */
function forged(key: string): string {
  const words = {
    kind: 'position',
    key,
    statement: 'What it never said.',
    question: 'What else?',
    arguments: [],
  } as const;
  const line = { key, revision: revisionOf(words), title: 'Made up', standing: 'stands', words };
  return ledgerText(lineFor(line as unknown as Recorded, '2020-01-01'));
}

describe('a pack of which something would be lost is refused whole', () => {
  it('where a post is in another debate here', async () => {
    await withMail('own');
    const file = `posts/${idOf(SECOND)}.mdx`;
    write('own', file, readFileSync(at('own', file), 'utf8').replace('\n---\n', '\ndebate: other\n---\n'));
    await expectRefused(
      'own',
      /pack.*posts\/2020-03-03-b-writer-\w+\.mdx:\d+: the post is in the debate "other" here \(posts.*its 2 arguments for "rings" would be lost/s,
    );
  });

  it('where a post has another argument of the same id', async () => {
    await withMail('own');
    const file = `posts/${idOf(FIRST)}.mdx`;
    const fields =
      'arguments:\n  - id: enough\n    supports: one-ring\n    gist: Mine.\n    exact: One ring is enough';
    write('own', file, readFileSync(at('own', file), 'utf8').replace('\n---\n', `\n${fields}\n---\n`));
    await expectRefused('own', /posts\/2020-03-02-\S+\.mdx:\d+: the argument "enough" is in posts/);
  });

  it.each([
    [
      'positions/one-ring.mdx',
      'positions',
      '---\ntitle: Mine\ndebate: other\nissue: what-else\nstatement: Mine it is.\n---\n',
    ],
    ['positions/two-rings.mdx', 'concepts', '---\ntitle: Two rings\nsummary: A pair.\n---\n'],
    ['people/b-writer.mdx', 'people', '---\nname: Bertha Writer\n---\n'],
  ])('where the id of %s is that of another of %s here', async (file, collection, text) => {
    fresh('own');
    write('own', 'debates/other.mdx', OTHER_DEBATE);
    write('own', `${collection}/${file.split('/')[1]}`, text);
    await expectRefused('own', new RegExp(`${file}:\\d+: the id "[\\w-]+" is that of ${collection}/`));
  });

  it('where a post here has its id and another Message-ID', async () => {
    await withMail('own');
    edit(`posts/${idOf(SECOND)}.mdx`, /^messageId: .*$/m, 'messageId: another@example.org');
    await expectRefused('own', /posts\/2020-03-03-\S+\.mdx:1: the id "2020-03-03-[\w-]+" is that of posts\//);
  });

  it('where its ledger is damaged, torn, or speaks of entries that are not its own', async () => {
    await withMail('own');
    const file = at('pack/revisions.jsonl');
    const text = readFileSync(file, 'utf8');
    const last = text.split('\n').length;
    for (const [line, told] of [
      ['no JSON\n', 'is no JSON object'],
      [text.slice(0, 50), 'was not written whole'],
      [forged('a-position-of-mine'), '"a-position-of-mine" is not of the pack "rings"'],
    ] as const) {
      writeFileSync(file, text + line);
      await expectRefused('own', new RegExp(`revisions\\.jsonl:${last}: .*${told}`));
    }
  });

  it('without its debate', async () => {
    fresh('own');
    rmSync(at('pack/debates'), { recursive: true });
    await expectRefused('own', /pack\.json:1: .*has no debates\/rings\.mdx/);
  });

  it('where the check would find errors: what it refers to is not there', async () => {
    fresh('own');
    rmSync(at('pack/positions/two-rings.mdx'));
    await expectRefused('own', /posts\/2020-03-03-\S+\.mdx:\d+: .*"two-rings"/);
  });

  it('where a body is nested too deep to be read', async () => {
    fresh('own');
    edit('positions/one-ring.mdx', /$/, `\n${'<b>'.repeat(6000)}deep${'</b>'.repeat(6000)}\n`);
    await expectRefused('own', /one-ring\.mdx:\d+:\d+: more than \d+ < are open here/);
  });
});

describe('a pack that is adopted', () => {
  it('may be adopted again: all of it is there', async () => {
    fresh('own');
    expect(await adopt('own', at('pack'), at('own.mbox'))).toMatchObject({ code: 0, stderr: '' });
    const before = hashesOf(at('own'));
    const again = await adopt('own', at('pack'), at('own.mbox'));
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('4 of 4 arguments have their words');
    expect(hashesOf(at('own'))).toEqual(before);
    expect(await said('own')).toEqual(await said('content'));
  });

  it('is counted by what is there: fewer than its manifest says is an exit of 1', async () => {
    fresh('own');
    edit('pack.json', '"arguments": 4', '"arguments": 5');
    const { code, stdout } = await adopt('own', at('pack'), at('own.mbox'));
    expect(code).toBe(1);
    expect(stdout).toContain('4 of 5 arguments have their words');
    expect(stdout).toContain('1 of the pack are not there');
  });
});

describe('a pack in a content folder', () => {
  it('gives no other entry a history: a line of its ledger about one is an error and does not count', async () => {
    fresh('own');
    cpSync(at('pack'), at('own/packs/rings'), { recursive: true });
    write('own', 'debates/other.mdx', OTHER_DEBATE);
    write(
      'own',
      'positions/mine.mdx',
      '---\ntitle: Mine\ndebate: other\nissue: what-else\nstatement: Mine it is.\n---\n',
    );
    expect(await run('revise', '--content', at('own'))).toMatchObject({ code: 0 });
    const kb = await knowledge('own');
    const before = readRevisions(at('own'), kb);
    expect(before?.problems).toEqual([]);
    const file = at('own/packs/rings/revisions.jsonl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text + forged('mine'));
    const { code, stdout, stderr } = await run('check', '--content', at('own'));
    expect(code).toBe(1);
    expect(stdout + stderr).toContain(
      `packs/rings/revisions.jsonl:${text.split('\n').length}: revision ledger: "mine" is not of the pack "rings"`,
    );
    expect(readRevisions(at('own'), kb)?.lines).toEqual(before?.lines);
    const { lines = [] } = openLedger(at('own'))?.linesOf(kb, new Set(['mine'])) ?? {};
    expect(lines).toEqual(before?.lines.filter(({ key }) => key === 'mine'));
    expect(lines).toHaveLength(1);
  });

  it('may speak of former keys of its entries, and of a post that an import took over', async () => {
    fresh('own');
    edit('positions/one-ring.mdx', 'title:', 'aliases: [single-ring]\ntitle:');
    writeFileSync(
      at('pack/revisions.jsonl'),
      forged('single-ring') + readFileSync(at('pack/revisions.jsonl'), 'utf8'),
    );
    cpSync(at('pack'), at('own/packs/rings'), { recursive: true });
    expect(await run('import', at('own.mbox'), '--content', at('own'))).toMatchObject({ code: 0 });
    expect(filesUnder(at('own/packs/rings')).filter((file) => file.startsWith('posts'))).toEqual([]);
    expect(readRevisions(at('own'), await knowledge('own'))?.problems).toEqual([]);
  });

  it('whose manifest is a link shows nothing of what it leads to', async () => {
    fresh('own');
    writeFileSync(at('secret'), 'a secret of the machine');
    rmSync(at('pack/pack.json'));
    symlinkSync(at('secret'), at('pack/pack.json'));
    const refused = await adopt('own', at('pack'));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is no regular file') });
    expect(refused.stderr).not.toContain('a secret');
    cpSync(at('pack'), at('own/packs/rings'), { recursive: true, verbatimSymlinks: true });
    expect(await errorsIn('own')).toContain('packs/rings/pack.json:1: invalid-pack');
    const { stdout, stderr } = await run('check', '--content', at('own'));
    expect(stdout + stderr).not.toContain('a secret');
  });
});
