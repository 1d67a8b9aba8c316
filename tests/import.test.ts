import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './support/command.ts';
import { copyWholeContent, hashesOf, temporaryFolder } from './support/folder.ts';
import {
  addToFrontmatter,
  checked,
  DEBATE,
  imported,
  PAGE,
  post,
  sharedIndex,
} from './support/shared-index.ts';

describe('importing what is there already', () => {
  test('the sources of the knowledge base change no byte of it', async () => {
    const content = copyWholeContent(join(temporaryFolder(), 'content'));
    const before = hashesOf(content);
    expect(Object.keys(before).filter((path) => path.startsWith('posts/')).length).toBeGreaterThanOrEqual(3);
    await imported(join(content, 'sources'), content);
    expect(hashesOf(content)).toEqual(before);
  });

  test('a second import of the same posts changes no byte', async () => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const before = hashesOf(content);
    expect(await imported(DEBATE, content)).toMatch(/^5 read, .*unchanged/);
    expect(hashesOf(content)).toEqual(before);
  });

  test('into a debate that is not there is refused by the name of the nearest, and writes nothing', async () => {
    const content = sharedIndex();
    const before = hashesOf(content);
    const { code, stdout, stderr } = await run(
      'import',
      PAGE,
      '--content',
      content,
      '--debate',
      'shared-indx',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^import: there is no debate "shared-indx"; did you mean "shared-index"\? .*\bnew\b.*Nothing was imported\n$/,
    );
    expect(hashesOf(content)).toEqual(before);
  });

  test('what the curator wrote by hand stays byte for byte, comments, order and layout with it', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const { id, path } = post(content, 'c-reader');
    const hand = [
      '# Read twice; the second argument may be two.',
      'arguments:   # by hand',
      '  - exact: "A lock that outlives its holder is\\',
      '      \\ worse than a second copy."',
      '    gist:   \'A lock that nobody releases is worse than a copy.\'  # or: "outlives"',
      '    objectsTo: one-index-for-all',
      '    id: lock-outlives-holder',
      '',
      "positions: [ 'an-index-each' ]",
      'debate:    shared-index',
      '',
    ].join('\n');
    addToFrontmatter(path, hand);
    const before = hashesOf(content);
    await imported(PAGE, content);
    await imported(PAGE, content, '--debate', 'shared-index');
    expect(hashesOf(content)[`posts/${id}.mdx`]).toBe(before[`posts/${id}.mdx`]);
    expect(readFileSync(path, 'utf8')).toContain(hand);
    await checked(content);
  });

  test('the importer writes its own fields anew around what the curator wrote', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const { path } = post(content, 'c-reader');
    const hand =
      "positions:\n  # he says so himself\n  - 'an-index-each'\ndebate: shared-index\narguments:\n  - { id: seen, supports: an-index-each, gist: It happens., exact: I have seen exactly this happen. }\n";
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace('---\n', () => `---\n${hand}`),
    );
    await imported(DEBATE, content);
    const after = readFileSync(path, 'utf8');
    expect(after).toContain(hand);
    expect(after).toContain('messageId: index-3@example.org');
    await checked(content);
  });
});

describe('a page first, the real posts later', () => {
  test('the posts it quotes are reconstructed, then replaced, and keep ids and arguments', async () => {
    const content = sharedIndex();
    await imported(PAGE, content);
    const [author, writer, reader] = ['a-author', 'b-writer', 'c-reader'].map((name) => post(content, name));
    if (!author || !writer || !reader) throw new Error('the page gives three posts');
    expect(readFileSync(author.path, 'utf8')).toMatch(/^reconstructed:/m);
    expect(readFileSync(writer.path, 'utf8')).toMatch(/^reconstructed:/m);
    expect(readFileSync(author.path, 'utf8')).toContain('…');

    addToFrontmatter(
      author.path,
      `debate: shared-index\npositions: [one-index-for-all]\narguments:\n  - id: one-copy\n    supports: one-index-for-all\n    gist: One copy is enough.\n    exact: so that one copy of it is enough, and the cache is the natural place\n`,
    );
    addToFrontmatter(
      writer.path,
      `debate: shared-index\narguments:\n  - id: dead-reader\n    objectsTo: ${author.id}#one-copy\n    gist: A dead reader keeps the lock.\n    exact: That works until a reader dies while it holds the lock.\n`,
    );
    addToFrontmatter(
      reader.path,
      `debate: shared-index\narguments:\n  - id: seen-it\n    supports: ${writer.id}#dead-reader\n    gist: It happens.\n    exact: I have seen exactly this happen.\n`,
    );
    await checked(content);

    const report = await imported(DEBATE, content);
    expect(report).toContain('2 replaced by the real post');
    expect(report).toContain('1 merged');
    for (const [{ path }, number, argument] of [
      [author, 1, 'one-copy'],
      [writer, 2, 'dead-reader'],
      [reader, 3, 'seen-it'],
    ] as const) {
      const entry = readFileSync(path, 'utf8');
      expect(entry).toContain(`messageId: index-${number}@example.org`);
      expect(entry).toContain(`id: ${argument}\n`);
      expect(entry).not.toMatch(/^reconstructed:/m);
    }
    expect(readFileSync(author.path, 'utf8')).toContain('Numbers are in the cover letter.');
    await checked(content);

    const settled = hashesOf(content);
    await imported(DEBATE, content);
    await imported(PAGE, content);
    expect(hashesOf(content)).toEqual(settled);
  });

  test('in the other order it comes to the same posts', async () => {
    const [first, second] = [sharedIndex(), sharedIndex()];
    await imported(PAGE, first);
    await imported(DEBATE, first);
    await imported(DEBATE, second);
    await imported(PAGE, second);
    expect(texts(second)).toEqual(texts(first));
    await checked(second);
  });

  test('a parent that is missing is put together from both replies that quote it', async () => {
    const content = sharedIndex();
    await imported(DEBATE, content);
    const { id, path } = post(content, 'd-editor');
    const entry = readFileSync(path, 'utf8');
    expect(entry).toContain('messageId: index-4@example.org');
    expect(entry).toContain('date: 2025-03-05T10:20:00Z');
    expect(entry).toMatch(/reconstructed:\n {2}from:\n {4}- \S+b-writer\S+\n {4}- \S+c-reader/);
    expect(entry).toContain('What matters is who cleans up, and\nin the cache there is somebody who can.');
    expect(entry).toContain('I can send a patch');

    const message = join(content, '..', 'late.eml');
    writeFileSync(
      message,
      'From: D. Editor <d.editor@example.org>\nDate: Wed, 5 Mar 2025 10:20:00 +0000\nSubject: late\nMessage-ID: <index-4@example.org>\nIn-Reply-To: <index-2@example.org>\n\nThe post itself.\n\nA reader can die in either design. What matters is who cleans up, and\nin the cache there is somebody who can.\n\nI can send a patch that releases the lock of a reader that is gone.\n',
    );
    expect(await imported(message, content)).toContain('1 replaced by the real post');
    expect(post(content, 'd-editor').id).toBe(id);
    expect(readFileSync(path, 'utf8')).toContain('The post itself.');
  });

  test('a post put together before loses no word to a later reply that quotes another part of it', async () => {
    const content = sharedIndex();
    const mail = join(content, '..', 'mail');
    mkdirSync(mail);
    const attribution = 'On Wed, 05 Mar 2025 10:20:00 +0000, D. Editor wrote:';
    writeFileSync(
      join(mail, '1.eml'),
      `From: B. Writer <b.writer@example.org>\nDate: Thu, 6 Mar 2025 08:00:00 +0000\nSubject: Re: locks\nMessage-ID: <locks-2@example.org>\nIn-Reply-To: <locks-1@example.org>\n\n${attribution}\n> The first half is about locks.\n\nYes.\n`,
    );
    await imported(mail, content);
    writeFileSync(
      join(mail, '2.eml'),
      `From: C. Reader <c.reader@example.org>\nDate: Thu, 6 Mar 2025 09:00:00 +0000\nSubject: Re: locks\n\n${attribution}\n> The second half is about readers.\n\nNo.\n`,
    );
    await imported(join(mail, '2.eml'), content);
    const { path } = post(content, 'd-editor');
    const entry = readFileSync(path, 'utf8');
    expect(entry).toContain('messageId: locks-1@example.org');
    expect(entry).toContain('The first half is about locks.');
    expect(entry).toContain('The second half is about readers.');
    const before = hashesOf(content);
    await imported(mail, content);
    expect(hashesOf(content)).toEqual(before);
    await checked(content);
  });
});

/** The body of each post, by its first line and author, whatever its id. */
function texts(content: string): string[] {
  return readdirSync(join(content, 'posts'))
    .map((name) =>
      readFileSync(join(content, 'posts', name), 'utf8')
        .split('\n---\n')
        .slice(1)
        .join('\n---\n'),
    )
    .sort();
}

describe('threads as the curator joined and cut them', () => {
  const THREE = [
    ['one', 'Plans for the index', ''],
    ['two', 'Locks', ''],
    ['three', 'Re: Locks', 'References: <one@example.org> <two@example.org>\n'],
  ] as const;
  const mbox = (messages: readonly (readonly [string, string, string])[]) =>
    messages
      .map(
        ([id, subject, headers], at) =>
          `From x\nFrom: R. Reader <reader@example.org>\nDate: Mon, ${at + 2} Mar 2020 10:00:00 +0000\nMessage-ID: <${id}@example.org>\nSubject: ${subject}\n${headers}\nWords of ${id}.\n\n`,
      )
      .join('');
  const threadOf = (path: string) => /^thread: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1];
  const threads = (content: string) =>
    Object.fromEntries(
      readdirSync(join(content, 'posts')).map((name) => {
        const path = join(content, 'posts', name);
        return [/^messageId: (\w+)@/m.exec(readFileSync(path, 'utf8'))?.[1], threadOf(path)];
      }),
    );
  const curated = (content: string, id: string, line: string) => {
    const name = readdirSync(join(content, 'posts')).find((file) =>
      readFileSync(join(content, 'posts', file), 'utf8').includes(`messageId: ${id}@`),
    );
    addToFrontmatter(join(content, 'posts', name ?? ''), line);
    return (name ?? '').replace('.mdx', '');
  };

  test('a post that is separate stays so, whatever is imported later, and nothing of it changes but its thread', async () => {
    const content = sharedIndex();
    const source = join(content, 'three.mbox');
    writeFileSync(source, mbox(THREE));
    await imported(source, content);
    expect(new Set(Object.values(threads(content))).size).toBe(1);
    curated(content, 'three', 'separate: true # another matter\n');
    const later = join(content, 'later.mbox');
    writeFileSync(
      later,
      mbox([['four', 'Re: Locks', 'References: <one@example.org> <two@example.org> <three@example.org>\n']]),
    );
    await imported(later, content);
    const cut = {
      one: 'one@example.org',
      two: 'two@example.org',
      three: 'three@example.org',
      four: 'three@example.org',
    };
    expect(threads(content)).toEqual(cut);
    await imported(source, content);
    expect(threads(content)).toEqual(cut);
    await checked(content);
  });

  test('threads that a post continues, or that a debate names, are one in the entries too', async () => {
    const content = sharedIndex();
    const source = join(content, 'three.mbox');
    writeFileSync(source, mbox([THREE[0], THREE[1], ['three', 'Else', '']]));
    await imported(source, content);
    expect(new Set(Object.values(threads(content))).size).toBe(3);
    const one = curated(content, 'one', '');
    curated(content, 'two', `continues: ${one}\n`);
    addToFrontmatter(join(content, 'debates', 'shared-index.mdx'), `threads: [three@example.org, ${one}]\n`);
    await imported(source, content);
    const name = 'one@example.org';
    expect(threads(content)).toEqual({ one: name, two: name, three: name });
    await checked(content);
  });

  test('a post whose References join two threads that were apart is named, until it is separate', async () => {
    const content = sharedIndex();
    const [first, later] = [join(content, 'first.mbox'), join(content, 'later.mbox')];
    writeFileSync(first, mbox([THREE[0], THREE[1]]));
    writeFileSync(later, mbox([THREE[2]]));
    await imported(first, content);
    const { joined } = JSON.parse(await imported(later, content, '--dry-run', '--json')) as {
      joined: { post: string; threads: string[]; thread: string }[];
    };
    expect(joined).toEqual([
      {
        post: expect.stringContaining('r-reader'),
        threads: ['two@example.org', 'one@example.org'],
        thread: 'one@example.org',
      },
    ]);
    const told = await imported(later, content);
    expect(told).toContain('1 joined threads that were apart');
    expect(told).toContain(
      `joined by ${joined[0]?.post}: its headers name both of <two@example.org>, <one@example.org>`,
    );
    expect(await imported(later, content)).not.toContain('joined');
    curated(content, 'three', 'separate: true\n');
    expect(await imported(later, content)).not.toContain('joined');
    expect(new Set(Object.values(threads(content))).size).toBe(3);
  });
});
