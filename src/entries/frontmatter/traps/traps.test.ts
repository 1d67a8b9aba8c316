import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readEntry } from '../../read-entry.ts';
import { cutValues } from './index.ts';

/** What is told of a concept's file, line by line. */
function toldOf(source: string): string[] {
  const read = readEntry('concepts', 'concepts/ring.mdx', source);
  return 'problems' in read ? read.problems.map(({ line, message }) => `${line}: ${message}`) : [];
}
const titled = (title: string) => `---\nsummary: S.\ntitle: ${title}\n---\n\nBody.\n`;

describe('a value that YAML reads as something else says what it made of it, and what to write', () => {
  it.each([
    ['#NM', 'YAML takes "#NM" for a comment, so that nothing is left (null)', '#NM'],
    ['1.10', 'YAML reads 1.10 as the number 1.1', '1.10'],
    ['0x1f', 'YAML reads 0x1f as the number 31', '0x1f'],
    ['1e3', 'YAML reads 1e3 as the number 1000', '1e3'],
    ['012', 'YAML reads 012 as the number 12', '012'],
    ['.inf', 'YAML reads .inf as the number Infinity', '.inf'],
    ['true', 'YAML reads true as a truth value', 'true'],
    ['~', 'YAML reads ~ as nothing (null)', '~'],
    ['Null', 'YAML reads Null as nothing (null)', 'Null'],
    ['[x]', 'YAML reads "[x]" as a list', '[x]'],
    ['{x}', 'YAML reads "{x}" as a mapping', '{x}'],
    ['&x', 'YAML takes "&x" for the name of a value', '&x'],
    ['!x', 'YAML takes "!x" for the type of a value', '!x'],
    ['*x', 'YAML takes "*x" for the repetition of a value', '*x'],
    ['@x', 'YAML keeps "@" at the beginning of a value for itself', '@x'],
    ['`x` is', 'YAML keeps "`" at the beginning of a value for itself', '`x` is'],
    ['%x', 'YAML takes "%" at the beginning of a value for a directive', '%x'],
    ['- x', 'YAML takes "-" for an item of a list', '- x'],
    ['? x', 'YAML takes "?" for', '? x'],
    ['> x', 'YAML takes ">" for the head of a text that begins on the next line', '> x'],
    ['| x', 'YAML takes "|" for the head of a text', '| x'],
    ['"word" rest', 'YAML reads the value up to the second " alone', '"word" rest'],
    ["'word' rest", "YAML reads the value up to the next single ' alone", "'word' rest"],
    ["'it's so'", "YAML reads the value up to the next single ' alone", "it's so"],
    ['"a \\d"', 'YAML reads the value up to the second " alone, and \\ within as', 'a \\d'],
    ['"open', 'YAML reads the value up to the second " alone', '"open'],
    ["'tis", "YAML reads the value up to the next single ' alone", "'tis"],
    ['[PATCH] a ring', 'YAML takes "[" for the beginning of a list', '[PATCH] a ring'],
    ['{a} ring', 'YAML takes "{" for the beginning of a mapping', '{a} ring'],
    [
      'Ring: the thing',
      'YAML takes "Ring", for the ":" behind it, for the name of a field',
      'Ring: the thing',
    ],
    ['Ring : the thing', 'YAML takes "Ring", for the ":" behind it', 'Ring : the thing'],
    ['a ring:', 'YAML takes "a ring", for the ":" behind it', 'a ring:'],
    [', x', 'YAML takes "," for a part of a list', ', x'],
    ['Ring goes\n  on: so', 'YAML takes "Ring goes on", for the ":" behind it', 'Ring goes on: so'],
    ['Ring #1 goes\n  on', 'YAML takes "#1 goes on" for a comment', 'Ring #1 goes on'],
  ])('title: %s', (written, says, meant) => {
    const [told, ...others] = toldOf(titled(written));
    expect(others).toEqual([]);
    expect(told).toMatch(/^3: /);
    expect(told).toContain(says);
    const [, line = ''] = /(?:write|quote it:) (title: '.*?')(?:; or.*)?$/.exec(told ?? '') ?? [];
    expect(parse(line)).toEqual({ title: meant });
    expect(toldOf(titled(line.slice('title: '.length)))).toEqual([]);
  });

  it.each([
    'yes',
    'on',
    '2024-01-02',
    '12:30',
    '1_000',
    "it's",
    'a "b" c',
    'a#b',
    'x:y',
    '-x',
    '"a # b"',
    "'a: b'",
  ])('but %s is text', (written) => {
    expect(toldOf(titled(written))).toEqual([]);
    expect(cutValues(`\ntitle: ${written}`)).toEqual([]);
  });

  it('in a list', () => {
    expect(
      toldOf('---\ntitle: T\nsummary: S.\naliases:\n  - VFIO: the thing\n  - #x\n  - 1.10\n  - - x\n---\n'),
    ).toEqual([
      `5: aliases.0: YAML reads "VFIO: the thing" as a mapping (name: value), for its ":": quote it: write - 'VFIO: the thing'`,
      `6: aliases.1: YAML takes "#x" for a comment, so that nothing is left (null): write - '#x'`,
      `7: aliases.2: YAML reads 1.10 as the number 1.1: write - '1.10'`,
      `8: aliases.3: YAML reads "- x" as a list, for its "-": quote it: write - '- x'`,
    ]);
    expect(toldOf('---\ntitle: T\nsummary: S.\naliases: [#a, b]\nsee: []\n---\n')[0]).toBe(
      `4: is not YAML: aliases: YAML takes "[" for the beginning of a list: quote its items: aliases: ['#a', b]`,
    );
    expect(toldOf('---\ntitle: T\nsummary: S.\naliases: ring, 1.10\n---\n')).toEqual([
      `4: aliases ("ring, 1.10"): is one text, not a list: write aliases: [ring, '1.10']`,
    ]);
  });

  it('in a mapping in place of a text', () => {
    expect(toldOf('---\ntitle: T\nsummary:\n  Ring: the thing\n---\n')).toEqual([
      `3: summary: YAML reads "Ring: the thing" as a mapping (name: value), for its ":": quote it: write summary: 'Ring: the thing'`,
    ]);
  });

  it('yes, no, on and off where a truth value is expected', () => {
    const debate = (draft: string) =>
      `---\ntitle: T\nquestion: Q?\nsummary: S.\nstatus: open\noutcome: O.\nissues: [{ id: a, question: Q? }]\ndraft: ${draft}\n---\n`;
    const read = (draft: string) => readEntry('debates', 'debates/d.mdx', debate(draft));
    for (const [written, value] of [
      ['yes', true],
      ['Off', false],
    ] as const)
      expect(read(written)).toMatchObject({
        problems: [
          {
            line: 8,
            message: expect.stringContaining(`YAML 1.2 reads ${written} as text: write draft: ${value}`),
          },
        ],
      });
  });

  it('an empty field', () => {
    expect(toldOf('---\ntitle:\nsummary: >\n---\n')).toEqual([
      '2: title: is empty (null): write its value, or take the field out',
      '3: summary (""): begins a text (">") whose lines are missing: indent them below it',
    ]);
  });
});

describe('a frontmatter that cannot be read says which line, and why', () => {
  it.each([
    [
      '---\ntitle:T\nsummary: S.\n---\n',
      '2: is not YAML: YAML needs a space behind the colon of a field: write title: T',
    ],
    ['---\n\ttitle: T\nsummary: S.\n---\n', '2: is not YAML: YAML takes no tabs'],
    ['---\ntitle: T\naliases:\n\t- a\nsummary: S.\n---\n', '4: is not YAML: YAML takes no tabs'],
    [
      '---\n title: T\nsummary: S.\n---\n',
      '2: is not YAML: title is indented further than the fields above or below',
    ],
    [
      '---\ntitle: T\n  summary: S.\n---\n',
      '2: is not YAML: title: YAML takes "T summary", for the ":" behind it, for the name of a field (nested mappings): quote it: title: \'T summary: S.\'; or, where summary is a field of its own, begin it below title',
    ],
    [
      '---\ntitle: T\nsummary: S.\nsee: []\ntitle: U\n---\n',
      '5: is not YAML: Map keys must be unique: title stands here and on line 2: keep one of them',
    ],
    [
      '---\ntitle: T\nsummary: One\nand two.\n---\n',
      '4: is not YAML: the line is no field (name: value): where it goes on from the line above, indent it',
    ],
    [
      '---\ntitle: T\nsummary: S.\n\nA body.\n',
      '5: the frontmatter has no end: write --- on a line of its own behind its last field, above this line',
    ],
    ['---\ntitle: T\nsummary: S.\n', '3: the frontmatter has no end'],
    [
      '---\ntitle: T\nsummary: S.\n----\n\nA body.\n',
      '4: the frontmatter has no end: this line must be --- and no more',
    ],
    [
      '---\ntitle: T\nsummary: S.\n —\n\nA body.\n',
      '4: the frontmatter has no end: this line must be --- and no more',
    ],
    ['+++\ntitle: T\n+++\n', '1: has no frontmatter: its first line must be ---'],
    [
      `---\ntitle: "open\n${'see: []\n'.repeat(1)}summary: S.\n---\n`,
      `2: is not YAML: title: YAML reads the value up to the second "`,
    ],
    ['---\ntitle: [a\nsummary: S.\n---\n', '2: is not YAML: title: YAML takes "["'],
    [
      '---\nsee: &a [*a]\ntitle: T\nsummary: *b\n---\n',
      '4: is not YAML: summary: YAML takes "*b" for the repetition',
    ],
  ])('%j', (source, told) => {
    expect(toldOf(source)[0]).toContain(told);
  });

  it('in lines that end in CR LF, behind a byte order mark, with blanks behind the fences', () => {
    const source = '\ufeff--- \r\ntitle: Ring: a\r\nsummary: S.\r\n---\t\r\n\r\nBody.\r\n';
    expect(toldOf(source)).toEqual([expect.stringContaining('2: is not YAML: title: YAML takes "Ring"')]);
    const well = readEntry('concepts', 'concepts/ring.mdx', source.replace('Ring: a', 'Ring'));
    expect(well).toMatchObject({ data: { title: 'Ring' }, body: 'Body.\r\n', bodyLine: 6 });
  });

  it('whatever is written, on a line that the file has', () => {
    const part = fc.constantFrom(
      ...[
        'title: ',
        'summary: S.',
        '  ',
        '- ',
        '\n',
        '\n',
        '\n---\n',
        '\t',
        ': ',
        ' #',
        "'",
        '"',
        '[',
        ']',
        '{',
        '}',
        '|',
        '>',
        '&a ',
        '*a',
        '!t ',
        '%',
        '@',
        '?',
        'a',
        '1',
        'null',
        '\r\n',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const source = `---\n${parts.join('')}\n---\n`;
        const read = readEntry('concepts', 'concepts/ring.mdx', source);
        const lines =
          'problems' in read
            ? read.problems.map(({ line }) => line)
            : cutValues(read.matter).map(({ line }) => line);
        for (const line of lines) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(source.split('\n').length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('in time that grows with its length alone', () => {
    const many = Array.from({ length: 4000 }, (_, at) => `  - "${at}: a": b`).join('\n');
    expect(toldOf(`---\ntitle: "open\naliases:\n${many}\n---\n`)).toHaveLength(1);
  });
});

describe('what YAML cuts off in silence is shown', () => {
  const cuts = (yaml: string) =>
    cutValues(`\n${yaml}`).map(({ line, field, message }) => `${line} ${field}| ${message}`);

  it.each([
    [
      'title: Ring #NM more',
      `2 title| title: YAML takes "#NM more" for a comment, cuts it off and reads "Ring": write title: 'Ring #NM more', or put the comment on a line of its own`,
    ],
    [
      'aliases:\n  - a ring #1',
      `3 aliases| aliases: YAML takes "#1" for a comment, cuts it off and reads "a ring": write - 'a ring #1', or put the comment on a line of its own`,
    ],
    [
      'summary: a text\n  that goes on #2 of it',
      `2 summary| summary: YAML takes "#2 of it" for a comment, cuts it off and reads "a text that goes on": write summary: 'a text that goes on #2 of it', or put the comment on a line of its own`,
    ],
    [
      "arguments:\n  - id: a\n    exact: it's #1",
      `4 arguments| exact: YAML takes "#1" for a comment, cuts it off and reads "it's": write exact: 'it''s #1', or put the comment on a line of its own`,
    ],
    [
      'title: &c Conf',
      `2 title| title: YAML takes "&c" for the name of a value (an anchor), and reads "Conf": write title: '&c Conf', or take it out`,
    ],
    [
      'title: !important Ring',
      `2 title| title: YAML takes "!important" for the type of a value (a tag), and reads "Ring": write title: '!important Ring', or take it out`,
    ],
  ])('%s', (yaml, told) => {
    expect(cuts(yaml)).toEqual([told]);
  });

  it.each([
    "title: 'Ring #1'",
    'title: "Ring #1"',
    "title: 'Ring' # the one",
    'summary: |\n  Ring #1\n',
    'summary: >-\n  Ring #1\n  and #2\n',
    '# a comment #1\ntitle: Ring',
    'title: a#b',
    'see: [a, b] # both',
    'title: &t Ring\nsummary: *t',
    'title: "a\n  b #c"',
  ])('but not in %j', (yaml) => {
    expect(cuts(yaml)).toEqual([]);
  });
});
