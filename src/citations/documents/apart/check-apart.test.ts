import { expect, onTestFinished, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../../tests/support/knowledge.ts';
import { catalogueOf, catalogueText, lookUp, lookUpText } from '../../index.ts';
import { checkDocument, findCitations } from '../index.ts';
import { CheckApart, TooCostlyError } from './check-apart.ts';

const SCRIPT = new URL('./check-worker.ts', import.meta.url);

function apart(limits?: ConstructorParameters<typeof CheckApart>[1]): CheckApart {
  const checker = new CheckApart(SCRIPT, limits);
  onTestFinished(() => checker.close());
  return checker;
}

test('a long document is searched in a thread of its own, and cites the same', async () => {
  const { citations } = await apart().find(`${'Nothing. '.repeat(4000)}[@one-ring]`, 'a.md');
  expect(citations.map(({ key }) => key)).toEqual(['one-ring']);
});

test('what takes too long is refused, and the next document is searched', async () => {
  const finder = apart({ seconds: 0.02, secondsPerMillion: 0, memory: 512 });
  const costly = '“a” [@one-ring] '.repeat(60_000);
  await expect(finder.find(costly, 'a.md')).rejects.toThrow(TooCostlyError);
  expect((await finder.find('[@one-ring]', 'b.md')).citations).toHaveLength(1);
});

test('what takes too much memory is refused, and the next document is searched', async () => {
  const finder = apart({ seconds: 100, secondsPerMillion: 100, memory: 24 });
  const costly = '[@one-ring] '.repeat(300_000);
  await expect(finder.find(costly, 'a.md')).rejects.toThrow('MiB to be searched');
  expect((await finder.find('[@one-ring]', 'b.md')).citations).toHaveLength(1);
});

const catalogue = catalogueOf(knowledgeOf(SMALL), undefined, { site: 'https://example.org' });

test.each([
  ['of a content folder', lookUp(catalogue)],
  ['of a site', lookUpText(catalogueText(catalogue))],
])('a long document is judged in a thread of its own, and the same is found: %s', async (_, lookup) => {
  const checker = apart();
  const text = `[@one-ring] [@one-rign] ${'Nothing. '.repeat(4000)}`;
  const citations = await checker.find(text, 'a.md');
  const checked = await checker.check(text, 'a.md', lookup, { found: citations }, false);
  expect(checked).toEqual(checkDocument(text, 'a.md', lookup, { found: citations }));
  expect(checked).toMatchObject({ citations: 2, findings: [{ code: 'unknown-key' }] });
});

test('what takes too long to be judged is refused, and the next document is checked', async () => {
  const lookup = lookUp(catalogue);
  const text = '[@one-rign] '.repeat(100_000);
  const citations = findCitations(text, 'a.md');
  const checker = apart({ seconds: 0.02, secondsPerMillion: 0, memory: 1024 });
  await expect(checker.check(text, 'a.md', lookup, { found: citations }, true)).rejects.toThrow(
    'to be judged',
  );
  const short = await checker.find('[@one-ring]', 'b.md');
  expect(await checker.check('[@one-ring]', 'b.md', lookup, { found: short }, true)).toMatchObject({
    citations: 1,
  });
});
