import { expect, onTestFinished, test } from 'vitest';
import { FindApart, TooCostlyError } from './find-apart.ts';

const SCRIPT = new URL('./find-worker.ts', import.meta.url);

function apart(limits?: ConstructorParameters<typeof FindApart>[1]): FindApart {
  const made = new FindApart(SCRIPT, limits);
  onTestFinished(() => made.close());
  return made;
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
