import { describe, expect, test } from 'vitest';
import { type Files, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { RICH } from '../../../tests/support/rich-debate.ts';
import { madeSteps, writtenSteps } from './steps.ts';

const DEBATE = 'debates/rings.mdx';
const KEY = '2020-03-02-a-author-000001#enough';

function stepsOf(files: Files, stepsIn: typeof madeSteps): string[] {
  const kb = knowledgeOf(files);
  const debate = kb.debates.get('rings');
  if (debate === undefined) throw new Error('no debate');
  return stepsIn(kb, debate).map(
    ({ number, of, title, argument }) => `${number} ${of} ${title} ${argument?.by}`,
  );
}

describe('the story of a debate', () => {
  test('is that of its body, where it has steps', () => {
    const files = { ...SMALL, [DEBATE]: `${SMALL[DEBATE]}\n<Step of="${KEY}" title="It began">So.</Step>\n` };
    expect(stepsOf(files, writtenSteps)).toEqual([`1 ${KEY} It began a-author`]);
    expect(stepsOf(SMALL, writtenSteps)).toEqual([]);
  });

  test('is else made of the arguments on its positions, in the order of time', () => {
    const dates = stepsOf(RICH, madeSteps);
    expect(dates.map((step) => step.split(' ')[1])).toEqual([
      'rings#cited',
      '2020-03-02-a-author-00000a#enough',
      '2020-03-02-a-author-00000a#burden',
      '2020-03-03-b-reader-00000b#safer',
      '2020-03-04-b-reader-00000c#right',
    ]);
  });

  test('has fifteen steps at most, of each post first what stands for it', () => {
    const citedArguments = Array.from(
      { length: 40 },
      (_, at) =>
        `  - { id: a${at}, supports: one-ring, gist: Gist ${at}., citesMessage: m${at}@example.org, by: a-author, date: 2020-02-${String((at % 28) + 1).padStart(2, '0')} }`,
    );
    const files = {
      ...SMALL,
      [DEBATE]: (SMALL[DEBATE] ?? '').replace(
        'status: open',
        `arguments:\n${citedArguments.join('\n')}\nstatus: open`,
      ),
    };
    expect(stepsOf(files, madeSteps)).toHaveLength(15);
  });
});
