import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../src/threads/index.ts';
import { type ImportedPost, importedMail, mail } from './support/imported-mail.ts';

const AUTHORS = ['Ann Arp', 'Bert Burr', 'Cleo Cole', 'Dora Dale'] as const;
const SAID = [
  'The cache must never be flushed, for flushing costs a second.',
  'It must be flushed now and then, or data is lost on power failure.',
  'A second is nothing compared to the time that a reboot takes.',
  'Nobody has measured any of this on a machine with slow disks.',
  'I have, and the numbers are in the table at the end of my report.',
  'Then let us make it a setting and leave the choice to the user.',
] as const;

interface Said {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly references: readonly string[];
  readonly id: string;
}

/** A thread of our own: each post answers an earlier one, quotes it under an attribution with a date or without, and says something. */
const threads = fc
  .array(
    fc.record({
      answers: fc.nat(),
      author: fc.nat(AUTHORS.length - 1),
      form: fc.nat(2),
      cut: fc.boolean(),
      hidden: fc.boolean(),
    }),
    { minLength: 3, maxLength: 9 },
  )
  .map((posts) => {
    const thread: (Said & { hidden: boolean })[] = [];
    posts.forEach(({ answers, author, form, cut, hidden }, at) => {
      const parent = thread[at === 0 ? 0 : answers % at];
      const name = AUTHORS[author] as string;
      const date = new Date(Date.UTC(2022, 11, 1 + at, 10)).toUTCString().replace('GMT', '+0000');
      const own = `${SAID[at % SAID.length]}\n\n${SAID[(at + 2) % SAID.length]} Says post ${at}.\n`;
      const quoted = (cut ? parent?.text.split('\n\n').slice(-1).join('\n\n') : parent?.text) ?? '';
      const marked = quoted.trimEnd().replace(/^/gm, '> ').replace(/^> $/gm, '>');
      const who =
        parent === undefined
          ? ''
          : ([`On ${parent.date}, ${parent.author} wrote:\n`, `${parent.author} wrote:\n`, ''][
              form
            ] as string);
      thread.push({
        id: `p${at}@example.org`,
        author: name,
        date,
        text: parent === undefined ? own : `${who}${marked}\n\n${own}`,
        references: parent === undefined ? [] : [...parent.references, parent.id],
        hidden,
      });
    });
    return thread;
  })
  // An archive of no post holds nothing to read.
  .filter((thread) => thread.some(({ hidden }) => !hidden));

const asMail = ({ id, author, date, text, references }: Said): string => {
  const parent = references.at(-1);
  return mail(
    {
      From: `${author} <${author.toLowerCase().replace(' ', '.')}@example.org>`,
      'Message-ID': `<${id}>`,
      Date: date,
      Subject: parent === undefined ? 'The cache' : 'Re: The cache',
      ...(parent === undefined
        ? {}
        : { 'In-Reply-To': `<${parent}>`, References: references.map((one) => `<${one}>`).join(' ') }),
    },
    text,
  );
};

const RUNS = { numRuns: 12 };

test('no reconstructed post stands below its answers, and no thread has a circle', async () => {
  await fc.assert(
    fc.asyncProperty(threads, async (thread) => {
      const { posts } = await importedMail(thread.filter(({ hidden }) => !hidden).map(asMail));
      const byKey = new Map(posts.map((post) => [post.key, post]));
      // By id: several missing posts of one author have one key.
      const byId = new Map(posts.map((post) => [post.id, post]));
      for (const post of posts) {
        const seen = new Set<string>();
        for (let at: ImportedPost | undefined = post; at; at = byId.get(at.parentId ?? '')) {
          expect(seen.has(at.id)).toBe(false);
          seen.add(at.id);
        }
      }
      for (const { id, references } of thread.filter(({ hidden }) => !hidden)) {
        const parent = byKey.get(id)?.parent;
        const known = references.filter((one) => byKey.has(one));
        if (parent !== undefined && !parent.startsWith('*')) expect(known).toContain(parent);
      }
    }),
    RUNS,
  );
});

test('what is put together is words that some answer quotes, and by nobody but authors of the thread', async () => {
  await fc.assert(
    fc.asyncProperty(threads, async (thread) => {
      const shown = thread.filter(({ hidden }) => !hidden);
      const { posts } = await importedMail(shown.map(asMail));
      const quoted = new Set(
        shown.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('>'))).flatMap(wordsOf),
      );
      for (const { reconstructed, text, author } of posts) {
        if (!reconstructed) continue;
        expect(wordsOf(text).filter((word) => !quoted.has(word))).toEqual([]);
        expect([...AUTHORS, 'Unknown author']).toContain(author);
      }
    }),
    RUNS,
  );
});

test('importing twice, and in another order, comes to the same files', async () => {
  const files = (content: string) =>
    ['posts', 'people'].flatMap((folder) =>
      readdirSync(join(content, folder))
        .sort()
        .map((file) => [file, readFileSync(join(content, folder, file), 'utf8')]),
    );
  await fc.assert(
    fc.asyncProperty(threads, async (thread) => {
      const messages = thread.filter(({ hidden }) => !hidden).map(asMail);
      if (messages.length === 0) return;
      const once = files((await importedMail(messages)).content);
      expect(files((await importedMail(messages, messages)).content)).toEqual(once);
      expect(files((await importedMail([...messages].reverse())).content)).toEqual(once);
    }),
    RUNS,
  );
});
