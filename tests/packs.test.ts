import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { currentRevisions } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../src/knowledge/index.ts';
import { MailWords } from '../src/packs/index.ts';
import { run } from './support/command.ts';
import { filesUnder, hashesOf, temporaryFolder } from './support/folder.ts';
import { FIRST, type Mail, mbox, ONE, packableDebate, SECOND, TWO } from './support/packable-debate.ts';

/** The arguments in the frontmatter of a post. */
const ARGUMENTS = /^arguments:\n(?: .*\n)+/m;

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

/** Writes mails to a file, in an encoding. */
function mailFile(name: string, mails: readonly Mail[], encoding: 'utf8' | 'latin1' = 'utf8'): string {
  writeFileSync(at(name), Buffer.from(mbox(mails), encoding));
  return at(name);
}

const idOf = (start: string, content = 'content') =>
  (filesUnder(at(content, 'posts')).find((name) => name.startsWith(start)) ?? '').replace('.mdx', '');

/** A debate over the two mails, in a knowledge base of its own, and its pack. */
async function debateOfTwo(): Promise<void> {
  await packableDebate(folder);
  expect(await pack()).toMatchObject({ code: 0, stderr: '' });
}

async function knowledge(content: string): Promise<KnowledgeBase> {
  return buildKnowledge(await readEntries(at(content)));
}

/** All that is cited: key, revision, standing; and the words where they are here. */
async function said(content: string, withWords = true): Promise<object> {
  const kb = await knowledge(content);
  return {
    revisions: [...currentRevisions(kb).values()].map(({ key, revision }) => `${key}@${revision}`).sort(),
    standing: [...kb.positions.values()].map(({ id, standing, holders }) => [
      id,
      standing,
      holders.map(({ person }) => person),
    ]),
    story: kb.debates.get('rings')?.entry.body,
    ...(withWords
      ? { words: [...kb.arguments.values()].map(({ key, evidence }) => [key, evidence?.exact]) }
      : {}),
  };
}

const errorsIn = async (content: string) =>
  (await knowledge(content)).problems.map(({ file, line, code }) => `${file}:${line}: ${code}`);

function fresh(content: string): string {
  mkdirSync(at(content), { recursive: true });
  writeFileSync(at(content, 'parley.yaml'), 'format: 2\n');
  return at(content);
}

const pack = (...args: string[]) =>
  run('pack', 'rings', '--content', at('content'), '--out', at('pack'), ...args);
const adopt = (content: string, ...args: string[]) => run('adopt', ...args, '--content', at(content));

let template: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-packs-'));
  template = folder;
  await debateOfTwo();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
});

describe('a pack', () => {
  it('has no words and no addresses of the mail, and is the same on each run', async () => {
    const first = hashesOf(at('pack'));
    expect(Object.keys(first)).toEqual([
      'debates/rings.mdx',
      'pack.json',
      'people/a-author.mdx',
      'people/b-writer.mdx',
      'positions/one-ring.mdx',
      'positions/two-rings.mdx',
      `posts/${idOf(FIRST)}.mdx`,
      `posts/${idOf(SECOND)}.mdx`,
      'revisions.jsonl',
    ]);
    const all = filesUnder(at('pack')).map((file) => readFileSync(at('pack', file), 'utf8'));
    expect(all.flatMap((text) => new MailWords([ONE.text, TWO.text]).in(text))).toEqual([]);
    expect(all.join('').match(/[ab]@example\.org/g)).toBe(null);
    expect(await pack('--verified', '2031-01-01')).toMatchObject({ code: 0 });
    expect(hashesOf(at('pack'))).toEqual(first);
  });

  it('that was begun is finished by the same command, also on another day', async () => {
    const whole = hashesOf(at('pack'));
    for (const file of ['pack.json', 'revisions.jsonl', `posts/${idOf(SECOND)}.mdx`])
      rmSync(at('pack', file));
    // No process has this id.
    writeFileSync(at('pack/posts/.parley-999999999-0-1.tmp'), 'half of it');
    expect(await pack('--verified', '2031-01-01')).toMatchObject({ code: 0, stderr: '' });
    expect(hashesOf(at('pack'))).toEqual(whole);
  });

  it('does not go to a folder with other files', async () => {
    rmSync(at('pack/pack.json'));
    writeFileSync(at('pack/positions/one-ring.mdx'), 'mine');
    expect(await pack()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds other files: name another folder by --out'),
    });
    expect(readFileSync(at('pack/positions/one-ring.mdx'), 'utf8')).toBe('mine');
  });

  it('is refused where it quotes, by file and line, and where it leads out of the debate', async () => {
    const position = at('content/positions/one-ring.mdx');
    writeFileSync(
      position,
      `${readFileSync(position, 'utf8')}\nThey say that one RING is enough for all that\nwe do. See [[other]].\n`,
    );
    writeFileSync(
      at('content/debates/other.mdx'),
      readFileSync(at('content/debates/rings.mdx'), 'utf8').replace(/<Step.*/, ''),
    );
    rmSync(at('pack'), { recursive: true });
    const { code, stderr } = await pack();
    expect(code).toBe(1);
    expect(stderr).toContain(
      'positions/one-ring.mdx:8: quotes eight words or more of the mail in a row ("one ring is enough for all that we do")',
    );
    expect(stderr).toContain('positions/one-ring.mdx:9: "other" is not part of the debate "rings"');
    expect(existsSync(at('pack'))).toBe(false);
  });

  it('goes to the project of its content folder, and nowhere unasked where that is in none', async () => {
    const unasked = (content: string) => run('pack', 'rings', '--content', content, '--json');
    const own = await unasked(at('content'));
    expect([own.code, JSON.parse(own.stdout).out]).toEqual([0, at('packs/rings')]);
    expect(existsSync(at('packs/rings/pack.json'))).toBe(true);
    rmSync(at('packs'), { recursive: true });
    cpSync(at('content'), at('alone'), { recursive: true });
    rmSync(at('content'), { recursive: true });
    const alone = await unasked(at('alone'));
    expect(alone).toMatchObject({ code: 1 });
    expect(alone.stderr).toContain('belongs to no project: name the folder of the pack by --out');
  });

  it('stands in a knowledge base with the same keys, revisions and standing, and says that its words are not there', async () => {
    fresh('unadopted');
    cpSync(at('pack'), at('unadopted/packs/rings'), { recursive: true });
    expect(await errorsIn('unadopted')).toEqual([]);
    expect(await run('check', '--content', at('unadopted'))).toMatchObject({ code: 0 });
    expect(await said('unadopted', false)).toEqual(await said('content', false));
    const kb = await knowledge('unadopted');
    expect(kb.arguments.get(`${idOf(FIRST)}#enough`)).toMatchObject({
      verified: false,
      apart: { messageId: ONE.id, position: { start: 8, length: 42 } },
    });
  });

  it('may have people in common with the knowledge base; of another name they are told, as other ids that two have', async () => {
    fresh('own');
    cpSync(at('pack'), at('own/packs/rings'), { recursive: true });
    mkdirSync(at('own/people'));
    writeFileSync(at('own/people/a-author.mdx'), '---\nname: A. Author\naddresses: [a@example.org]\n---\n');
    expect(await errorsIn('own')).toEqual([]);
    writeFileSync(at('own/people/b-writer.mdx'), '---\nname: Bertha Writer\n---\n');
    mkdirSync(at('own/positions'));
    writeFileSync(at('own/positions/one-ring.mdx'), readFileSync(at('pack/positions/one-ring.mdx')));
    expect(await errorsIn('own')).toEqual([
      'packs/rings/people/b-writer.mdx:2: duplicate-id',
      'packs/rings/positions/one-ring.mdx:1: duplicate-id',
    ]);
  });

  it('keeps its bytes when other mail is imported, also where its posts name another thread than their headers do', async () => {
    fresh('beside');
    cpSync(at('pack'), at('beside/packs/rings'), { recursive: true });
    const second = at('beside/packs/rings/posts', `${idOf(SECOND)}.mdx`);
    writeFileSync(second, readFileSync(second, 'utf8').replace(/^thread: .*$/m, 'thread: third@example.org'));
    const before = hashesOf(at('beside/packs'));
    const other: Mail = {
      id: 'other@example.org',
      from: 'C. Reader <c@example.org>',
      day: 9,
      text: 'Hello.\n',
    };
    expect(await run('import', mailFile('other.mbox', [other]), '--content', at('beside'))).toMatchObject({
      code: 0,
    });
    expect(filesUnder(at('beside/posts'))).toHaveLength(1);
    expect(hashesOf(at('beside/packs'))).toEqual(before);
  });

  it('with words, addresses or of a newer format is an error by file and line', async () => {
    fresh('wrong');
    cpSync(at('pack'), at('wrong/packs/rings'), { recursive: true });
    const edit = (file: string, from: string, to: string) =>
      writeFileSync(
        at('wrong/packs/rings', file),
        readFileSync(at('wrong/packs/rings', file), 'utf8').replace(from, to),
      );
    edit('people/a-author.mdx', 'name:', 'addresses: [a@example.org]\nname:');
    edit('pack.json', '"format": 1', '"format": 2');
    edit(
      `posts/${idOf(SECOND)}.mdx`,
      /sha256: .*\n(?: {4}position:\n(?: {6}.*\n)+)/.exec(
        readFileSync(at('wrong/packs/rings/posts', `${idOf(SECOND)}.mdx`), 'utf8'),
      )?.[0] ?? '',
      'exact: A burden\n',
    );
    expect(await errorsIn('wrong')).toEqual(
      expect.arrayContaining([
        'packs/rings/pack.json:1: invalid-pack',
        'packs/rings/people/a-author.mdx:2: pack-address',
        expect.stringMatching(/^packs\/rings\/posts\/2020-03-03-b-writer-.*: pack-words$/),
      ]),
    );
  });
});

describe('adopting', () => {
  it('gives the debate back: every word, id, revision, standing and citation', async () => {
    fresh('adopted');
    const { code, stdout } = await adopt('adopted', at('pack'), at('own.mbox'));
    expect(stdout).toContain('4 of 4 arguments have their words');
    expect(code).toBe(0);
    expect(await said('adopted')).toEqual(await said('content'));
    expect(await run('check', '--content', at('adopted'))).toMatchObject({ code: 0 });
    expect(existsSync(at('adopted/packs'))).toBe(false);
    for (const file of ['people/a-author.mdx', 'debates/rings.mdx', 'positions/one-ring.mdx'])
      expect(readFileSync(at('adopted', file), 'utf8')).toBe(readFileSync(at('content', file), 'utf8'));
  });

  it('of a pack that stood unadopted, over posts that were imported before or are imported by a plain import', async () => {
    fresh('before');
    await run('import', at('own.mbox'), '--content', at('before'));
    cpSync(at('pack'), at('before/packs/rings'), { recursive: true });
    expect((await errorsIn('before')).some((one) => /duplicate-id|pack-held/.test(one))).toBe(true);
    expect(await adopt('before', 'rings')).toMatchObject({ code: 0 });
    expect(await said('before')).toEqual(await said('content'));
    fresh('later');
    cpSync(at('pack'), at('later/packs/rings'), { recursive: true });
    expect(await run('import', at('own.mbox'), '--content', at('later'))).toMatchObject({ code: 0 });
    expect(await errorsIn('later')).toEqual([]);
    expect(await said('later')).toEqual(await said('content'));
    expect(readFileSync(at('later/packs/rings/people/a-author.mdx'), 'utf8')).not.toContain('@');
  });

  it('keeps the arguments of a post that an import filled in when the next one brings another copy of its mail', async () => {
    fresh('copies');
    cpSync(at('pack'), at('copies/packs/rings'), { recursive: true });
    await run('import', at('own.mbox'), '--content', at('copies'));
    const copy = readFileSync(at('own.mbox'), 'utf8').replaceAll('rings.lists', 'spare.lists');
    writeFileSync(at('copy.mbox'), copy);
    expect(await run('import', at('copy.mbox'), '--content', at('copies'))).toMatchObject({ code: 0 });
    expect(await errorsIn('copies')).toEqual([]);
    expect(await said('copies')).toEqual(await said('content'));
  });

  it.each(['import', 'adopt'])(
    'fills in, by the same %s, what an interrupted one left without its words',
    async (command) => {
      const content = fresh('begun');
      cpSync(at('pack'), at('begun/packs/rings'), { recursive: true });
      const args = command === 'adopt' ? ['rings', at('own.mbox')] : [at('own.mbox')];
      await run('import', at('own.mbox'), '--content', content);
      for (const start of [FIRST, SECOND]) {
        const file = `posts/${idOf(start)}.mdx`;
        const [without = ''] = ARGUMENTS.exec(readFileSync(at('pack', file), 'utf8')) ?? [];
        const filled = readFileSync(at('begun', file), 'utf8');
        writeFileSync(
          at('begun', file),
          filled.replace(ARGUMENTS, () => without),
        );
      }
      expect((await errorsIn('begun')).length).toBeGreaterThan(0);
      expect(await run(command, ...args, '--content', content)).toMatchObject({ code: 0 });
      expect(await said('begun')).toEqual(await said('content'));
    },
  );

  it('refuses a pack where another stands under its name, and one that was put there by hand', async () => {
    fresh('by-hand');
    cpSync(at('pack'), at('by-hand/packs/rings'), { recursive: true });
    const before = hashesOf(at('by-hand'));
    expect(await adopt('by-hand', at('pack'), at('own.mbox'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is there already: adopt it by its name, or remove it'),
    });
    expect(hashesOf(at('by-hand'))).toEqual(before);
  });

  it('without a post, tells what is left, and a later import brings it', async () => {
    fresh('part');
    const { code, stdout } = await adopt('part', at('pack'), mailFile('one.mbox', [ONE]));
    expect(code).toBe(1);
    expect(stdout).toContain(`still apart ${at('part')}`);
    expect(stdout).toContain(
      '2 of 4 arguments have their words, 0 do not match, 2 are in posts that are not here',
    );
    expect(await errorsIn('part')).toEqual([]);
    expect(await said('part', false)).toEqual(await said('content', false));
    expect(await run('import', mailFile('two.mbox', [TWO]), '--content', at('part'))).toMatchObject({
      code: 0,
    });
    expect(await said('part')).toEqual(await said('content'));
  });

  it('of an altered post fills in what matches, and tells the words that stand where the others stood', async () => {
    fresh('altered');
    const altered = { ...TWO, text: TWO.text.replace('is carried once', 'is carried twice') };
    const { code, stdout } = await adopt('altered', at('pack'), mailFile('altered.mbox', [ONE, altered]));
    expect(code).toBe(1);
    const key = `${idOf(SECOND)}#once`;
    expect(stdout).toContain(`not filled in ${key}`);
    expect(stdout).toContain('"A burden that is carried twice doesn\'t weigh much."');
    expect(stdout).toContain('3 of 4 arguments have their words, 1 do not match');
    expect(await errorsIn('altered')).toEqual([expect.stringContaining('evidence-apart')]);
    expect(await said('altered', false)).toEqual(await said('content', false));
  });

  it('takes the words that a person accepts', async () => {
    fresh('accepted');
    const altered = { ...TWO, text: TWO.text.replace('is carried once', 'is carried twice') };
    const key = `${idOf(SECOND)}#once`;
    const done = await adopt(
      'accepted',
      at('pack'),
      mailFile('altered.mbox', [ONE, altered]),
      '--accept',
      key,
    );
    expect(done).toMatchObject({ code: 0 });
    const kb = await knowledge('accepted');
    expect(kb.problems).toEqual([]);
    expect(kb.arguments.get(key)?.evidence?.exact).toBe("A burden that is carried twice doesn't weigh much.");
  });

  it.each([
    [
      'a banner above and a footer below',
      (mail: Mail) => ({
        ...mail,
        text: `[ external mail ]\n\n${mail.text}\n-- \nrings mailing list\nhttps://lists.example.org/rings\n`,
      }),
      'utf8',
    ],
    ['CR LF', (mail: Mail) => ({ ...mail, text: mail.text.replaceAll('\n', '\r\n') }), 'utf8'],
    [
      'another charset',
      (mail: Mail) => ({
        ...mail,
        text: mail.text.replaceAll('\u{1f642}', '\u{1f642}'),
        ...(mail === TWO ? { type: 'text/plain; charset=iso-8859-1' } : {}),
      }),
      'latin1',
    ],
  ] as const)('fills the words in from another copy: %s', async (_, change, encoding) => {
    fresh('copy');
    const own =
      encoding === 'latin1'
        ? mailFile('second.mbox', [change(TWO)], encoding)
        : mailFile('copy.mbox', [change(ONE), change(TWO)]);
    const sources = encoding === 'latin1' ? [mailFile('first.mbox', [ONE]), own] : [own];
    const { stdout, code } = await adopt('copy', at('pack'), ...sources);
    expect(stdout).toContain('4 of 4 arguments have their words');
    expect(code).toBe(0);
    expect(await said('copy')).toEqual(await said('content'));
  });

  it('by a forged mail of the same Message-ID and author, without the words, changes nothing of the pack', async () => {
    fresh('forged');
    const forged = { ...TWO, text: 'I take all of it back.\n' };
    const { code, stdout } = await adopt('forged', at('pack'), mailFile('forged.mbox', [ONE, forged]));
    expect(code).toBe(1);
    expect(stdout).toContain('still apart');
    expect(await said('forged', false)).toEqual(await said('content', false));
  });

  it('refuses what no pack holds, and leaves nothing of it', async () => {
    fresh('hostile');
    writeFileSync(at('pack/posts/..up.mdx'), '---\n---\n');
    expect(await adopt('hostile', at('pack'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is no entry'),
    });
    expect(filesUnder(at('hostile'))).toEqual(['parley.yaml']);
    rmSync(at('pack/posts/..up.mdx'));
  });

  it.each([
    ['an expression', '{process.exit()}', ''],
    ['an import', 'import fs from "node:fs"', ''],
    [
      'an element that runs code',
      '<b onclick={() => fetch("https://example.org")}>bold</b>',
      'trusted: true\n',
    ],
  ])(
    'refuses %s in a body at once, by file and line, and leaves nothing of the pack',
    async (_, code, settings) => {
      fresh('hostile');
      writeFileSync(at('hostile/parley.yaml'), `format: 2\n${settings}`);
      const file = at('pack/positions/one-ring.mdx');
      const source = readFileSync(file, 'utf8');
      writeFileSync(file, `${source}\n${code}\n`);
      const line = source.split('\n').length + 1;
      const refused = await adopt('hostile', at('pack'), at('own.mbox'));
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`${file}:${line}:1: `) });
      expect(filesUnder(at('hostile'))).toEqual(['parley.yaml']);
      writeFileSync(file, source);
      expect(await adopt('hostile', at('pack'), at('own.mbox'))).toMatchObject({ code: 0 });
    },
  );

  it('of a pack that lies in the content folder already refuses code in a body, and leaves it there', async () => {
    fresh('hostile');
    cpSync(at('pack'), at('hostile/packs/rings'), { recursive: true });
    const file = at('hostile/packs/rings/debates/rings.mdx');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<script>alert(1)</script>\n`);
    const before = hashesOf(at('hostile'));
    expect(await adopt('hostile', 'rings', at('own.mbox'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/packs\/rings\/debates\/rings\.mdx:\d+:1: /),
    });
    expect(hashesOf(at('hostile'))).toEqual(before);
  });
});
