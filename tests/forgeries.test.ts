import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../src/entries/index.ts';
import type { ImportReport } from '../src/import/index.ts';
import type { KnowledgeBase, PostNode } from '../src/knowledge/index.ts';
import {
  curatedArchive,
  DOOR,
  GONE,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  ORIGINAL,
  OTHER,
  PLAN,
  postFiles,
  QUOTER,
  SECRET,
  SPAN,
  TRUE,
} from './support/forged-archive.ts';

const MALLORY = 'Mallory M <m@attacker.example>';
const LATER = 'Mon, 19 Dec 2022 10:00:00 +0000';
const EARLIER = 'Thu, 1 Dec 2022 10:00:00 +0000';
const WORDS = 'I take all of that back, for pine is better in every way and I was paid to say oak.';

/** How an import tells that a mail was not taken for what it says it is. */
const TOLD: Record<string, (report: ImportReport) => boolean> = {
  conflict: ({ conflicts }) => conflicts.length > 0,
  'a post of its own': (report) => report.new > 0 && report.replaced === 0,
  'another copy': (report) => report.merged > 0,
  'threads joined': ({ joined }) => joined.length > 0,
  'a part left out': ({ notKept, skipped }) => notKept.length + skipped.length > 0,
};

/** What a curator's work rests on: of each annotated post its text, its header and the curator's fields. */
function pinnedOf(kb: KnowledgeBase): Record<string, unknown> {
  const isPinned = ({ entry: { data } }: PostNode) =>
    data.debate !== undefined || data.note !== undefined || data.arguments.length > 0;
  return Object.fromEntries(
    [...kb.posts.values()].filter(isPinned).map(({ id, entry }) => {
      const { data } = entry;
      const { text } = wholeText(entry);
      const { debate, positions, arguments: made, note, from, date, subject, attachments } = data;
      const isMade = data.reconstructed !== undefined;
      return [id, { text, debate, positions, made, note, from, date, subject, attachments, isMade }];
    }),
  );
}

const footer = (words: string) => `\n\n${'_'.repeat(47)}\n${words}`;
const part = (boundary: string, type: string, text: string) =>
  `--${boundary}\nContent-Type: ${type}\n\n${text}\n`;

const forgeries: [what: string, told: string, ...mails: Mail[]][] = [
  // Against a curated post that has a Message-ID.
  ['its Message-ID, other words', 'conflict', { ...PLAN, from: MALLORY, date: LATER, text: WORDS }],
  ['its Message-ID, name and date, other words', 'conflict', { ...PLAN, text: WORDS }],
  ['its Message-ID and an earlier date', 'conflict', { ...PLAN, date: EARLIER, text: WORDS }],
  ['its text and more', 'conflict', { ...PLAN, text: `${PLAN.text}\n\n${WORDS}` }],
  ['more, and then its text', 'conflict', { ...PLAN, text: `${WORDS}\n\n${PLAN.text}` }],
  ['a few words more', 'conflict', { ...PLAN, text: `${PLAN.text}\nNot really.` }],
  ['a part of its text', 'conflict', { ...PLAN, text: PLAN.text.slice(0, 80) }],
  ['one word otherwise', 'conflict', { ...PLAN, text: PLAN.text.replace('I propose', 'I refuse') }],
  ['a word put in', 'conflict', { ...PLAN, text: PLAN.text.replace('outlasts', 'never outlasts') }],
  ['a letter that looks the same', 'conflict', { ...PLAN, text: PLAN.text.replace('oak', 'o\u0430k') }],
  [
    'its text in another order',
    'conflict',
    { ...PLAN, text: PLAN.text.split('\n\n').toReversed().join('\n\n') },
  ],
  ['no text at all', 'conflict', { ...PLAN, text: '' }],
  ['its words under another name', 'conflict', { ...PLAN, from: MALLORY }],
  ['its words of another day', 'conflict', { ...PLAN, date: LATER }],
  ['its words under another subject', 'conflict', { ...PLAN, subject: 'Plan of the pine shed' }],
  ['its words, and a footer that takes them back', 'conflict', { ...PLAN, text: PLAN.text + footer(WORDS) }],
  [
    'its words, and a footer like a list’s',
    'another copy',
    { ...PLAN, text: PLAN.text + footer('sheds mailing list\nunsubscribe@example.org') },
  ],
  ['its words over another list', 'another copy', { ...PLAN, header: ['List-Id: <pine.lists.example.org>'] }],
  [
    'its words and References of another thread',
    'another copy',
    { ...PLAN, header: ['In-Reply-To: <nets@example.org>', 'References: <nets@example.org>'] },
  ],
  ['its Message-ID in capitals', 'a post of its own', { ...PLAN, id: 'PLAN@EXAMPLE.ORG', text: WORDS }],
  [
    'its Message-ID with a dot behind',
    'a post of its own',
    { ...PLAN, id: 'plan.@example.org', text: WORDS },
  ],
  [
    'its name, second and subject, a Message-ID of its own',
    'conflict',
    { ...PLAN, id: 'm1@attacker.example', text: WORDS },
  ],
  [
    'its words as an attachment of other words',
    'conflict',
    {
      ...PLAN,
      header: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"'],
      text: `${part('b', 'text/plain', WORDS)}${part('b', 'text/plain; name="plan.txt"', PLAN.text)}--b--`,
    },
  ],
  [
    'its words with an attachment',
    'conflict',
    {
      ...PLAN,
      header: ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"'],
      text: `${part('b', 'text/plain', PLAN.text)}${part('b', 'application/pdf; name="terms.pdf"\nContent-Disposition: attachment; filename="terms.pdf"', 'x')}--b--`,
    },
  ],
  [
    'other words in base64',
    'conflict',
    {
      ...PLAN,
      header: [
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      text: Buffer.from(`${WORDS}\n`).toString('base64'),
    },
  ],
  [
    'other words in a digest',
    'conflict',
    {
      from: MALLORY,
      subject: 'Digest',
      date: LATER,
      id: 'digest@attacker.example',
      header: ['MIME-Version: 1.0', 'Content-Type: multipart/digest; boundary="d"'],
      text: `--d\n\n${mboxOf({ ...PLAN, text: WORDS })
        .split('\n')
        .slice(1)
        .join('\n')}\n--d--`,
    },
  ],
  [
    'a reply that reuses its Message-ID',
    'conflict',
    { ...QUOTER, header: ['In-Reply-To: <plan@example.org>'], id: 'plan@example.org', text: WORDS },
  ],
  [
    'its Message-ID, other words, and replies that quote them',
    'conflict',
    { ...PLAN, text: WORDS },
    ...[1, 2, 3].map((at) => ({
      from: MALLORY,
      subject: 'Re: Plan of the shed',
      date: LATER,
      id: `r${at}@attacker.example`,
      header: ['In-Reply-To: <plan@example.org>'],
      text: `> ${WORDS}\n\nIndeed ${at}.`,
    })),
  ],
  // Against a curated post that has none.
  ['the text of a page’s post and more', 'conflict', { ...DOOR, text: `${DOOR.text}\n\n${WORDS}` }],
  [
    'the same, with a Message-ID',
    'conflict',
    { ...DOOR, id: 'm2@attacker.example', text: `${DOOR.text}\n\n${WORDS}` },
  ],
  ['a part of a page’s post', 'conflict', { ...DOOR, text: DOOR.text.slice(0, 60) }],
  ['other words of a page’s post', 'conflict', { ...DOOR, id: 'm3@attacker.example', text: WORDS }],
  [
    'the words of a page’s post, a Message-ID chosen at will',
    'another copy',
    { ...DOOR, id: 'm4@attacker.example', header: ['References: <nets@example.org>'] },
  ],
  // Against a reconstructed post.
  ['a missing post’s Message-ID, other words', 'conflict', { ...ORIGINAL, from: MALLORY, text: WORDS }],
  ['a missing post’s Message-ID and author, other words', 'conflict', { ...ORIGINAL, text: WORDS }],
  ['a missing post’s words under another name', 'conflict', { ...ORIGINAL, from: MALLORY }],
  [
    'a missing post’s words but for one',
    'conflict',
    { ...ORIGINAL, text: ORIGINAL.text.replace('is calm', 'is not calm') },
  ],
  [
    'a missing post’s words as a quotation',
    'conflict',
    { ...ORIGINAL, text: `> ${ORIGINAL.text.replaceAll('\n', '\n> ')}\n\n${WORDS}` },
  ],
  [
    'a missing post’s words twice',
    'conflict',
    { ...ORIGINAL, text: `${ORIGINAL.text}\n\nI said: green is calm.` },
  ],
  [
    'a missing post’s author, second and subject, no Message-ID',
    'conflict',
    { ...ORIGINAL, id: undefined, text: WORDS } as Mail,
  ],
  [
    'a quotation of a missing post with other words',
    'a post of its own',
    {
      ...QUOTER,
      from: MALLORY,
      id: 'q1@attacker.example',
      text: QUOTER.text.replace('green is calm', 'green is not calm'),
    },
  ],
  [
    'a quotation of a missing post that repeats its evidence',
    'conflict',
    {
      ...QUOTER,
      from: MALLORY,
      id: 'q2@attacker.example',
      text: QUOTER.text.replace('> And the door', '>\n> I repeat: green is calm.\n>\n> And the door'),
    },
  ],
  [
    'a quotation of a missing post with a later date',
    'a post of its own',
    {
      ...QUOTER,
      from: MALLORY,
      id: 'q3@attacker.example',
      text: QUOTER.text.replace('01:52:03PM', '01:52:59PM'),
    },
  ],
  // Threads.
  [
    'References that join two threads',
    'threads joined',
    {
      from: MALLORY,
      subject: 'x',
      date: LATER,
      id: 'j1@attacker.example',
      header: ['References: <plan@example.org> <nets@example.org>'],
      text: 'Join.',
    },
  ],
  [
    'a subject of a thread',
    'a post of its own',
    { from: MALLORY, subject: 'Re: Plan of the shed', date: LATER, text: WORDS },
  ],
  // People.
  [
    'a name with another address',
    'a post of its own',
    {
      from: 'Ann One <ann@attacker.example>',
      subject: 'Pine',
      date: LATER,
      id: 'p1@attacker.example',
      text: WORDS,
    },
  ],
  [
    'an address with another name',
    'a post of its own',
    {
      from: 'Mallory M <ann@example.org>',
      subject: 'Pine',
      date: LATER,
      id: 'p2@attacker.example',
      text: WORDS,
    },
  ],
  [
    'a name that looks the same',
    'a post of its own',
    {
      from: '\u0410nn One <a@attacker.example>',
      subject: 'Pine',
      date: LATER,
      id: 'p3@attacker.example',
      text: WORDS,
    },
  ],
  [
    'an author that a header of forums names',
    'a post of its own',
    {
      from: MALLORY,
      subject: 'Pine',
      date: LATER,
      id: 'p4@attacker.example',
      header: ['X-Original-From: Ann One <ann@example.org>'],
      text: WORDS,
    },
  ],
  [
    'an undated mail',
    'conflict',
    { from: PLAN.from, subject: PLAN.subject, id: 'plan@example.org', text: WORDS },
  ],
];

describe('a stranger’s mail', () => {
  it.each(forgeries)('changes nothing that a curator pinned, and is told: %s', async (_, told, ...mails) => {
    const content = await curatedArchive();
    const before = pinnedOf(await knowledgeIn(content));
    expect(Object.keys(before)).toHaveLength(3);
    const report = await importMbox(content, mboxOf(...mails));
    const kb = await knowledgeIn(content);
    expect(pinnedOf(kb)).toEqual(before);
    expect(TOLD[told]?.(report), `${told}: ${JSON.stringify(report)}`).toBe(true);
    expect(kb.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(kb.problems.some(({ code }) => code === 'conflicting-claim')).toBe(report.conflicts.length > 0);
    // Both times the same: what it claims is not taken because it comes again.
    await importMbox(content, mboxOf(...mails));
    expect(pinnedOf(await knowledgeIn(content))).toEqual(before);

    // The true posts come again, and the missing one at last: it takes its place, with its arguments.
    await importMbox(content, mboxOf(...TRUE, ORIGINAL), 'true.mbox');
    const healed = await knowledgeIn(content);
    for (const mail of [PLAN, DOOR]) {
      const post = [...healed.posts.values()].find(({ entry }) => wholeText(entry).text.trim() === mail.text);
      expect(before).toHaveProperty([post?.id ?? '']);
    }
    const original = [...healed.posts.values()].find(
      ({ entry }) => wholeText(entry).text.trim() === ORIGINAL.text,
    );
    expect(original?.arguments).toHaveLength(1);
    expect(original?.entry.data).toMatchObject({ from: 'ann-one', messageId: 'orig@example.org' });
  });
});

const redacted: readonly (readonly [string, Mail])[] = [
  ['the mail itself', SECRET],
  [
    'in a reply',
    { ...SECRET, from: MALLORY, id: 's1@attacker.example', text: `> The key lies ${SPAN}.\n\nThanks.` },
  ],
  [
    'in capitals',
    { ...SECRET, from: MALLORY, id: 's2@attacker.example', text: `KEY: ${SPAN.toUpperCase()}.` },
  ],
  [
    'with other spaces',
    { ...SECRET, from: MALLORY, id: 's3@attacker.example', text: SPAN.replaceAll(' ', '\n\t ') },
  ],
  [
    'with its letters apart',
    {
      ...SECRET,
      from: MALLORY,
      id: 's4@attacker.example',
      text: SPAN.replaceAll(' ', '').split('').join(' '),
    },
  ],
  ['with hyphens', { ...SECRET, from: MALLORY, id: 's5@attacker.example', text: SPAN.replaceAll(' ', '-') }],
  [
    'with invisible characters',
    { ...SECRET, from: MALLORY, id: 's6@attacker.example', text: SPAN.replaceAll('t', 't\u200b') },
  ],
  [
    'in wide letters',
    {
      ...SECRET,
      from: MALLORY,
      id: 's7@attacker.example',
      text: SPAN.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    },
  ],
  [
    'with a footer',
    { ...SECRET, text: `${SECRET.text}${footer('sheds mailing list\nunsubscribe@example.org')}` },
  ],
  ['a whole post again', GONE],
  ['a whole post in capitals', { ...GONE, text: GONE.text.toUpperCase() }],
  ['a whole post and more', { ...GONE, text: `${GONE.text}\n\n${WORDS}` }],
  [
    'a whole post from another',
    { ...GONE, from: MALLORY, id: 's8@attacker.example', text: `Fay says: ${GONE.text}` },
  ],
];

describe('words that were taken down', () => {
  it.each(redacted)('do not come back: %s', async (_, mail) => {
    const content = await curatedArchive();
    await importMbox(content, mboxOf(mail));
    const letters = (text: string) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^a-z]/g, '');
    for (const file of postFiles(content)) {
      const text = letters(readFileSync(file, 'utf8'));
      expect(text).not.toContain(letters(SPAN));
      expect(text).not.toContain(letters(GONE.text));
    }
  });

  it('take nothing from another post that has the Message-ID of a post taken down', async () => {
    const content = await curatedArchive();
    const report = await importMbox(content, mboxOf({ ...GONE, from: OTHER.from, text: OTHER.text }));
    const { posts } = await knowledgeIn(content);
    expect(
      [...posts.values()].filter(({ entry }) => wholeText(entry).text.trim() === OTHER.text),
    ).toHaveLength(2);
    expect(report.conflicts).not.toEqual([]);
  });
});
