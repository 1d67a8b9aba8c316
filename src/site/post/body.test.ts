import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import type { Block } from '../../entries/index.ts';
import { type Label, segmentLines } from '../../segments/index.ts';
import { paragraphsOf } from '../../threads/index.ts';
import { bodyToHtml, type PostBody } from './body.ts';
import type { Mark } from './evidence.ts';
import { wordsToHtml } from './words.ts';

const HIDDEN = /<[^>]*>/g;

/** What a reader sees of HTML that has no entities but ours. */
function seen(html: string): string {
  return html
    .replace(HIDDEN, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** A body of the given blocks, with nothing to be shown in it. */
function bodyOf(blocks: readonly Block[], labels: readonly Label[]): PostBody {
  return {
    blocks,
    attached: [],
    labels,
    paragraphs: [],
    sources: [],
    answersTo: () => [],
    marks: [],
    noteOf,
    reconstructed: false,
    foldFrom: 3,
    naming: { prefix: '', page: '' },
    mentionsIn: () => [],
  };
}

function paragraph(...lines: string[]): PostBody {
  return bodyOf([blockOf(lines)], labelled('paragraph', lines));
}

function blockOf(lines: readonly string[], first = 0, marks = ''): Block {
  return {
    type: 'paragraph',
    lines: lines.map((content, at) => ({ line: first + at, marks, content })),
  };
}

function labelled(label: Label, lines: readonly string[]): Label[] {
  return lines.map(() => label);
}

function markOf(id: string, start: [number, number], end: [number, number]): Mark {
  const range = { start: { line: start[0], column: start[1] }, end: { line: end[0], column: end[1] } };
  return { id, relation: 'supports', range };
}

const noteOf = (id: string) => `<i>note ${id}</i>`;

describe('the words of a post', () => {
  test('open no tag and begin no entity', () => {
    expect(wordsToHtml(`<script>alert("1")</script> & 'x'`)).toBe(
      `&lt;script&gt;alert("1")&lt;/script&gt; &amp; 'x'`,
    );
  });

  test('are shown literally, whatever they and the elements round them are', () => {
    const stretch = fc.tuple(fc.nat(60), fc.nat(60), fc.boolean());
    const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'\n.()[]:/htps') });
    fc.assert(
      fc.property(text, fc.array(stretch), (words, stretches) => {
        const html = wordsToHtml(
          words,
          stretches.map(([start, length, innermost]) => {
            const end = Math.min(start + length, words.length);
            return {
              start: Math.min(start, words.length),
              end,
              open: '<b id="1">',
              reopen: '<b>',
              close: '</b>',
              innermost,
            };
          }),
        );
        expect(seen(html)).toBe(words);
        expect(html.split('<b').length).toBe(html.split('</b>').length);
      }),
    );
  });

  test('link http and https alone, as written, without the punctuation after them', () => {
    expect(wordsToHtml('see (https://example.org/a_(b)?x=1&y=2).')).toBe(
      'see (<a href="https://example.org/a_(b)?x=1&amp;y=2" rel="nofollow noopener ugc">https://example.org/a_(b)?x=1&amp;y=2</a>).',
    );
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://example.org@evil.test/',
      'http://',
    ]) {
      expect(wordsToHtml(text)).not.toContain('<a');
    }
  });

  test('show controls by their code', () => {
    expect(wordsToHtml('a\u202eb\u0007c\u200b')).toBe(
      'a<span class="control" title="U+202E RIGHT-TO-LEFT OVERRIDE">U+202E</span>b' +
        '<span class="control" title="U+0007">U+0007</span>c<span class="control" title="U+200B ZERO WIDTH SPACE">U+200B</span>',
    );
  });

  test('end a web address where a control begins', () => {
    expect(wordsToHtml('https://example.org/\u202ecod')).toContain(
      '>https://example.org/</a><span class="control"',
    );
  });

  test('take time in proportion to their length', () => {
    const time = (text: string) => {
      const start = cpuMilliseconds();
      wordsToHtml(text);
      return cpuMilliseconds() - start;
    };
    for (const unit of ['http://', 'https://a)', 'http://a.b ((((', '\u202e', 'https://a]].']) {
      time(unit.repeat(1000));
      expect(time(unit.repeat(20_000))).toBeLessThan(2000);
    }
  });
});

describe('evidence', () => {
  test('is one element over several lines, with its note beside the paragraph', () => {
    const { html, found } = bodyToHtml({
      ...paragraph('We need the handle', 'in the kernel and here.'),
      marks: [markOf('handle', [0, 8], [1, 13])],
    });
    expect(html).toContain('title="Support">the handle\nin the kernel</mark> and here.');
    expect(html).toContain('<div class="notes" data-row="1"><i>note handle</i></div>');
    expect([...found]).toEqual(['handle']);
  });

  test('may overlap: each id occurs once, no element crosses another', () => {
    const { html } = bodyToHtml({
      ...paragraph('one two three four'),
      marks: [markOf('a', [0, 0], [0, 13]), markOf('b', [0, 4], [0, 18])],
    });
    const outline = html.replace(/ (?:class|data-argument|title)="[^"]*"/g, '');
    expect(outline).toContain('<mark id="a">one <mark id="b">two three</mark></mark><mark> four</mark>');
  });

  test('of a quotation is counted from its quote marks', () => {
    const { html } = bodyToHtml({
      ...bodyOf([{ type: 'quotation', children: [blockOf(['the quoted words'], 0, '> ')] }], ['paragraph']),
      marks: [markOf('q', [0, 6], [0, 12])],
    });
    expect(html).toContain('>the <mark id="q"');
    expect(html).toContain('>quoted</mark> words');
  });
});

describe('the layout of a body', () => {
  test('folds a signature, and opens it where an argument rests on it', () => {
    const lines = ['-- ', 'A. Author'];
    const labels = labelled('personal_signature', lines);
    const shape = { ...paragraph(...lines), labels };
    expect(bodyToHtml({ ...shape, marks: [] }).html).toContain('<details class="signature"><summary>');
    expect(bodyToHtml({ ...shape, marks: [markOf('s', [1, 0], [1, 9])] }).html).toContain(
      '<details class="signature" open>',
    );
  });

  test('marks gaps in a reconstructed post alone', () => {
    const shape = paragraph('[…]');
    expect(bodyToHtml({ ...shape, reconstructed: true }).html).toContain('class="gap"');
    expect(bodyToHtml({ ...shape, reconstructed: false }).html).not.toContain('class="gap"');
  });

  test('keeps what is fenced in its columns, the first blank line too', () => {
    const lines = ['', '  a  b'].map((content, line) => ({ line, marks: '', content }));
    const { html } = bodyToHtml(bodyOf([{ type: 'code', language: '', lines }], ['tabular', 'tabular']));
    expect(html).toBe('<pre id="L1" class="fixed" dir="auto" tabindex="0">\n\n  a  b</pre>');
  });
});

describe('quotations', () => {
  const QUOTED = ['> one and', '> two and', '> three', '', 'An answer.'];

  /** The body of a reply that quotes lines of a post, whose source is at hand or not. */
  function reply(atHand: boolean): PostBody {
    const lines = segmentLines(`${QUOTED.join('\n')}\n`);
    const quoted = QUOTED.slice(0, 3).map((line) => line.slice(2));
    const children = [blockOf(quoted, 0, '> ')];
    return {
      ...bodyOf(
        [{ type: 'quotation', children }, blockOf(['An answer.'], 4)],
        lines.map(({ inner }) => inner),
      ),
      paragraphs: paragraphsOf(lines),
      sources: [
        {
          lines: [0, 3],
          depth: 1,
          author: 'B. Author',
          day: '7 Dec',
          href: '../b/#p-1',
          atHand,
        },
      ],
    };
  }

  test('are folded to one line where they are long and their source is at hand, and lead to it', () => {
    const { html } = bodyToHtml(reply(true));
    expect(html).toContain(
      '<details class="fold quoted"><summary><b dir="auto">B. Author</b> <q dir="auto">one and two and three</q> <span>3 lines</span></summary><blockquote',
    );
    expect(html).toContain(
      '<p class="source"><a href="../b/#p-1"><bdi>B. Author</bdi>, 7 Dec</a></p><p id="L1"',
    );
  });

  test('stay open where their source is not at hand, or where they are short', () => {
    expect(bodyToHtml(reply(false)).html).not.toContain('<details');
    expect(bodyToHtml({ ...reply(true), foldFrom: 4 }).html).not.toContain('<details');
  });

  test('are open where an argument rests on their words', () => {
    expect(bodyToHtml({ ...reply(true), marks: [markOf('a', [0, 2], [0, 5])] }).html).toContain(
      '<details class="fold quoted" open>',
    );
  });

  test('are answered below the paragraph, which has a permalink of its own', () => {
    const anchor = paragraphsOf(segmentLines('An answer.\n'))[0]?.anchor;
    const { html } = bodyToHtml({
      ...reply(true),
      answersTo: (of) => (of === anchor ? [{ href: '../c/#p-2', author: 'C. Author', day: '8 Dec' }] : []),
    });
    expect(html).toContain(
      `<div class="answered"><p id="L5" class="prose" dir="auto"><a class="permalink" id="${anchor}" href="#${anchor}" aria-label="Link to this paragraph">¶</a>An answer.</p>` +
        '<div class="answers"><span>Answered by</span> <a href="../c/#p-2"><bdi>C. Author</bdi>, 8 Dec</a></div></div>',
    );
  });
});

describe('a mail that was copied without quote marks', () => {
  const blocks = [
    blockOf(['My own words.']),
    blockOf(['From: Ben <b@example.org>', 'Subject: x', 'What Ben says', 'in three', 'lines.'], 2),
  ];
  const labels: Label[] = [
    'paragraph',
    'paragraph',
    'inline_headers',
    'inline_headers',
    'paragraph',
    'paragraph',
    'paragraph',
  ];
  const { html } = bodyToHtml({ ...bodyOf(blocks, labels), copied: { line: 4, name: 'Ben' } });

  test('looks like a quotation of its author, one click away', () => {
    expect(html).toContain(
      '<details class="fold quoted"><summary><b dir="auto">Ben</b> <q dir="auto">What Ben says</q>',
    );
    expect(html.indexOf('My own words')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('From: Ben')).toBeLessThan(html.indexOf('<details'));
  });
  test('keeps every word', () => {
    for (const words of ['My own words.', 'Subject: x', 'in three', 'lines.'])
      expect(seen(html)).toContain(words);
  });
});
