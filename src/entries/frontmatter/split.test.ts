import fc from 'fast-check';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitEntry } from './split.ts';

const pieces = fc
  .array(
    fc.constantFrom(
      '---',
      '----',
      '-',
      '\n',
      '\r\n',
      ' ',
      '\t',
      'a: b',
      '# c',
      'js',
      '\ufeff',
      '\n---\n',
      '\n---',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

test('the halves of an entry stand where gray-matter finds them', () => {
  fc.assert(
    fc.property(
      pieces,
      fc.constantFrom('', '\ufeff'),
      fc.constantFrom('\n', '\r\n', ' \n'),
      (rest, mark, end) => {
        const source = `${mark}---${end}${rest}`;
        const split = splitEntry(source);
        const engines = { yaml: () => ({}) };
        const { matter: yaml } = matter(source, { language: 'yaml', engines });
        const start = source.indexOf('---') + 3;
        // Behind a fence that something else stands after, such as four dashes, the two differ on purpose: all of it is taken for frontmatter.
        if (split?.isClosed) expect(source.slice(start, split.matterStart) + split.matter).toBe(yaml);
        else expect(split?.body ?? '').toBe('');
      },
    ),
    { numRuns: 2000 },
  );
});
