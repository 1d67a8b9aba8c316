import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { type Line, segmentLines, segmentsOf } from './index.ts';

const lines = (...texts: string[]): Line[] => segmentLines(`${texts.join('\n')}\n`);
const labels = (...texts: string[]) => lines(...texts).map((line) => line.label);

const piece = fc.constantFrom(
  '> ',
  '>',
  ' ',
  '-- ',
  'A. Author wrote:',
  'On 2022-12-07',
  '@@ -1,2 +1 @@',
  '--- a',
  '+++ b',
  '\t',
  '|',
  ': ',
  'JD> ',
  'words',
  '\r',
  '=====',
  'é',
  '🙂',
  '\0',
);
const body = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')) },
      fc.string(),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join('\n'));

test('marks and content of every line are the line as sent', () => {
  fc.assert(
    fc.property(body, (text) => {
      const texts = text.split('\n');
      if (texts.at(-1) === '') texts.pop();
      expect(segmentLines(text).map(({ marks, content }) => marks + content)).toEqual(texts);
    }),
  );
});

test('lines without depth have no marks, and runs cover every line once', () => {
  fc.assert(
    fc.property(body, (text) => {
      const labelled = segmentLines(text);
      for (const { depth, marks } of labelled) expect(depth > 0).toBe(marks !== '');
      expect(segmentsOf(labelled).flatMap(({ start, end }) => labelled.slice(start, end))).toEqual(labelled);
    }),
  );
});

test('depth counts quote marks, with spaces between them or not', () => {
  const labelled = lines('> one', '>> two', '> > two', ' >  > > three', '>');
  expect(labelled.map(({ depth, marks }) => [depth, marks])).toEqual([
    [1, '> '],
    [2, '>> '],
    [2, '> > '],
    [3, ' >  > > '],
    [1, '>'],
  ]);
});

test('initials before the mark quote, where they come back', () => {
  expect(lines('JD> The first line,', 'JD> and the second.', '', 'Yes.').map(({ depth }) => depth)).toEqual([
    1, 1, 0, 0,
  ]);
  expect(lines('SQL> select 1;', 'SQL> select 2;').map(({ depth }) => depth)).toEqual([0, 0]);
});

test('bars and colons quote where an attribution announces them', () => {
  expect(
    lines('A. Author wrote:', '| The first line,', '| and the second.', 'Yes.').map(({ depth }) => depth),
  ).toEqual([0, 1, 1, 0]);
});

test("a robot's >> before a compiler's message is no quotation, in its own words or quoted", () => {
  const own = lines(
    'All errors (new ones prefixed by >>):',
    '',
    '   a.c: In function f:',
    '>> a.c:1:2: error: no such thing',
    '     return x;',
  );
  expect(own[3]).toMatchObject({ depth: 0, marks: '', content: '>> a.c:1:2: error: no such thing' });
  const quoted = lines(
    '> In function f:',
    '> >> a.c:1:2: error: no such thing',
    '>      return x;',
    '',
    'Fixed.',
  );
  expect(quoted[1]).toMatchObject({ depth: 1, marks: '> ', content: '>> a.c:1:2: error: no such thing' });
});

test('a numbered listing that points at a line quotes nothing', () => {
  expect(lines('   436 ', ' > 437   path = x();', '   438  if (!path)').map(({ depth }) => depth)).toEqual([
    0, 0, 0,
  ]);
});

test('the end of a quoted line that a mailer broke off belongs to the quotation', () => {
  const labelled = lines(
    '> A line that was quoted and thereby grew longer than the mailer would',
    'allow it',
    '> and went on.',
    '',
    'Yes.',
  );
  expect(labelled[1]).toMatchObject({ label: 'quotation', depth: 0, marks: '', content: 'allow it' });
});

test('what stands within a quotation is labelled as if it were not quoted', () => {
  const labelled = lines(
    'A. Author wrote:',
    '> --- a/x.c',
    '> +++ b/x.c',
    '> @@ -1 +1 @@',
    '> -old',
    '> +new',
    '> ',
    '> -- ',
    '> A. Author',
    'Good.',
  );
  expect(labelled.slice(1, 6).map(({ label, inner }) => [label, inner])).toEqual(
    Array(5).fill(['quotation', 'patch']),
  );
  expect(labelled[7]?.inner).toBe('visual_separator');
});

test('a patch ends where the counts of its hunk end', () => {
  expect(
    labels(
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1,2 +1,2 @@ f',
      ' > a context that begins with a mark',
      '-old',
      '+new',
      '',
      'I hope that this is what you wanted to have.',
    ),
  ).toEqual([...Array(8).fill('patch'), 'paragraph']);
});

test('greeting, prose, closing, name, delimiter, signature, footer of the list', () => {
  expect(
    labels(
      'Hello,',
      '',
      'I think that this is the wrong place for it, as it has to be seen by all.',
      '',
      'Regards,',
      'A.',
      '',
      '-- ',
      'A. Author, Example Inc.',
      'phone: (555) 555-0100',
      '_______________________________________________',
      'example mailing list',
      'example@example.org',
      'http://example.org/mailman/listinfo/example',
    ),
  ).toEqual([
    'salutation',
    'salutation',
    'paragraph',
    'paragraph',
    'closing',
    'closing',
    'closing',
    'visual_separator',
    'personal_signature',
    'personal_signature',
    'visual_separator',
    'mua_signature',
    'mua_signature',
    'mua_signature',
  ]);
});

test('stack traces are logs, armor is technical, copied headers are headers', () => {
  expect(
    labels(
      'Exception in thread "main" java.lang.Error: no',
      '\tat org.example.A.b(A.java:1)',
      '\tat org.example.A.c(A.java:2)',
    ),
  ).toEqual(Array(3).fill('log_data'));
  expect(
    labels('-----BEGIN PGP SIGNATURE-----', '', 'iQIcBAEBCAAGBQJQTJ2bAAoJ', '-----END PGP SIGNATURE-----'),
  ).toEqual(Array(4).fill('technical'));
  expect(labels('-----Original Message-----', 'From: A. Author', 'Sent: Monday', 'Subject: words')).toEqual([
    'quotation_marker',
    ...Array(3).fill('inline_headers'),
  ]);
});

test('a text without lines has none, and a blank line takes the label of the line before', () => {
  expect(segmentLines('')).toEqual([]);
  expect(segmentLines('\n')).toHaveLength(1);
  expect(lines('> words', '', '> words').map(({ label }) => label)).toEqual(Array(3).fill('quotation'));
});

/** Seconds that segmenting takes. */
function seconds(text: string): number {
  const start = cpuMilliseconds();
  segmentLines(text);
  return (cpuMilliseconds() - start) / 1000;
}

test.each([
  ['spaces', ' '],
  ['marks', '>'],
  ['marks and spaces', '> '],
  ['dashes', '-'],
  ['letters', 'a'],
  ['addresses', 'a@b.'],
  ['pipes', ' |'],
  ['brackets', '(['],
  ['dots', '. '],
  ['colons', 'a:'],
  ['digits', '1 '],
  ['stars', '* '],
  ['words', 'wrote On 7 Dec 2022 '],
  ['angles', '<a '],
  ['quotes', '="'],
])('a line of a million %s takes no longer than its length deserves', (_, unit) => {
  expect(seconds(unit.repeat(1_000_000 / unit.length))).toBeLessThan(4);
});

test.each([
  ['prose', 'Some words that go on, and on.\n'],
  ['depths', '> a\n>> b\n>>> c\n'],
  ['headers', 'From: a\nTo: b,\n'],
  ['attributions', 'On 7 Dec 2022, A. Author\n'],
  ['dashes', '-----BEGIN PGP MESSAGE-----\n'],
  ['hunks', '@@ -1,9 +1,9 @@\n a\n'],
  ['robots', '>> a.c:1:2: error\n'],
  ['uuencoded', 'begin 644 a\n#0V%T\n'],
  ['bars', 'a:\n| b\n'],
  ['boxes', ',----\n| a\n'],
])('many lines of %s take time in proportion', (_, unit) => {
  const small = seconds(unit.repeat(4_000));
  expect(seconds(unit.repeat(16_000))).toBeLessThan(Math.max(2, small * 12));
});

test('a staircase of depths takes time in proportion to its marks', () => {
  const stairs = Array.from({ length: 1_500 }, (_, i) => `${'>'.repeat(i + 1)} a`).join('\n');
  expect(seconds(stairs)).toBeLessThan(4);
});
