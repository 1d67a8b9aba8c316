import { DOOR, type Mail, mboxOf, ORIGINAL, PLAN, QUOTER } from './forged-archive.ts';

/** Who sends mail in others' names. */
export const MALLORY = 'Mallory M <m@attacker.example>';
const LATER = 'Mon, 19 Dec 2022 10:00:00 +0000';
const EARLIER = 'Thu, 1 Dec 2022 10:00:00 +0000';
/** Words that no true post has. */
export const WORDS = 'I take all of that back, for pine is better in every way and I was paid to say oak.';

/** A list's footer of these words. */
export const footer = (words: string) => `\n\n${'_'.repeat(47)}\n${words}`;
const part = (boundary: string, type: string, text: string) =>
  `--${boundary}\nContent-Type: ${type}\n\n${text}\n`;

/** Mails that claim what is not so: what they claim, how the import reports it, and the mails. */
export const forgeries: [what: string, told: string, ...mails: Mail[]][] = [
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
