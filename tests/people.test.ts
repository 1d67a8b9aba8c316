import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/command.ts';
import { hashesOf } from './support/folder.ts';
import { addToFrontmatter, checked, imported, post, sharedIndex } from './support/shared-index.ts';

/** A mail of a list on a day of March 2020. */
const mail = (from: string, day: number) =>
  `From x\nFrom: ${from}\nDate: ${day} Mar 2020 10:00:00 +0000\nMessage-ID: <m${day}@example.org>\nSubject: Day ${day}\n\nWords of day ${day}.\n\n`;

/** The small debate with some mails, whose mbox lies in its sources. */
async function withMails(...mails: string[]): Promise<{ content: string; source: string }> {
  const content = sharedIndex();
  const source = join(content, 'sources', 'mails.mbox');
  mkdirSync(join(content, 'sources'), { recursive: true });
  writeFileSync(source, mails.join(''));
  await imported(source, content);
  return { content, source };
}

const people = (content: string, ...args: string[]) => run('people', ...args, '--content', content);
const read = (content: string, file: string) => readFileSync(join(content, file), 'utf8');

/** From the Message-ID's name to the author, of every post. */
function authors(content: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(hashesOf(content))
      .filter((file) => file.startsWith('posts/'))
      .map((file) => {
        const text = read(content, file);
        return [/^messageId: (\w+)@/m.exec(text)?.[1] ?? file, /^from: (.*)$/m.exec(text)?.[1] ?? ''];
      }),
  );
}

const TWO = [mail('Ann Ames <ann@example.org>', 1), mail('Ann Brown <brown@example.org>', 2)];

describe('two people who are one', () => {
  test('have one entry with all names and addresses, every reference leads to it, and an import brings no second', async () => {
    const { content, source } = await withMails(...TWO);
    addToFrontmatter(join(content, 'people', 'ann-ames.mdx'), 'about: Wrote the index.\n');
    addToFrontmatter(
      join(content, 'people', 'ann-brown.mdx'),
      '# Married in 2020.\nabout: Keeps the {index}.\n',
    );
    addToFrontmatter(
      join(content, 'debates', 'shared-index.mdx'),
      'arguments:\n  - { id: said, citesMessage: gone@example.org, by: ann-brown, date: 2020-03-01, gist: So., supports: an-index-each }\n',
    );
    mkdirSync(join(content, 'concepts'), { recursive: true });
    writeFileSync(
      join(content, 'concepts', 'ames.mdx'),
      '---\ntitle: Ames\nsummary: See [[ann-brown|her]].\n---\n',
    );
    const before = hashesOf(content);
    const dry = await people(content, 'merge', 'ann-ames', 'ann-brown', '--dry-run');
    expect(hashesOf(content)).toEqual(before);
    const { code, stdout, stderr } = await people(content, 'merge', 'ann-ames', 'ann-brown');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(dry.stdout.replace('Would have merge', 'Merged'));
    expect(stdout).toContain('both say something of about: "Wrote the index." stays; "Keeps the {index}."');
    expect(authors(content)).toMatchObject({ m1: 'ann-ames', m2: 'ann-ames' });
    const entry = read(content, 'people/ann-ames.mdx');
    expect(entry).toContain('about: Wrote the index.\n');
    expect(entry).toContain('Ann Brown');
    expect(entry).toContain('brown@example.org');
    expect(entry).toMatch(/aliases:\s+(?:\[ ?|- )ann-ames/);
    expect(entry).toContain('Keeps the \\{index\\}.');
    expect(entry).toContain('Married in 2020.');
    expect(read(content, 'debates/shared-index.mdx')).toContain('by: ann-ames');
    expect(read(content, 'concepts/ames.mdx')).toContain('[[ann-ames|her]]');
    await checked(content);
    const merged = hashesOf(content);
    expect(Object.keys(merged)).not.toContain('people/ann-brown.mdx');
    await imported(source, content);
    expect(hashesOf(content)).toEqual(merged);
    expect(await people(content, 'merge', 'ann-ames', 'ann-brown')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/: 0 files\n$/),
    });
    expect(hashesOf(content)).toEqual(merged);
  });

  test('are cited as before: what they argued is the same, before and after the ledger records it', async () => {
    const { content } = await withMails(...TWO);
    writeFileSync(join(content, 'parley.yaml'), 'format: 2\n');
    const [ames, brown] = [post(content, 'ann-ames'), post(content, 'ann-brown')];
    const argument = (id: string, day: number, relation: string) =>
      `debate: shared-index\narguments:\n  - { id: ${id}, ${relation}: an-index-each, gist: Said., exact: day ${day} }\n`;
    addToFrontmatter(ames.path, argument('works', 1, 'supports'));
    addToFrontmatter(brown.path, argument('room', 2, 'objectsTo'));
    expect((await run('revise', '--content', content)).code).toBe(0);
    const keys = ['an-index-each', `${ames.id}#works`, `${brown.id}#room`, `${brown.id}#room/words`];
    const cited = [];
    for (const key of keys)
      cited.push((await run('cite', key, '--content', content, '--format', 'markdown')).stdout);
    expect(cited[2]).toContain('by Ann Brown');
    const document = join(content, '..', 'design.md');
    writeFileSync(document, cited.join('\n'));
    const findings = async () => {
      const { code, stdout } = await run('cite', '--check', document, '--content', content, '--json');
      return { code, findings: JSON.parse(stdout).findings };
    };
    expect((await people(content, 'merge', 'ann-ames', 'ann-brown')).code).toBe(0);
    expect(await findings()).toEqual({ code: 0, findings: [] });
    expect((await run('revise', '--content', content)).code).toBe(0);
    await checked(content);
    expect(await findings()).toEqual({ code: 0, findings: [] });
  });

  test('are merged to the same files wherever a first run was cut short', async () => {
    const { content } = await withMails(...TWO);
    addToFrontmatter(join(content, 'people', 'ann-brown.mdx'), 'about: Keeps it.\n');
    const before = new Map(Object.keys(hashesOf(content)).map((file) => [file, read(content, file)]));
    const { stdout } = await people(content, 'merge', 'ann-ames', 'ann-brown', '--json');
    const { files } = JSON.parse(stdout) as { files: { file: string; goes: boolean }[] };
    const after = hashesOf(content);
    // What is written last is put back first: a run that was cut short wrote the files before.
    for (const { file } of [...files].reverse()) {
      writeFileSync(join(content, file), before.get(file) ?? '');
      expect((await people(content, 'merge', 'ann-ames', 'ann-brown')).code).toBe(0);
      expect(hashesOf(content)).toEqual(after);
      for (const later of [...files].slice(files.findIndex((one) => one.file === file)))
        writeFileSync(join(content, later.file), before.get(later.file) ?? '');
    }
  });

  test.each([
    ['one who is not there', ['ann-ames', 'ann-brwn'], 'did you mean "ann-brown"?'],
    [
      'what is no person',
      ['ann-ames', 'shared-index'],
      '"shared-index" is debates/shared-index.mdx, and no person',
    ],
    ['one person twice', ['ann-ames', 'ann-ames'], '"ann-ames" is one person already'],
  ])('%s is refused, and nothing changes', async (_what, args, told) => {
    const { content } = await withMails(...TWO);
    const before = hashesOf(content);
    expect(await people(content, 'merge', ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(told),
    });
    expect(hashesOf(content)).toEqual(before);
  });
});

describe('one entry that is two people', () => {
  /** Ann's entry with Bo's name and posts, as a mailmap that joins too much makes it. */
  async function joined() {
    const { content, source } = await withMails(
      mail('Ann Ames <desk@example.org>', 1),
      mail('Bo Berg <bo@example.org>', 2),
      mail('Ann Ames <desk@example.org>', 3),
    );
    await people(content, 'merge', 'ann-ames', 'bo-berg');
    expect(authors(content)).toMatchObject({ m1: 'ann-ames', m2: 'ann-ames', m3: 'ann-ames' });
    return { content, source };
  }

  test('is split: name, address and posts go to an entry of their own, and later imports keep it so', async () => {
    const { content, source } = await joined();
    const split = ['split', 'ann-ames', '--name', 'Bo Berg', '--address', 'bo@example.org'];
    const before = hashesOf(content);
    const dry = await people(content, ...split, '--dry-run');
    expect(hashesOf(content)).toEqual(before);
    const { code, stdout, stderr } = await people(content, ...split);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(dry.stdout.replace('Would have split', 'Split'));
    const { m2, ...others } = authors(content);
    expect(others).toMatchObject({ m1: 'ann-ames', m3: 'ann-ames' });
    expect(m2).not.toBe('ann-ames');
    expect(read(content, `people/${m2}.mdx`)).toBe(
      '---\nname: Bo Berg\naddresses:\n  - bo@example.org\n---\n',
    );
    expect(read(content, 'people/ann-ames.mdx').split('split:')[0]).not.toMatch(/Bo Berg|bo@example/);
    await checked(content);
    const after = hashesOf(content);
    await imported(source, content);
    expect(hashesOf(content)).toEqual(after);
    writeFileSync(
      source,
      mail('Bo Berg <berg@example.org>', 4) +
        mail('B. <bo@example.org>', 5) +
        mail('Ann Ames <desk@example.org>', 6),
    );
    await imported(source, content);
    expect(authors(content)).toMatchObject({ m4: m2, m5: m2, m6: 'ann-ames' });
  });

  test('a name is the same in any spelling, as for an import', async () => {
    const { content } = await joined();
    await people(content, 'split', 'ann-ames', '--name', 'BERG, Bó');
    const { m2, ...others } = authors(content);
    expect(others).toMatchObject({ m1: 'ann-ames', m3: 'ann-ames' });
    expect(m2).toMatch(/^berg-bo-?/);
    expect(read(content, 'people/ann-ames.mdx')).not.toMatch(/^names:/m);
    expect(await people(content, 'split', 'ann-ames', '--name', 'Ames, Ann')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is the name of ann-ames itself'),
    });
  });

  test('posts whose source is not at hand stay, and are told; --post moves them', async () => {
    const { content, source } = await joined();
    writeFileSync(source, '');
    const split = ['split', 'ann-ames', '--name', 'Bo Berg', '--address', 'bo@example.org'];
    const { stdout } = await people(content, ...split);
    expect(stdout).toContain('3 of the posts stay where they are');
    const post = Object.keys(hashesOf(content)).find((file) =>
      read(content, file).includes('messageId: m2@'),
    );
    const id = post?.replace(/^posts\/|\.mdx$/g, '') ?? '';
    await people(content, ...split, '--post', id);
    expect(authors(content)).toMatchObject({ m1: 'ann-ames', m3: 'ann-ames' });
    expect(authors(content).m2).not.toBe('ann-ames');
    await checked(content);
  });

  test.each([
    [
      'a name that the entry has not',
      ['--name', 'Bo Burg'],
      'ann-ames has no name "Bo Burg"; it has "Ann Ames", "Bo Berg"',
    ],
    ['its own name without an address', ['--name', 'Ann Ames'], 'is the name of ann-ames itself'],
    [
      'an address that it has not',
      ['--name', 'Bo Berg', '--address', 'x@example.org'],
      'ann-ames has no address x@example.org',
    ],
  ])('%s is refused, and nothing changes', async (_what, args, told) => {
    const { content } = await joined();
    const before = hashesOf(content);
    expect(await people(content, 'split', 'ann-ames', ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(told),
    });
    expect(hashesOf(content)).toEqual(before);
  });
});

test('an address that the name alone ties to somebody is listed as such, and goes to whose it is by a merge or a split', async () => {
  const { content, source } = await withMails(...TWO);
  writeFileSync(source, mail('Ann Ames <ann@home.example>', 3));
  await imported(source, content);
  expect((await people(content, 'list', 'home.example')).stdout).toBe(
    'ann-ames: Ann Ames <ann@example.org>, by name alone <ann@home.example>, 2 posts\n',
  );
  const brown = join(content, 'people', 'ann-brown.mdx');
  writeFileSync(
    brown,
    read(content, 'people/ann-brown.mdx').replace('brown@example.org', 'ann@home.example'),
  );
  await people(content, 'merge', 'ann-ames', 'ann-brown');
  expect((await people(content, 'list', 'ann')).stdout).toBe(
    'ann-ames: Ann Ames, Ann Brown <ann@example.org, ann@home.example>, 3 posts\n',
  );
  const merged = hashesOf(content);
  await imported(source, content);
  expect(hashesOf(content)).toEqual(merged);
  await people(content, 'split', 'ann-ames', '--name', 'Ann Ames', '--address', 'ann@home.example');
  expect(authors(content)).toMatchObject({ m1: 'ann-ames', m3: expect.stringMatching(/^ann-ames-/) });
  const split = hashesOf(content);
  await imported(source, content);
  expect(hashesOf(content)).toEqual(split);
});

test('people are listed with their names, addresses and posts', async () => {
  const { content } = await withMails(...TWO);
  expect((await people(content, 'list', 'brown')).stdout).toBe(
    'ann-brown: Ann Brown <brown@example.org>, 1 post\n',
  );
  const { stdout } = await people(content, 'list', '--json');
  expect(JSON.parse(stdout)).toContainEqual({
    id: 'ann-ames',
    name: 'Ann Ames',
    names: [],
    addresses: ['ann@example.org'],
    sameName: [],
    posts: 1,
  });
  expect((await people(content, 'list', 'nobody at all')).code).toBe(1);
});
