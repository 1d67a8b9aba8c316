import { describe, expect, it } from 'vitest';
import { MailWords } from './mail-words.ts';

const MAIL = new MailWords([
  'Re: rings\n\nThe ring is enough for all of us who\n> ever had to read it, don’t you think?\n\nSee https://example.org/a/b/c/d/e/f/g/h for it.\n',
]);
const quoted = (text: string) => MAIL.in(text).map(({ line, words }) => `${line}: ${words}`);

describe('eight words of a mail in a row are told', () => {
  it.each([
    ['as they stand', 'The ring is enough for all of us.'],
    ['in another case and with other marks', 'THE RING — is "enough", for (all) of us'],
    ['over the ends of lines', 'the ring is\n    enough for all\n    of us'],
    ['with another apostrophe', "who ever had to read it, don't you"],
  ])('%s', (_, text) => {
    expect(quoted(text)).toHaveLength(1);
  });

  it('with the line on which they begin, all of them once', () => {
    expect(quoted('Somebody says:\nthat the ring is enough for all of us who ever, and so on')).toEqual([
      '2: the ring is enough for all of us who ever',
    ]);
  });

  it.each([
    ['seven', 'The ring is enough for all of'],
    ['eight with another between', 'The ring is really enough for all of us'],
    ['a link', 'https://example.org/a/b/c/d/e/f/g/h'],
  ])('and not %s', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });
});
