import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeDown } from '../src/entries/redactions/take-down.ts';
import { importMessages } from '../src/import/index.ts';
import { readSource } from '../src/mail/index.ts';
import { KEYS_MAILBOX } from './support/keys-mailbox.ts';

const today = '2020-03-03';
let contentDir = '';

beforeEach(async () => {
  contentDir = mkdtempSync(join(tmpdir(), 'redaction-'));
  mkdirSync(join(contentDir, 'sources'));
  writeFileSync(join(contentDir, 'sources/keys.mbox'), KEYS_MAILBOX);
  await read();
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const read = () => importMessages(readSource(join(contentDir, 'sources')), { contentDir });
const all = (files: readonly string[]) =>
  files.map((file) => readFileSync(join(contentDir, file), 'utf8')).join('\n');

describe('a redaction, beyond the text of a post', () => {
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
