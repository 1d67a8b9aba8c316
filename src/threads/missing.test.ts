import { describe, expect, it } from 'vitest';
import { card as cardOf, messageIdOf } from './cards.fixture.ts';
import { findMissing, type Reconstruction } from './index.ts';
import { GAP } from './union.ts';

/** A post sent after all that it quotes. */
const card = (id: string, more: Parameters<typeof cardOf>[1] = {}) =>
  cardOf(id, { date: `2020-02-${id.replace(/\D/g, '').padStart(2, '0')}T12:00:00Z`, ...more });

const ATTRIBUTION = 'On Mon, 06 Jan 2020 10:00:00 +0100, B. Author wrote:';
const person = ({ name, address }: { name?: string; address?: string }) =>
  (name ?? address ?? '').toLowerCase().replace(/\W+/g, '-');

/** What is put together from answers to one missing post, by id and text. */
function missingFrom(
  texts: Record<string, string>,
  more: Parameters<typeof card>[1] = { inReplyTo: [messageIdOf('gone')] },
): readonly Reconstruction[] {
  const cards = Object.keys(texts).map((id) => card(id, more));
  return findMissing({ cards, textOf: (id) => texts[id] ?? '', personOf: person }).reconstructions;
}

describe('a missing post', () => {
  it('is put together from all that answer it, with author and date from the attribution line', () => {
    const [post, ...rest] = missingFrom({
      p1: `${ATTRIBUTION}\n> The first paragraph is quoted here.\n\nYes.\n`,
      p2: `${ATTRIBUTION}\n> The first paragraph is quoted here.\n>\n> And the second one follows it.\n\nNo.\n`,
    });
    expect(rest).toEqual([]);
    expect(post).toMatchObject({
      messageId: messageIdOf('gone'),
      name: 'B. Author',
      date: '2020-01-06T09:00:00Z',
      from: ['p1', 'p2'],
    });
    expect(post?.text).toBe('The first paragraph is quoted here.\n\nAnd the second one follows it.\n');
  });

  it('has what a mailer put between the marks as its own: an attribution inside the quotation is the answerer’s', () => {
    const [post] = missingFrom({
      p1: '> On Jan 6, 2020, at 10:00 AM, B. Author <b@example.org> wrote:\n> \n> What was said.\n\nYes.\n',
    });
    expect(post).toMatchObject({ name: 'B. Author', text: 'What was said.\n' });
  });

  it('is not given the words of another whom the same post quotes', () => {
    const known = card('p0', { author: 'c-author', date: '2020-01-05T08:00:00Z' });
    const answer = card('p1', { inReplyTo: [messageIdOf('gone')] });
    const text = `${ATTRIBUTION}\n> Said by B.\n\nYes.\n\nOn Sun, 05 Jan 2020 09:00:00 +0100, C. Author wrote:\n> Said by C.\n\nNo.\n`;
    const { reconstructions } = findMissing({
      cards: [known, answer],
      textOf: (id) => (id === 'p1' ? text : 'Said by C.\n'),
      personOf: person,
    });
    expect(reconstructions.map((one) => one.text)).toEqual(['Said by B.\n']);
  });

  it('gives its own parent in its turn', () => {
    const texts = {
      p1: `${ATTRIBUTION}\n> On Sun, 05 Jan 2020 09:00:00 +0100, C. Author wrote:\n> > Said by C.\n>\n> Said by B.\n\nYes.\n`,
    };
    const reconstructed = missingFrom(texts, {
      references: ['farther', 'gone'].map(messageIdOf),
      inReplyTo: [messageIdOf('gone')],
    });
    expect(reconstructed.map(({ messageId, name, text }) => [messageId, name, text])).toEqual([
      [
        messageIdOf('gone'),
        'B. Author',
        'On Sun, 05 Jan 2020 09:00:00 +0100, C. Author wrote:\n> Said by C.\n\nSaid by B.\n',
      ],
      [messageIdOf('farther'), 'C. Author', 'Said by C.\n'],
    ]);
  });

  it('is named by the attribution line where there are no headers', () => {
    const [post] = missingFrom(
      { p1: `${ATTRIBUTION}\n> What was said.\n\nYes.\n` },
      { messageId: undefined },
    );
    expect(post).toMatchObject({ name: 'B. Author', date: '2020-01-06T09:00:00Z', text: 'What was said.\n' });
    expect(post?.messageId).toBeUndefined();
  });

  it('is one post, whether a header names it or an attribution line alone', () => {
    const texts: Record<string, string> = {
      p1: `${ATTRIBUTION}\n> The first paragraph is quoted here.\n\nYes.\n`,
      p2: `${ATTRIBUTION}\n> The first paragraph is quoted here.\n>\n> And the second one follows it.\n\nNo.\n`,
    };
    const named = card('p1', { inReplyTo: [messageIdOf('gone')] });
    const nameless = card('p2', { messageId: undefined, date: '2020-01-31T12:00:00Z' });
    const { reconstructions, parents } = findMissing({
      cards: [named, nameless],
      textOf: (id) => texts[id] ?? '',
      personOf: person,
    });
    expect(reconstructions).toMatchObject([
      {
        messageId: messageIdOf('gone'),
        text: 'The first paragraph is quoted here.\n\nAnd the second one follows it.\n',
      },
    ]);
    expect(parents.get('p2')).toBe(reconstructions[0]?.key);
  });

  it('does not answer itself, whoever quotes it with its own attribution once more', () => {
    const cards = [card('p1', { inReplyTo: [messageIdOf('gone')] })];
    const text = `${ATTRIBUTION}\n> ${ATTRIBUTION}\n> > Some words were here before.\n>\n> What was said.\n`;
    const { reconstructions, parents } = findMissing({ cards, textOf: () => text, personOf: person });
    for (const { key, from } of reconstructions) {
      expect(from).not.toContain(key);
      expect(parents.get(key)).not.toBe(key);
    }
    expect(reconstructions.map((one) => one.text)).toEqual([
      `${ATTRIBUTION}\n> Some words were here before.\n\nWhat was said.\n`,
    ]);
  });

  it('has no line that a list put below the post', () => {
    const footer =
      '> --\n> A-list mailing list\n> a-list@example.org\n> https://lists.example.org/mailman/listinfo/a-list\n';
    const [post] = missingFrom({ p1: `${ATTRIBUTION}\n> What was said.\n>\n${footer}\nYes.\n` });
    expect(post?.text).toBe('What was said.\n');
  });

  it('has the tail of a line that a mailer broke at the depth of the line', () => {
    const long = 'this line was as long as its author let it be and then was quoted so that it was';
    const [post] = missingFrom({
      p1: `${ATTRIBUTION}\n>> ${long}\n> broken here\n>\n> Said by B.\n\nYes.\n`,
    });
    expect(post?.text).toBe(`> ${long}\n> broken here\n\nSaid by B.\n`);
  });

  it('has gaps where the answers cut', () => {
    const [post] = missingFrom({
      p1: `${ATTRIBUTION}\n> What was said first.\n\nYes.\n\n> What was said last.\n\nNo.\n`,
    });
    expect(post?.text).toBe(`What was said first.\n\n${GAP}\n\nWhat was said last.\n`);
  });

  it('that nobody quotes is not made up', () => {
    expect(missingFrom({ p1: 'I agree.\n' })).toEqual([]);
  });

  it('is not followed in a circle', () => {
    const cards = [
      card('p1', { inReplyTo: [messageIdOf('p2')] }),
      card('p2', { inReplyTo: [messageIdOf('p1')] }),
    ];
    expect(
      findMissing({ cards, textOf: () => `${ATTRIBUTION}\n> What was said.\n`, personOf: person })
        .reconstructions,
    ).toEqual([]);
  });
});
