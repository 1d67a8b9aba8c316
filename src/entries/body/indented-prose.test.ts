import { describe, expect, test } from 'vitest';
import { segmentLines } from '../../segments/index.ts';
import { type Block, bodyBlocks, bodyText, writeBody } from './index.ts';

/** The kinds of blocks that a text becomes, quotations opened. */
function kindsOf(text: string): string[] {
  const { body, layout } = writeBody(segmentLines(text));
  expect(bodyText({ layout }, body)).toBe(text);
  const kinds = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => (block.type === 'quotation' ? kinds(block.children) : [block.type]));
  return kinds(bodyBlocks({ layout }, body));
}

describe('prose that is indented is prose', () => {
  test.each([
    [
      'a space before every line',
      ' I think that the lock is needed here,\n because two writers may come at once.\n',
    ],
    [
      'a post indented as a whole',
      '    Hello all,\n\n    the lock is needed in this place, I think,\n    because two writers may come.\n\n    Ann\n',
    ],
    [
      'a tab before a paragraph',
      '\tI have followed all the instructions to build it and am now in the\nsection that speaks of tests.\n',
    ],
    [
      'lines that an editor indented now and then',
      'The general policy has been that old hardware would be supported in\nnewer versions of the software--although it may not\n   get any new features.\n',
    ],
    [
      'an item that goes on',
      '- the first of the items says something that is longer than one line\n  can hold, and goes on\n- the second does not\n',
    ],
    [
      'items below each other',
      'Changes:\n  * dropped the tag, and I do appreciate the review\n    though\n  * added a line to the file of maintainers\n',
    ],
    [
      'a quotation of it',
      '> Well.\n>     I do not see how that would work for two writers,\n>     do you?\n',
    ],
    ['an address alone', 'See there:\n\n   https://example.org/a/long/page\n\nand here.\n'],
    ['a name below', 'Regards,\n   Ann\n'],
  ])('%s', (_, text) => expect(kindsOf(text)).not.toContain('code'));
});

describe('what is aligned, and what is code, is not', () => {
  test.each([
    ['columns', 'It gave:\n\n  name     size   mode\n  lock     12     rw\n  page     4096   r\n'],
    ['a command', 'Run this:\n\n    make KCFLAGS=-Werror\n\nand look.\n'],
    ['code', 'As in\n\n\tif (!lock)\n\t\treturn -EINVAL;\n\nand so on.\n'],
    ['a drawing', 'So:\n\n    host => switch => radio\n    host => radio\n\nis it.\n'],
    [
      "a compiler's words",
      'It says\n\n    a.c:3:5: error: no such function here at all\n        foo(x)\n        ^~~\n',
    ],
    ['a path', 'I mean\n\n   /usr/lib/ld-linux.so.3\n'],
  ])('%s', (_, text) => expect(kindsOf(text)).toContain('code'));
});
