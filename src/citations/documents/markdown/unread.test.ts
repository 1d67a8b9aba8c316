import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Span } from '../document.ts';
import { blanked } from '../spans.ts';
import { unreadMarkdown } from './unread.ts';

/** What a parser that makes a tree of a text takes for code and comments, and whether any of it is indented code. */
function parsed(text: string): { spans: Span[]; hasIndented: boolean } {
  const spans: Span[] = [];
  let hasIndented = false;
  const pending: Nodes[] = [fromMarkdown(text)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const isComment = node.type === 'html' && node.value.trimStart().startsWith('<!--');
    if (node.type === 'code' || node.type === 'inlineCode' || isComment) spans.push({ start, end });
    if (node.type === 'code' && !/^[~`]/.test(text.slice(start))) hasIndented = true;
    if ('children' in node) pending.push(...node.children);
  }
  return { spans, hasIndented };
}

/** Which characters are unread, but for blanks and quote marks, which belong to nobody. */
function shown(text: string, spans: readonly Span[]): string {
  const marks = Array.from({ length: text.length }, () => '.');
  for (const { start, end } of spans) marks.fill('#', start, end);
  return marks.filter((_, i) => !/[\s>]/.test(text[i] ?? '')).join('');
}

const PIECES = [
  ...['> ', '>', '- ', '-', '1. ', '* ', '+\t', '    ', '  ', ' ', '\t', '\n', '\n', '\n\n'],
  ...['```', '~~~', '````', '`', '``', 'a', 'b c', '# ', '===', '---', '***', '\\', '@k', '"', '='],
  ...[
    '<!--',
    '-->',
    'x<a>',
    'x</a>',
    '<div>',
    'x<a b="',
    '<?',
    '?>',
    '<!X',
    '<http://a',
    '<script>',
    '</script>',
  ],
];

/** The parser knows no tabs, and takes an item that begins behind indented code, or an empty one in a quotation that interrupts a paragraph, for text; CommonMark does not. */
function isDisputed(text: string, hasIndented: boolean): boolean {
  return (
    (hasIndented && /[-+*]|\d\.|=== *"/.test(text)) ||
    (text.includes('>') && /(?:[-+*]|\d\.)[ \t>]*(?:\n|$)/.test(text))
  );
}

describe('what of a text in Markdown is not read', () => {
  test('is what a parser takes for code and comments', () => {
    const documents = fc.array(fc.constantFrom(...PIECES), { maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(documents, (pieces) => {
        const text = pieces.join('');
        const { spans, hasIndented } = parsed(text);
        fc.pre(!isDisputed(text, hasIndented));
        expect(shown(text, unreadMarkdown(text)), text).toBe(shown(text, spans));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a\n    b', 'ab'],
    ['    a\n\n    b\nc', 'c'],
    ['- a\n\n      b', '-a'],
    ['> ```\nb', '>b'],
    ['`a\nb`', ''],
    ['`a\n\nb`', '`ab`'],
    ['\\`a`', '\\`a`'],
    ['``a`b``', ''],
    ['<b title="`">`c`</b>', '<btitle="`"></b>'],
    ['<div>\n`a`\n\n`b`', '<div>`a`'],
    ['<a>\n`b`', '<a>`b`'],
    ['a\n<a>\n`b`', 'a<a>'],
    ['a <!-- b\nc --> d', 'ad'],
    ['<!-- a\n\nb --> c\nd', 'd'],
    ['a <!-- b', 'a<!--b'],
    ['    > a\n2) ```\n   b', '2)'],
  ])('leaves of %j %j', (text, left) => {
    expect(blanked(text, unreadMarkdown(text)).replace(/\s/g, '')).toBe(left);
  });

  test.each([
    ['[^a]: b\n\n    c\n\n        d\n\ne', '[^a]:bce'],
    ['[^a]:\n    b\n[^b]: `c`\n\n    ```\n    d\n    ```\n    e', '[^a]:b[^b]:e'],
    ['x\n\n    [^a]: b', 'x'],
    ['- a\n\n    [^a]: b\n\n        c', '-a[^a]:bc'],
    ['!!! note\n\n    a\n\n        b\n\nc\n\n    d', '!!!noteac'],
    ['!!! warning "`x` here"\n    a `b`\n', '!!!warning"here"a'],
    ['a\n!!! note\n        b', 'a!!!note'],
    ['??? note\n    a', '???notea'],
    ['???+ tip "t"\n    !!! note\n\n        a\n', '???+tip"t"!!!notea'],
    ['=== "Tab"\n\n    a\n\n=== "Other"\n\n    - b\n\n            c', '==="Tab"a==="Other"-b'],
    ['> !!! note\n>\n>     a', '>!!!note>>a'],
    ['!!!\n\n    a', '!!!'],
    ['!!! so, or not\n\n    a', '!!!so,ornot'],
    ['===\n\n    a', '==='],
  ])('leaves of the notes, admonitions and tabs in %j %j', (text, left) => {
    expect(blanked(text, unreadMarkdown(text)).replace(/\s/g, '')).toBe(left);
  });

  const REPEATED: readonly (readonly [string, (count: number) => string])[] = [
    ['items within items', (n) => `${'- '.repeat(n)}x`],
    ['quotations within quotations', (n) => `${'>'.repeat(n)}x`],
    [
      'deeper items line by line',
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
    ],
    ['empty lines in deep items', (n) => `${'- '.repeat(n)}x${'\n'.repeat(n)}`],
    ['lines that lack their marks', (n) => `${'>'.repeat(n)} a\n${'b\n'.repeat(n)}`],
    ['stars', (n) => '*a '.repeat(n)],
    ['brackets', (n) => '['.repeat(n)],
    ['links', (n) => '[a]('.repeat(n)],
    [
      'backticks of all lengths',
      (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => '`'.repeat(i)).join(' '),
    ],
    ['comments without end', (n) => 'x <!-- '.repeat(n)],
    ['instructions without end', (n) => 'x <? '.repeat(n)],
    ['tags without end', (n) => '<a b="'.repeat(n)],
    ['lines of a heading', (n) => 'a\n-\n'.repeat(n)],
    ['rules that are none', (n) => `${'- '.repeat(n)}*`],
    ['notes within notes', (n) => `${'[^a]: '.repeat(n)}\n${'b\n'.repeat(n)}`],
    ['labels without end', (n) => '[^a'.repeat(n)],
    ['admonitions', (n) => `!!! a${' '.repeat(n)}!\n${'??? a\n\n'.repeat(n)}`],
    ['definitions', (n) => '[a]: <b\n'.repeat(n)],
  ];
  test.each(REPEATED)('is found in %s, however many', (_what, repeated) => {
    expect(unreadMarkdown(repeated(100_000)).every(({ start, end }) => start <= end)).toBe(true);
  });
});
