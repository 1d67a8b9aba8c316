import { expect, test } from 'vitest';
import { segmentLines } from './index.ts';

const LINE = 'The lock must be taken before the queue is read.';

/** The words and depths of a text's quoted lines. */
function quoted(...texts: string[]) {
  return segmentLines(`${texts.join('\n')}\n`)
    .filter(({ depth }) => depth > 0)
    .map(({ depth, content }) => [depth, content]);
}

test.each([
  ['John Doe <jd@example.org> writes:', `jd> ${LINE}`],
  ['John Doe <jd@example.org> writes:', `JD>${LINE}`],
  ['On Mon, 5 Dec 2022 10:00:00 +0000, John Doe wrote:', `John> ${LINE}`],
  ['On Mon, 5 Dec 2022 10:00:00 +0000, John R. Doe wrote:', `JRD> ${LINE}`],
  ['>>>>> "Johnny" == John Doe <jd@example.org> writes:', `    Johnny> ${LINE}`],
  ['Am 05.12.2022 10:00 schrieb John Doe:', `JD> ${LINE}`],
  ['On Mon, 5 Dec 2022 10:00:00 +0000, John Doe wrote:', `| ${LINE}`],
])('below "%s", %j is a quotation of one line', (attribution, line) => {
  expect(quoted(attribution, '', line, '', 'No, it is lock-free.')).toEqual([[1, LINE]]);
});

test('a mark behind another is one level more, and a row of marks has an end', () => {
  const said = 'On Tue, 6 Dec 2022 10:00:00 +0000, Mary May <mm@example.org> said:';
  expect(quoted(said, '', `MM> JD> ${LINE}`, '', 'Only here.')).toEqual([[2, LINE]]);
  expect(quoted(said, '', 'MM> '.repeat(50_000)).length).toBe(1);
});

test.each([
  ['John Doe <jd@example.org> writes:\n> It works.\n\nTry it:', 'irb> Queue.new.locked?'],
  ['John Doe <jd@example.org> writes:\n> It works.\n\nI see this:', 'C> type lock.txt'],
  ['I type this:', 'mysql> show engine innodb status'],
  ['John Doe <jd@example.org> writes:\n> It works.\n\nHere is a table:', '| a b'],
])('a prompt is none: %j, %j', (before, line) => {
  expect(quoted(before, '', line, '', 'Thanks.').map(([, content]) => content)).not.toContain(
    line.slice(line.indexOf(' ') + 1),
  );
});
