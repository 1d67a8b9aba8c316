import fc from 'fast-check';
import type { Mail } from './forged-archive.ts';

const IDS = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org', 'w@lists.example.org'];

const AUTHORS = [
  'Ann One <ann@example.org>',
  'Bob Two <bob@example.org>',
  'Ann One via Sheds <sheds@lists.example.org>',
  'ann via Sheds <sheds@lists.example.org>',
  'ann <ann@example.org>',
];

const WORDS = [
  'We should paint the shed green, because green is calm and everybody who rows wants to be calm in the evening.',
  'And the door must be blue as the sky in June.',
  'Pine it is, whatever anybody says, and I never said a word about oak.',
];

const DATES = [13, 14, 15].map((hour) => `Wed, 14 Dec 2022 ${hour}:52:03 +0000`);

const words = fc.subarray(WORDS, { minLength: 1 }).map((all) => all.join('\n\n'));

/** Words of one's own, below a quotation or none, perhaps with a footer or a few words more. */
const text = fc
  .record({
    quoted: fc.option(
      fc.record({
        line: fc.constantFrom(
          'On Wed, 14 Dec 2022 13:52:03 +0000, Ann One wrote:',
          'On Wed, 14 Dec 2022 14:52:03 +0000, Bob Two <bob@example.org> wrote:',
          'On Wed, 14 Dec 2022 13:52:03 +0000, ann via Sheds <sheds@lists.example.org> wrote:',
        ),
        words,
      }),
    ),
    own: words,
    added: fc.constantFrom(
      '',
      '\n\nSent by boat.',
      `\n\n${'_'.repeat(47)}\nsheds mailing list\nsheds@lists.example.org`,
    ),
  })
  .map(({ quoted, own, added }) => {
    const above = quoted ? `${quoted.line}\n${quoted.words.replace(/^/gm, '> ')}\n\n` : '';
    return `${above}${own}${added}`;
  });

const plain: fc.Arbitrary<Mail> = fc
  .record({
    from: fc.constantFrom(...AUTHORS),
    subject: fc.constantFrom('Paint', 'Re: Paint', '[Sheds] Paint', 'The door'),
    date: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
    id: fc.option(fc.constantFrom(...IDS), { nil: undefined, freq: 6 }),
    inReplyTo: fc.subarray(IDS, { maxLength: 2 }),
    references: fc.shuffledSubarray(IDS, { maxLength: 3 }),
    text,
  })
  .map(({ date, id, inReplyTo, references, ...mail }) => ({
    ...mail,
    ...(date === undefined ? {} : { date }),
    ...(id === undefined ? {} : { id }),
    header: [
      'List-Id: <sheds.lists.example.org>',
      ...header('In-Reply-To', inReplyTo),
      ...header('References', references),
    ],
  }));

function header(name: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${name}: ${ids.map((id) => `<${id}>`).join(' ')}`];
}

/** A mail in a message of its list. */
const wrapped: fc.Arbitrary<Mail> = fc
  .record({ inner: plain, id: fc.constantFrom(...IDS) })
  .map(({ inner, id }) => ({
    from: 'Ann One via Sheds <sheds@lists.example.org>',
    subject: inner.subject,
    date: 'Wed, 14 Dec 2022 16:00:00 +0000',
    id,
    header: [
      'To: sheds@lists.example.org',
      'List-Id: <sheds.lists.example.org>',
      'Content-Type: multipart/mixed; boundary=wrap',
    ],
    text: `--wrap\nContent-Type: message/rfc822\n\n${headOf(inner)}\n\n${inner.text}\n--wrap--`,
  }));

function headOf({ from, subject, date, id, header: more = [] }: Mail): string {
  const fields = [`From: ${from}`, `Subject: ${subject}`, ...more];
  if (date !== undefined) fields.push(`Date: ${date}`);
  if (id !== undefined) fields.push(`Message-ID: <${id}>`);
  return fields.join('\n');
}

/** Mails of few authors, words and Message-IDs, which claim and answer each other at random. */
export const tangledMails: fc.Arbitrary<Mail[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: plain }, { weight: 1, arbitrary: wrapped }),
  { minLength: 2, maxLength: 8 },
);
