import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeText } from '../src/entries/index.ts';
import {
  curatedArchive,
  GONE,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  OTHER,
  postFiles,
  SECRET,
  SPAN,
} from './support/forged-archive.ts';
import { footer, MALLORY, WORDS } from './support/forgeries.ts';

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
