import { describe, expect, it } from 'vitest';
import { agreementWith } from './quoted-words.ts';

const TEXT = `On Mon, 5 Dec 2022 10:00:00 +0000, B. Writer wrote:
> What do we paint?

We should paint the shed green, because green is calm.
And the door must be blue as the sky in June.

More that nobody quoted.

The end is near.
`;

describe('a text and what is quoted of it', () => {
  it('agree paragraph by paragraph, whatever stands between and however it is wrapped', () => {
    const quoted =
      'We should paint the shed green, because green\nis calm. And the door must be blue as the sky in June.\n\n[…]\n\nThe end is near.\n';
    expect(agreementWith(quoted, TEXT)).toEqual({ whole: true, share: 1 });
  });

  it('agree whatever became of what they quote in their turn', () => {
    const quoted =
      'On Mon, 5 Dec 2022 10:00:00 +0000, B. Writer\nwrote:\n> What do\n> > we paint\n\nThe end is near.\n';
    expect(agreementWith(quoted, TEXT).whole).toBe(true);
  });

  it('agree for the most part where a quotation has a word otherwise', () => {
    const quoted = `${TEXT.slice(TEXT.indexOf('We should'))}`.replace('June', 'July');
    const { whole, share } = agreementWith(quoted, TEXT);
    expect(whole).toBe(false);
    expect(share).toBeGreaterThan(0.9);
  });

  it('do not agree where the text only quotes the words', () => {
    const reply = `> ${TEXT.trim().replaceAll('\n', '\n> ')}\n\nNo.\n`;
    expect(agreementWith('The end is near.\n', reply)).toEqual({ whole: false, share: 1 });
  });

  it('do not agree where the words are others', () => {
    expect(agreementWith('The shed must be red.\n', TEXT)).toEqual({ whole: false, share: 0 });
  });
});
