import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProse } from '../src/entries/index.ts';
import { rename } from '../src/knowledge/index.ts';
import { compiledBody, linksOnPage } from './support/compiled-page.ts';
import { entriesIn, type Files, SMALL } from './support/knowledge.ts';

const NOTE = '2020-03-02-a-author-000001#enough';

/** What stands within a line, or within a paragraph: `⏎` ends a line in it. */
const PIECES = [
  '[[one-ring]]',
  '[[one-ring|one]]',
  '[[one-ring|one⏎ring]]',
  '[[ ring | *a* `b` ]]',
  '[[two-rings|two⏎rings and **one**]]',
  '[words](one-ring)',
  '[words⏎more](<two-rings> "title")',
  '[outside](https://example.org/one-ring)',
  '*[[one-ring|one]]*',
  '**a⏎[[ring]]**',
  '~~[[two-rings]]~~',
  '`[[one-ring]]`',
  '``[[one-ring|`]]``',
  '\\[[one-ring]]',
  '\\[\\[one-ring]]',
  '\\{size} \\{\\{ x }}',
  '{"[[one-ring]]"}',
  '{/* [[one-ring]] */}',
  '<b>[[one-ring]]</b>',
  '<kbd>x</kbd>',
  `<Evidence of="${NOTE}" />`,
  `<Evidence⏎of="${NOTE}"⏎/>`,
  'one-ring is no link, nor is [one-ring]',
  '&#91;[one-ring]]',
  'https://example.org/one-ring',
  'é😀',
  'a < b, x_y_z',
];

const paragraph = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(' '));

/** Lines of a block, each behind what its container wants there. */
function within(text: string, first: string, next: string): string {
  return first + text.replaceAll('\n', `\n${next}`).replaceAll('⏎', `\n${next}`);
}

const cell = fc
  .array(fc.constantFrom(...PIECES.filter((piece) => !piece.includes('⏎'))), { minLength: 1, maxLength: 2 })
  .map((pieces) => pieces.join(' ').replaceAll('|', '\\|'));

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph.map((text) => within(text, '', '')),
    paragraph.map((text) => within(text.replaceAll('⏎', ' '), '## ', '')),
    paragraph.map((text) => `${within(text, '```\n', '')}\n\`\`\``),
    fc.tuple(cell, cell).map(([a, b]) => `| x | ${a} |\n|---|---|\n| ${b} | y |`),
    paragraph.map((text) => `<div>\n\n${within(text, '', '')}\n\n</div>`),
    tie('block').map((text) => within(text, '> ', '> ')),
    tie('block').map((text) => within(text, '- ', '  ')),
    tie('block').map((text) => within(text, '10. ', '    ')),
    fc.tuple(tie('block'), tie('block')).map(([a, b]) => `${a}\n\n${b}`),
  ),
})).block;

/** Anything that the syntax is made of, in any order. */
const chaos = fc
  .array(
    fc.constantFrom(
      ...PIECES,
      '[[',
      ']]',
      '|',
      '[[one-ring',
      '\\',
      '{',
      '}',
      '<',
      '>',
      '`',
      '```',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '| ',
      '\n|---|---|\n',
      '# ',
      '*',
      '  ',
      '[^1]',
      '[^1]: ',
      '[x]',
      '(',
      ')',
      '[x]: one-ring',
      'import ',
      '<div>',
      '</div>',
      '\t',
      '\r\n',
      '!',
      '&',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => within(pieces.join(''), '', ''));

const body = fc.oneof(block, chaos);

function linksOfCheck(text: string): string[] {
  return readProse(text)
    .mentions.map(({ as, target }) => `${as} ${target}`)
    .sort();
}

function isWell(text: string): boolean {
  const { problems, pictures } = readProse(text);
  return pictures.length === 0 && problems.every(({ severity }) => severity === 'warning');
}

test('the links that the check saw are the links on the built page, and what it passes compiles', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      if (isWell(text))
        expect([...new Set(linksOfCheck(text))]).toEqual([...new Set(await linksOnPage(text))]);
      else await expect(compiledBody(text)).rejects.toThrow();
    }),
    { numRuns: 400 },
  );
});

test('most of the bodies that are tried pass the check, and most have links', () => {
  const tried = fc.sample(block, 200);
  const well = tried.filter(isWell);
  expect(well.length).toBeGreaterThan(150);
  expect(well.filter((text) => linksOfCheck(text).length > 0).length).toBeGreaterThan(100);
});

test('rename changes the links of the page, all of them, and no other byte', async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      if (!isWell(text)) return;
      const head = '---\ntitle: Two rings\ndebate: rings\nissue: how-many\nstatement: Two.\n---\n\n';
      const files: Files = { ...SMALL, 'positions/two-rings.mdx': head + text };
      const plan = rename({
        entries: entriesIn(files),
        from: 'one-ring',
        to: 'single',
        sourceOf: (file) => files[file] ?? '',
      });
      if (!plan.ok) throw new Error(plan.reason);
      const renamed = plan.files.find(({ file }) => file === 'positions/two-rings.mdx')?.text ?? head + text;
      const after = renamed.slice(head.length);
      expect(after.replaceAll('single', 'one-ring')).toBe(text);
      const links = await linksOnPage(text);
      expect(await linksOnPage(after)).toEqual(
        links.map((link) => (link === 'link one-ring' ? 'link single' : link)).sort(),
      );
    }),
    { numRuns: 200 },
  );
});
