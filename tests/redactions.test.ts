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

  it('tells what it would change, and changes nothing', () => {
    const asked = {
      contentDir,
      post: '2020-03-02-a-author-3714e3',
      words: 'swordfish seven',
      reason: 'asked',
      today,
    };
    const before = readdirSync(contentDir, { recursive: true }).sort();
    const would = takeDown({ ...asked, dryRun: true });
    expect(all(would.files).match(/swordfish seven/g)).toHaveLength(2);
    expect(readdirSync(contentDir, { recursive: true }).sort()).toEqual(before);
    expect(takeDown(asked).files).toEqual(would.files);
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
    writeFileSync(copy, KEYS_MAILBOX.replace('Subject: keys', 'List-Id: <other.example.org>\nSubject: keys'));
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
    const [, mail = ''] = KEYS_MAILBOX.split(/(?=^From mboxrd)/m);
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
});
