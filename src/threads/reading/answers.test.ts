import { describe, expect, test } from 'vitest';
import { segmentLines } from '../../segments/index.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { resolveQuotations } from '../resolve.ts';
import { answersIn } from './answers.ts';

/** The answers of a thread in which each text replies to the one before it. */
function answersOf(texts: Readonly<Record<string, string[]>>) {
  const ids = Object.keys(texts);
  const posts = ids.map((id, at) => ({
    id,
    lines: segmentLines(`${texts[id]?.join('\n')}\n`),
    parent: ids[at - 1],
  }));
  const resolutions = resolveQuotations(posts);
  return answersIn(
    posts.map(({ id, lines }) => ({
      post: id,
      labels: lines.map(({ inner }) => inner),
      paragraphs: paragraphsOf(lines),
      quotations: resolutions.get(id)?.resolved ?? [],
    })),
  );
}

const anchorOf = (text: string) => paragraphsOf(segmentLines(`${text}\n`))[0]?.anchor ?? '';

const FIRST = 'The lock protects the list of all devices in the system.';
const SECOND = 'The counter tells how many of them are still in use.';

describe('a paragraph is answered', () => {
  const answers = answersOf({
    first: [FIRST, '', SECOND],
    second: [
      `> ${FIRST}`,
      '',
      'No, it protects the table.',
      '',
      `> ${SECOND}`,
      '',
      'And how many were lost.',
    ],
    third: [`> > ${FIRST}`, `> No, it protects the table.`, '', 'Both of them.'],
    fourth: ['-- ', 'A. Author'],
  });

  test('by what follows the quotation of it', () => {
    expect(answers.get('first')?.get(anchorOf(FIRST))).toEqual([
      { post: 'second', anchor: anchorOf('No, it protects the table.') },
    ]);
    expect(answers.get('first')?.get(anchorOf(SECOND))).toEqual([
      { post: 'second', anchor: anchorOf('And how many were lost.') },
    ]);
  });

  test('not by who quotes it through another post', () => {
    expect(answers.get('second')?.get(anchorOf('No, it protects the table.'))).toEqual([
      { post: 'third', anchor: anchorOf('Both of them.') },
    ]);
  });

  test('not where it is a greeting', () => {
    const greeted = answersOf({
      first: ['Hi all,', '', FIRST],
      second: ['> Hi all,', '>', `> ${FIRST}`, '', 'It does.'],
    });
    expect([...(greeted.get('first')?.keys() ?? [])]).toEqual([anchorOf(FIRST)]);
  });

  test('not where it is a signature', () => {
    const signed = answersOf({
      first: [FIRST, '', '-- ', 'A. Author'],
      second: [`> ${FIRST}`, '>', '> -- ', '> A. Author', '', 'It does.'],
    });
    expect([...(signed.get('first')?.keys() ?? [])]).toEqual([anchorOf(FIRST)]);
  });

  test('not by a signature', () => {
    const trailing = answersOf({
      first: [FIRST],
      second: ['Yes.', '', `> ${FIRST}`, '', '-- ', 'A. Author'],
    });
    expect(trailing.get('first')).toBeUndefined();
  });
});
