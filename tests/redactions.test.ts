import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, hashOf, lettersRedacted, redactWords } from '../src/entries/redactions/apply.ts';
import { RedactionError, readLedger } from '../src/entries/redactions/ledger.ts';
import { runsWithSum, sumOf } from '../src/entries/redactions/rolling.ts';
import { takeDown } from '../src/entries/redactions/take-down.ts';
import { importMessages } from '../src/import/index.ts';
import { readSource } from '../src/mail/index.ts';
import './support/properties.ts';

const MBOX = `From mboxrd@z Thu Jan  1 00:00:00 1970
Date: Mon, 2 Mar 2020 10:00:00 +0000
From: A. Author <a@example.org>
Subject: keys
Message-ID: <one@example.org>

The key is swordfish seven, and
it opens every door. Nobody should know.

From mboxrd@z Thu Jan  1 00:00:00 1970
Date: Mon, 2 Mar 2020 11:00:00 +0000
From: B. Writer <b@example.org>
Subject: Re: keys
Message-ID: <two@example.org>
In-Reply-To: <one@example.org>

On Mon, 2 Mar 2020 10:00:00 +0000, A. Author wrote:
> The key is swordfish seven, and
> it opens every door. Nobody should know.

Then why do you write it?
`;

const today = '2020-03-03';
let contentDir = '';

beforeEach(async () => {
  contentDir = mkdtempSync(join(tmpdir(), 'redaction-'));
  mkdirSync(join(contentDir, 'sources'));
  writeFileSync(join(contentDir, 'sources/keys.mbox'), MBOX);
  await read();
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const read = () => importMessages(readSource(join(contentDir, 'sources')), { contentDir });
const all = (files: readonly string[]) =>
  files.map((file) => readFileSync(join(contentDir, file), 'utf8')).join('\n');

describe('a redaction', () => {
  it('puts a mark with length and date in place of the words, in the post and in what quotes it', () => {
    const { files } = takeDown({
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: 'swordfish seven, and it',
      reason: 'asked',
      today,
    });
    expect(files).toHaveLength(2);
    expect(all(files)).not.toContain('swordfish');
    expect(all(files).match(/\[redacted: 4 words, 2020-03-03\]/g)).toHaveLength(2);
  });

  it('keeps the words out of later imports, and out of its own ledger', async () => {
    const { files } = takeDown({
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: 'swordfish seven',
      reason: 'asked',
      today,
    });
    const before = all(files);
    await read();
    expect(all(files)).toBe(before);
    expect(all(['redactions.yaml'])).not.toContain('swordfish');
  });

  it('reaches what came with a post, and keeps it out of later imports', async () => {
    const mail = [
      'Date: Mon, 2 Mar 2020 12:00:00 +0000',
      'From: A. Author <a@example.org>',
      'Subject: a log',
      'Message-ID: <log@example.org>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'See the log.',
      '--b',
      'Content-Type: text/plain; name=run.log',
      '',
      'the password was swordfish nine',
      '--b--',
    ];
    writeFileSync(join(contentDir, 'sources/log.eml'), mail.join('\n'));
    await read();
    const post = readdirSync(join(contentDir, 'attachments'))[0] ?? '';
    takeDown({ contentDir, post, words: 'swordfish nine', reason: 'asked', today });
    const file = `attachments/${post}/run.log.txt`;
    expect(all([file])).toContain('[redacted: 2 words, 2020-03-03]');
    const before = all([file, `posts/${post}.mdx`]);
    await read();
    expect(all([file, `posts/${post}.mdx`])).toBe(before);
  });

  it('says which sources hold the words still', () => {
    expect(
      takeDown({ contentDir, post: '2020-03-02-a-author-3714e3', words: 'swordfish', reason: 'asked', today })
        .sources,
    ).toEqual(['keys.mbox']);
  });

  it('names the arguments that lose their evidence', () => {
    const file = join(contentDir, 'posts/2020-03-02-b-writer-16b9f1.mdx');
    const source = readFileSync(file, 'utf8');
    const argument =
      'arguments:\n  - id: why\n    gist: Asks.\n    objectsTo: some-position\n    exact: Then why do you write it?\n';
    writeFileSync(file, source.replace('\n---\n', `\n${argument}---\n`));
    expect(
      takeDown({
        contentDir,
        post: '2020-03-02-b-writer-16b9f1',
        words: 'why do you',
        reason: 'asked',
        today,
      }).lost,
    ).toEqual(['2020-03-02-b-writer-16b9f1#why']);
    expect(readFileSync(file, 'utf8')).toContain(argument);
  });

  it('takes down a whole post, and keeps it out when it comes again from another list', async () => {
    const { files } = takeDown({
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: undefined,
      reason: 'asked',
      today,
    });
    expect(all(files)).toContain('[redacted: 13 words, 2020-03-03]');
    const copy = join(contentDir, 'sources/again.txt');
    writeFileSync(copy, MBOX.replace('Subject: keys', 'List-Id: <other.example.org>\nSubject: keys'));
    await importMessages(readSource(copy), { contentDir });
    rmSync(copy);
    expect(all(files)).not.toContain('swordfish');
  });

  it('refuses words that do not stand in the post, and changes nothing', () => {
    const file = 'posts/2020-03-02-a-author-3714e3.mdx';
    const before = all([file]);
    expect(() =>
      takeDown({
        contentDir,
        post: '2020-03-02-a-author-3714e3',
        words: 'never said',
        reason: 'asked',
        today,
      }),
    ).toThrow('do not stand');
    expect(all([file])).toBe(before);
    expect(existsSync(join(contentDir, 'redactions.yaml'))).toBe(false);
  });

  it.each([
    ['case', 'SWORDFISH Seven'],
    ['a soft hyphen and a character without width', 'sword\u00adfish\u200b seven'],
    ['the other form of Unicode', 'swordf\u0131\u0301sh seven'],
    ['wide letters', '\uff53wordfish seven'],
    ['quote marks of a wrapped quotation', 'swordfish\n> > seven'],
    ['emphasis', '*swordfish* _seven_'],
  ])('knows the words again in another dress: %s', async (_, words) => {
    takeDown({
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: 'swordfish seven',
      reason: 'asked',
      today,
    });
    const [, mail = ''] = MBOX.split(/(?=^From mboxrd)/m);
    const again = mail
      .replace('two@example.org', 'three@example.org')
      .replace(/^On Mon[\s\S]*/m, `It is ${words} still.\n`);
    writeFileSync(join(contentDir, 'sources/again.eml'), again.replace(/^From .*\n/, ''));
    await read();
    const file = readdirSync(join(contentDir, 'posts')).find((name) =>
      readFileSync(join(contentDir, 'posts', name), 'utf8').includes('three@'),
    );
    expect(all([`posts/${file}`])).toContain('It is');
    expect(all([`posts/${file}`])).toContain('[redacted: 2 words, 2020-03-03]');
  });

  it('reaches subjects, names of attachments and what other sources claim, as a later import does', async () => {
    const mail = (id: string, subject: string) =>
      [
        'Date: Mon, 2 Mar 2020 12:00:00 +0000',
        'From: A. Author <a@example.org>',
        `Subject: ${subject}`,
        `Message-ID: <${id}@example.org>`,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        `See the log of ${id}.`,
        '--b',
        'Content-Type: text/plain; name="Swordfish nine.log"',
        '',
        'all is well',
        '--b--',
      ].join('\n');
    writeFileSync(join(contentDir, 'sources/log.eml'), mail('log', 'Key: swordfish nine'));
    writeFileSync(join(contentDir, 'sources/re.eml'), mail('re', 'Re: key: SWORDFISH-NINE'));
    await read();
    const [post = ''] = readdirSync(join(contentDir, 'attachments'));
    const done = takeDown({ contentDir, post, words: 'swordfish nine', reason: 'asked', today });
    expect(done.files).toHaveLength(2);
    expect(done.left).toEqual([]);
    const posts = all(done.files);
    expect(posts).toContain("'Key: [redacted: 2 words, 2020-03-03]'");
    expect(posts).toContain("'Re: key: [redacted: 2 words, 2020-03-03]'");
    expect(posts).not.toMatch(/swordfish.nine/i);
    expect(readdirSync(join(contentDir, 'attachments', post))).toEqual([
      'redacted-2-words-2020-03-03-.log.txt',
    ]);
    await read();
    expect(all(done.files)).toBe(posts);
  });

  it('names what is not for it to change: a gist, a title, the name of a file, by file and line', () => {
    mkdirSync(join(contentDir, 'concepts'));
    writeFileSync(
      join(contentDir, 'concepts/swordfish-seven.mdx'),
      '---\ntitle: Keys\nsummary: Of Swordfish Seven.\n---\n\nNothing.\n',
    );
    const post = '2020-03-02-a-author-3714e3';
    const { left } = takeDown({ contentDir, post, words: 'swordfish seven', reason: 'asked', today });
    expect(left.map(({ file, line, where }) => ({ file, line, where }))).toEqual([
      { file: 'concepts/swordfish-seven.mdx', line: 0, where: 'name' },
      { file: 'concepts/swordfish-seven.mdx', line: 3, where: 'entry' },
    ]);
  });

  it('is on record once, however often it is asked for, and takes out what came back', () => {
    const asked = {
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: 'swordfish seven',
      reason: 'asked',
      today,
    };
    const file = join(contentDir, 'posts', `${asked.post}.mdx`);
    const first = takeDown(asked);
    const ledger = all(['redactions.yaml']);
    const after = all(first.files);
    expect(takeDown({ ...asked, words: 'Swordfish   SEVEN' })).toMatchObject({ files: [], again: true });
    writeFileSync(file, `${after.slice(0, after.indexOf('\n---\n', 5) + 5)}\nThe key is swordfish seven.\n`);
    expect(takeDown(asked).files).toEqual([`posts/${asked.post}.mdx`]);
    expect(all([`posts/${asked.post}.mdx`])).toContain('The key is \\[redacted: 2 words, 2020-03-03].');
    writeFileSync(file, `${after.slice(0, after.indexOf('\n---\n', 5) + 5)}\nThe key is swordfish seven.\n`);
    expect(takeDown({ ...asked, post: undefined, words: undefined }).files).toHaveLength(1);
    expect(all(['redactions.yaml'])).toBe(ledger);
  });

  it('leaves nothing of the words in what is kept between two imports', () => {
    const kept = () =>
      readdirSync(join(contentDir, '.parley')).map((name) =>
        readFileSync(join(contentDir, '.parley', name), 'utf8'),
      );
    expect(kept().join()).toContain('keys');
    takeDown({ contentDir, post: '2020-03-02-a-author-3714e3', words: 'keys', reason: 'asked', today });
    expect(kept().join()).not.toContain('keys');
  });
});

describe('the ledger of redactions', () => {
  it('of an older version goes on to keep its words out', () => {
    const salt = '0123456789abcdef';
    const words = ['swordfish', 'seven'];
    const record = { post: 'a', date: today, reason: 'asked', words: 2, salt, hash: hashOf(words, salt) };
    const older = { ...record, first: fingerprint('swordfish') };
    expect(redactWords('The Swordfish seven, the swordfish seven.', [older])).toBe(
      'The Swordfish seven, the [redacted: 2 words, 2020-03-03].',
    );
    const { sum: _, ...letters } = lettersRedacted('swordfish seven', salt);
    expect(redactWords('The Swordfish-Seven.', [{ ...older, letters }])).toBe(
      'The [redacted: 2 words, 2020-03-03].',
    );
  });

  it('that cannot be read is told in a sentence', () => {
    writeFileSync(join(contentDir, 'redactions.yaml'), '- [');
    expect(() => readLedger(contentDir)).toThrow(RedactionError);
  });
});

describe('runs of a text with a sum', () => {
  it('are the runs that are equal to the one it is of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }),
        fc.string({ minLength: 8, maxLength: 12 }),
        (text, run, salt) => {
          const places = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
            text.startsWith(run, at),
          );
          expect([...runsWithSum(text, run.length, sumOf(run, salt), salt)]).toEqual(places);
        },
      ),
    );
  });
});
