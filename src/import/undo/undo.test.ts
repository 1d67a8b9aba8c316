import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesOf, temporaryFolder } from '../../../tests/support/folder.ts';
import { addToFrontmatter } from '../../../tests/support/shared-index.ts';
import { readSource } from '../../mail/index.ts';
import { importMessages } from '../import.ts';
import { type UndoOptions, undoImport } from './undo.ts';

/** Posts of one thread: each answers and quotes the one at `parents[n]`. */
const PARENTS = [undefined, 0, 0, 1, 2, 3, 4, 4];
const NAMES = ['Ann Ames', 'Bo Berg', 'Cy Cole', 'Di Dean', 'Ed East', 'Fay Ford', 'Gus Gray', 'Hal Hunt'];
const words = (at: number) =>
  `Point ${at} is that ring number ${at} holds more entries than the others do.\nThe rest of point ${at} follows from it.`;
const addressOf = (at: number) => `${(NAMES[at] ?? '').toLowerCase().replace(' ', '.')}@example.org`;
const day = (at: number) => `${at + 2} Mar 2020 10:00:00 +0000`;

function mail(at: number): string {
  const parent = PARENTS[at];
  const ancestors: number[] = [];
  for (let up = parent; up !== undefined; up = PARENTS[up]) ancestors.unshift(up);
  const ids = ancestors.map((one) => `<m${one}@example.org>`).join(' ');
  const headers = parent === undefined ? '' : `In-Reply-To: <m${parent}@example.org>\nReferences: ${ids}\n`;
  const quoted =
    parent === undefined
      ? ''
      : `On Mon, ${day(parent)}, ${NAMES[parent]} <${addressOf(parent)}> wrote:\n${words(parent).replace(/^/gm, '> ')}\n\n`;
  return `From x\nFrom: ${NAMES[at]} <${addressOf(at)}>\nDate: ${day(at)}\nMessage-ID: <m${at}@example.org>\nSubject: ${parent === undefined ? '' : 'Re: '}Rings\nList-Id: <rings.example.org>\n${headers}\n${quoted}${words(at)}\n\n`;
}

/** Another mail of the first author, from an address of hers that was not met before, with a file. */
const ELSEWHERE = `From x
From: Ann Ames <ann@home.example>
Date: ${day(9)}
Message-ID: <home@example.org>
Subject: Bells
List-Id: <rings.example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

The log is attached.
--b
Content-Type: text/plain; name=rings.log
Content-Disposition: attachment; filename=rings.log

one ring
--b--

`;

function importInto(contentDir: string, name: string, mails: readonly number[], debate?: string) {
  return importText(contentDir, name, mails.map(mail).join(''), debate);
}

function importText(contentDir: string, name: string, text: string, debate?: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  const readings = readSource(join(folder, name), { stdin: process.stdin, now: new Date() });
  return importMessages(readings, { contentDir, debate });
}

function undo(contentDir: string, source: string, more: Partial<UndoOptions> = {}) {
  return undoImport({ contentDir, isSource: ({ file }) => file === source, heldBy: new Map(), ...more });
}

const fileOf = (content: string, at: number) =>
  `posts/${readdirSync(join(content, 'posts')).find((name) => readFileSync(join(content, 'posts', name), 'utf8').includes(`\nmessageId: m${at}@`))}`;

/** Which mails come first: one at least, for the settings keep the lists of what is taken back. */
const split = fc
  .array(fc.boolean(), { minLength: 8, maxLength: 8 })
  .filter((isFirst) => isFirst.some(Boolean));

describe('an import that is taken back', () => {
  it('leaves what the other sources make, whichever posts it brought, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(split, async (isFirst) => {
        const [a, b] = [true, false].map((first) =>
          NAMES.map((_, at) => at).filter((at) => isFirst[at] === first),
        );
        const content = temporaryFolder();
        await importInto(content, 'a.mbox', a ?? []);
        const alone = hashesOf(content);
        await importInto(content, 'b.mbox', b ?? []);
        const report = undo(content, 'b.mbox');
        expect(report).toMatchObject({ matched: b?.length, gone: b?.length, trimmed: 0, left: [] });
        expect(hashesOf(content)).toEqual(alone);
        expect(undo(content, 'b.mbox')).toMatchObject({ matched: 0, files: [] });
        expect(hashesOf(content)).toEqual(alone);
      }),
      { numRuns: 12 },
    );
  });

  it('is taken back to the same files wherever a first run was cut short', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 3, 5]);
    const alone = hashesOf(content);
    await importInto(content, 'b.mbox', [1, 2, 4, 6]);
    const copy = (from: string) => {
      const to = join(temporaryFolder(), 'content');
      cpSync(from, to, { recursive: true });
      return to;
    };
    const whole = copy(content);
    const { files } = undo(whole, 'b.mbox');
    expect(hashesOf(whole)).toEqual(alone);
    for (let written = 0; written < files.length; written++) {
      const cut = copy(content);
      for (const { file } of files.slice(0, written)) {
        if (existsSync(join(whole, file))) cpSync(join(whole, file), join(cut, file));
        else rmSync(join(cut, file));
      }
      undo(cut, 'b.mbox');
      expect(hashesOf(cut), `after ${written} files`).toEqual(alone);
    }
  });

  it('changes nothing where it is only asked what it would do', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1, 2]);
    const before = hashesOf(content);
    expect(undo(content, 'a.mbox', { dryRun: true }).gone).toBe(3);
    expect(hashesOf(content)).toEqual(before);
  });
});

describe('what stays, and why', () => {
  it('is what a curator wrote into, with every byte', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1, 2]);
    const noted = fileOf(content, 1);
    const commented = fileOf(content, 2);
    addToFrontmatter(join(content, noted), 'note: Read it twice.\n');
    addToFrontmatter(join(content, commented), '# Read it twice.\n');
    const before = hashesOf(content);
    const { left, gone } = undo(content, 'a.mbox');
    expect({ left, gone }).toEqual({
      gone: 1,
      left: [
        { file: noted, why: "a curator's fields: note" },
        { file: commented, why: "a curator's comment" },
      ],
    });
    for (const file of [noted, commented])
      expect(readFileSync(join(content, file), 'utf8')).toContain('Read it twice.');
    expect(Object.keys(hashesOf(content))).toEqual(
      Object.keys(before).filter((file) => existsSync(join(content, file))),
    );
  });

  it('is what something else refers to', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1]);
    const id = fileOf(content, 1).replace(/^posts\/|\.mdx$/g, '');
    const { left, gone } = undo(content, 'a.mbox', {
      heldBy: new Map([[id, 'debates/rings.mdx:7 refers to it (link)']]),
    });
    expect(gone).toBe(1);
    expect(left).toEqual([{ file: `posts/${id}.mdx`, why: 'debates/rings.mdx:7 refers to it (link)' }]);
  });

  it('is what another source brought too, without the source', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1]);
    const alone = hashesOf(content);
    mkdirSync(join(content, 'other'));
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b.mbox'), mail(1).replace('Subject', 'X-Other: yes\nSubject') + mail(2));
    await importMessages(readSource(join(folder, 'b.mbox'), { stdin: process.stdin, now: new Date() }), {
      contentDir: content,
    });
    const report = undo(content, 'b.mbox');
    expect(report).toMatchObject({ matched: 2, gone: 1, trimmed: 1 });
    expect(report.left[0]?.why).toBe('a.mbox brought it too: only the source is taken off');
    expect(hashesOf(content)).toEqual(alone);
  });

  it('is what another source brought too, without what the source claimed of it', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1]);
    const alone = hashesOf(content);
    await importText(content, 'b.mbox', mail(1).replace('Subject: Re: Rings', 'Subject: Bells'));
    expect(readFileSync(join(content, fileOf(content, 1)), 'utf8')).toContain('says: Bells');
    expect(undo(content, 'b.mbox')).toMatchObject({ gone: 0, trimmed: 1 });
    expect(hashesOf(content)).toEqual(alone);
  });

  it('is no address that an author posted from in that source alone, and no file that came with a post', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1]);
    const alone = hashesOf(content);
    await importText(content, 'b.mbox', ELSEWHERE);
    expect(Object.keys(hashesOf(content)).filter((file) => file.startsWith('attachments/'))).toHaveLength(1);
    expect(readFileSync(join(content, 'people', 'ann-ames.mdx'), 'utf8')).toContain('ann@home.example');
    expect(undo(content, 'b.mbox')).toMatchObject({ gone: 1, left: [] });
    expect(hashesOf(content)).toEqual(alone);
  });

  it('is an address of an entry that somebody edited', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0]);
    await importText(content, 'b.mbox', ELSEWHERE);
    addToFrontmatter(join(content, 'people', 'ann-ames.mdx'), 'about: Wrote of rings.\n');
    const before = hashesOf(content)['people/ann-ames.mdx'];
    undo(content, 'b.mbox');
    expect(hashesOf(content)['people/ann-ames.mdx']).toBe(before);
  });

  it('is no post that says nothing but the debate which the import set', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [0, 1], 'rings');
    expect(undo(content, 'a.mbox', { dryRun: true }).left.map(({ why }) => why)).toEqual([
      "a curator's fields: debate",
      "a curator's fields: debate",
    ]);
    expect(undo(content, 'a.mbox', { debate: 'rings' })).toMatchObject({ gone: 2, left: [] });
  });

  it('is a post that an annotated reconstructed post was put together from', async () => {
    const content = temporaryFolder();
    await importInto(content, 'a.mbox', [1, 2]);
    const post = readdirSync(join(content, 'posts')).find((name) => name.includes('ann-ames')) ?? '';
    addToFrontmatter(join(content, 'posts', post), 'note: The beginning.\n');
    const { left, gone } = undo(content, 'a.mbox');
    expect(gone).toBe(0);
    expect(left.map(({ why }) => why)).toEqual([
      "a curator's fields: note",
      `${post.replace('.mdx', '')}, which stays, was put together from it`,
      `${post.replace('.mdx', '')}, which stays, was put together from it`,
    ]);
  });
});
