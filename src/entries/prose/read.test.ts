import { describe, expect, it } from 'vitest';
import { readProse } from './index.ts';

/** The mentions of a body as `kind target line:column`. */
function mentions(body: string): string[] {
  return readProse(body).mentions.map(
    ({ as, target, line, column }) => `${as} ${target} ${line + 1}:${column}`,
  );
}

/** The problems of a body as `line:column code`. */
function problems(body: string): string[] {
  return readProse(body).problems.map(({ code, line, column }) => `${line + 1}:${column} ${code}`);
}

function messages(body: string): string {
  return readProse(body)
    .problems.map(({ message }) => message)
    .join('\n');
}

describe('links of a body', () => {
  it.each([
    ['over two lines', 'See [[one-ring|one\nring]].', ['link one-ring 1:7']],
    ['over two lines of a quotation', '> See [[one-ring|one\n> ring]].', ['link one-ring 1:9']],
    ['over two lines of a list', '- See [[one-ring|one\n  ring]].', ['link one-ring 1:9']],
    [
      'in a table, the bar escaped',
      '| a | b |\n|---|---|\n| [[one-ring\\|one]] | [[ring]] |',
      ['link one-ring 3:5', 'link ring 3:25'],
    ],
    [
      'in emphasis, headings and footnotes',
      '# On [[a]]\n\n*[[b|*x* `y`]]*[^1]\n\n[^1]: See [[c]].',
      ['link a 1:8', 'link b 3:4', 'link c 5:13'],
    ],
    [
      'of Markdown',
      '[a](one-ring) [b][c]\n\n[c]: post#argument',
      ['link one-ring 1:5', 'link post#argument 3:6'],
    ],
    ['with white space', '[[ one-ring | one ]]', ['link one-ring 1:4']],
    ['behind letters beyond the first plane', '😀é [[one-ring]]', ['link one-ring 1:7']],
    ['where lines end in CR LF', 'a\r\n\r\n[[b]]\r\n', ['link b 3:3']],
    ['of evidence over several lines', '<Evidence\n  of="post#one"\n/>', ['evidence post#one 2:7']],
    [
      'of a step',
      'a\n\n<Step of="post#one" title="T">See [[b]].</Step>',
      ['step post#one 3:11', 'link b 3:37'],
    ],
    ['of evidence within a line', 'So: <Evidence of={"post#one"} />', ['evidence post#one 1:20']],
  ])('%s', (_what, body, expected) => {
    expect(mentions(body)).toEqual(expected);
    expect(problems(body)).toEqual([]);
    for (const { start, target } of readProse(body).mentions)
      expect(body.slice(start, start + target.length)).toBe(target);
  });

  it.each([
    ['code spans', 'a `[[x]]` and ``[[y|`]]``'],
    ['code blocks', '```\n[[x]]\n```\n\n~~~\n<Evidence of="y" />\n~~~'],
    ['comments', 'a {/* [[x]] */} b\n\n{/*\n[[y]]\n*/}'],
    ['escaped brackets', '\\[[x]] and \\[\\[y]]'],
    [
      'addresses',
      'https://example.org/ [a](https://example.org) [b](#part) [c](mailto:a@example.org) www.example.org',
    ],
  ])('are none in %s', (_what, body) => {
    expect(mentions(body)).toEqual([]);
    expect(problems(body)).toEqual([]);
  });

  it('of a table must escape the bar, and it says how', () => {
    const body = '| a | b |\n|---|---|\n| x | [[one-ring|one ring]] |';
    expect(problems(body)).toEqual(['3:7 bare-bar']);
    expect(messages(body)).toBe('in a table a bare | ends the cell: write [[one-ring\\|one ring]]');
  });

  it.each([
    ['[[one-ring|]]', '1:1 wordless-link'],
    ['![[one-ring]]', '1:1 embedded-link'],
    ['[a](one\\-ring)', '1:1 escaped-id'],
    ['<Evidence of="a&#45;b" />', '1:1 escaped-id'],
    ['<Evidence />', '1:1 evidence-key'],
    ['<Evidence of="" />', '1:1 evidence-key'],
    ['<Evidence of="a#b">words</Evidence>', '1:1 evidence-words'],
    ['<Step of="a#b" title="T" />', '1:1 step-words'],
    ['<Step title="T">x</Step>', '1:1 step-key'],
    ['<Step of="a#b">x</Step>', '1:1 step-title'],
    ['so <Step of="a#b" title="T">x</Step>', '1:4 step-place'],
    ['<div>\n<Step of="a#b" title="T">x</Step>\n</div>', '2:1 step-place'],
    ['<Step of="a#b" title="T">x</Step>\n\n<Step of="a#b" title="U">y</Step>', '3:1 step-twice'],
    ['<Figure />', '1:1 figure-key'],
    ['<Figure of="x">y</Figure>', '1:1 figure-words'],
    ['so [[one-ring', '1:4 stray-brackets'],
    ['[^1]: See [[one-ring]].', '1:1 hidden-footnote'],
    ['a[^1]\n\n[^1]: b\n\n[^1]: c', '5:1 hidden-footnote'],
    ['[^1]: a[^2]\n\n[^2]: b[^1]', '3:1 hidden-footnote'],
  ])('%s is told', (body, expected) => {
    expect(problems(body)).toContain(expected);
  });
});

describe('steps and figures', () => {
  it('are read in the order of the text', () => {
    const body =
      '<Figure of="flow" />\n\n<Step of="a#b" title="First">x</Step>\n<Step of={"c#d"} title={\'Then\'}>\n\ny\n\n</Step>';
    const { steps, figures, problems: told } = readProse(body);
    expect(told).toEqual([]);
    expect(steps.map(({ of, title, line }) => [of, title, line])).toEqual([
      ['a#b', 'First', 2],
      ['c#d', 'Then', 3],
    ]);
    expect(figures).toEqual([{ of: 'flow', line: 0, column: 13 }]);
  });
});

describe('prose that MDX takes for something else', () => {
  it.each([
    ['a {size} b', '1:3 code-in-body', 'write \\{size} to show it, or put it in backticks'],
    ['a\n{{ x }} b', '2:1 code-in-body', 'write \\{\\{ x }} to show it'],
    ['struct ring {}', '1:13 lost-braces', 'write \\{} to show it'],
    ['struct ring { }', '1:13 lost-braces', 'write \\{ } to show it'],
    ['one of {5}', '1:8 lost-braces', 'write \\{5} to show it'],
    ['if (a) { return 1; }', '1:8 unreadable-body', 'write \\{ to show one, or put it in backticks'],
    ['open {', '1:6 unreadable-body', 'write \\{ to show one'],
    ['see <https://example.org/a>', '1:5 unreadable-body', 'write https://example.org/a without < and >'],
    ['by <a@example.org>', '1:4 unreadable-body', 'write a@example.org without < and >'],
    ['a\n\n<!-- note -->', '3:1 unreadable-body', 'write {/* ... */} for a comment'],
    ['a Vec<T> of', '1:6 unreadable-body', 'write \\<T> or put it in backticks'],
    ['a Vec<T></T> of', '1:6 refused-element', 'write \\<T> or put it in backticks'],
    ['a <b>bold', '1:3 unreadable-body', 'write </b> behind its text'],
    ['a bold</b>', '1:7 unreadable-body', '</b> closes what is not open'],
    ['a<br>b', '1:2 unreadable-body', 'write <br />'],
    ['a <5', '1:3 unreadable-body', 'write \\< or put it in backticks'],
    ['import the ring\nof', '1:1 unreadable-body', 'is code: entries have none'],
  ])('%j is an error with its place and what to write', (body, place, message) => {
    expect(problems(body)).toEqual([place]);
    expect(messages(body)).toContain(message);
  });

  it.each([
    'a \\{size} \\{\\{ x }} struct ring \\{}',
    '`{size}` `Vec<T>`',
    'a \\<T> and a < b',
    '{"words"} {\' \'} {/* a comment */}',
    'a <br /> <kbd>x</kbd> <span title="t" lang="de">y</span>',
    '<div>\n\n**b**\n\n</div>',
  ])('%j passes', (body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe('what could run code when the site is built', () => {
  it.each([
    'import x from "./x.js"',
    'export const a = 1',
    'export { a } from "./a.js"',
    'a {process.exit()} b',
    `a {\`\${process.pid}\`} b`,
    '{(() => { while (true); })()}',
    '<div {...x} />',
    '<b title={x}>y</b>',
    '<Evidence of={x} />',
    '<script>alert(1)</script>',
    '<style>a</style>',
    '<iframe src="https://example.org" />',
    '<object data="x" />',
    '<form action="/x"><input name="y" /></form>',
    '<svg onload="x" />',
    '<img src="x.png" />',
    '<b onclick="x">y</b>',
    '<b style="color: red">y</b>',
    '<div set:html="<b>" />',
    '<div client:load />',
    '<a href="javascript:x">y</a>',
    '<a href="java&#115;cript:x">y</a>',
    '<a href={"\\x6aavascript:x"}>y</a>',
    '<a href=" JAVA\tSCRIPT:x">y</a>',
    '<a href="data:text/html,x">y</a>',
    '<q cite="javascript:x">y</q>',
    '[y](javascript:x)',
    '[y](JavaScript&colon;x)',
    '[y](<java\tscript:x>)',
    '[y][z]\n\n[z]: data:text/html,x',
    '[y](vbscript:x)',
  ])('%j is refused, but where writers are trusted', (body) => {
    const errors = readProse(body).problems.filter(({ severity }) => severity !== 'warning');
    expect(errors).not.toEqual([]);
    if (!body.includes('{x') && !body.includes('...x') && !body.includes('process') && !body.includes('=>'))
      expect(errors.filter(({ ifTrusted }) => !ifTrusted)).toEqual([]);
  });

  it('passes where writers are trusted and the body says what its names mean', () => {
    const body =
      'import Chart from "./Chart.astro"\nexport const size = 5\n\n<Chart size={size} /> of {size}';
    expect(readProse(body).problems.every(({ ifTrusted }) => ifTrusted)).toBe(true);
    expect(readProse('<Chart /> of {size}').problems.map(({ ifTrusted }) => ifTrusted)).toEqual([
      false,
      false,
    ]);
  });

  it('are pictures from elsewhere, even where writers are trusted', () => {
    for (const body of [
      '![a](https://example.org/a.png)',
      '![a](data:image/png;base64,AA)',
      '![a](//x/a.png)',
      '![a][b]\n\n[b]: http://x/a.png',
    ])
      expect(problems(body)).toEqual([expect.stringContaining('remote-picture')]);
    expect(readProse('![a](./a.png)')).toMatchObject({ problems: [], pictures: [{ url: './a.png' }] });
  });
});

describe('a body without a line end', () => {
  it('that begins like code is refused, and does not end the process', () => {
    for (const line of ['import x\n/>\\', 'import \\{a} ``[[b|`]]``- <B\nc="d"\n/>\\', 'export {\n`\\'])
      expect(readProse(line).problems).not.toEqual([]);
  });
});
