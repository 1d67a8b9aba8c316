import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { findCitations } from './find.ts';

/** What is cited, as it is written: keys, and the part of permalinks behind the home. */
function cited(file: string, text: string): string[] {
  return findCitations(text, file).citations.map(({ start, end }) => text.slice(start, end));
}

/** What is quoted, and by whom. */
function quoted(file: string, text: string): string[] {
  const { quotations, citations } = findCitations(text, file);
  return quotations.map(({ start, end, by }) => {
    const of = citations.find((citation) =>
      by.some(
        ({ start, end }) => citation.end > start && citation.start - (citation.home?.length ?? 0) < end,
      ),
    );
    return `${text.slice(start, end).replace(/\s+/g, ' ').trim()} <${of?.key}>`;
  });
}

describe('permalinks', () => {
  it.each([
    ['https://example.org/positions/one-ring/', 'one-ring', undefined],
    ['https://example.org/kb/positions/one-ring/rev/0123456789/', 'one-ring', '0123456789'],
    ['https://example.org/positions/one-ring', 'one-ring', undefined],
    ['https://example.org/positions/one-ring/#Arguments', 'one-ring', undefined],
    ['https://example.org/positions/one-ring.json', 'one-ring', undefined],
    ['https://example.org/posts/2020-a/#enough', '2020-a#enough', undefined],
    ['https://example.org/posts/2020-a/enough/rev/0123456789/', '2020-a#enough', '0123456789'],
    ['https://example.org/posts/2020-a/enough/words/rev/0123456789', '2020-a#enough/words', '0123456789'],
    ['https://example.org/debates/rings/#nested', 'rings#nested', undefined],
    ['https://example.org/posts/2020-a/?utm_source=x&amp;b#enough', '2020-a#enough', undefined],
    ['https://example.org/posts/2020-a?x#enough', '2020-a#enough', undefined],
    ['https://example.org/debates/rings/index.html#nested', 'rings#nested', undefined],
    ['https://example.org/debates/rings/index.html?x=%20y#nested', 'rings#nested', undefined],
    ['https://example.org/positions/one-ring/index.html?x#Arguments', 'one-ring', undefined],
    ['https://example.org/positions/one-ring/rev/0123456789/index.html', 'one-ring', '0123456789'],
    ['https://example.org/posts/2020-a/enough/rev/0123456789/?x', '2020-a#enough', '0123456789'],
    ['/kb/positions/one-ring/', 'one-ring', undefined],
  ])('%s', (url, key, revision) => {
    for (const text of [url, `Link: ${url} [1]`, `See <${url}>, and`, `(${url})`]) {
      const { citations } = findCitations(text, 'commit-message');
      expect(citations).toMatchObject([{ as: 'permalink', key }]);
      expect(citations[0]?.revision).toBe(revision);
    }
  });

  it.each(['link:++U++[ring]', 'link:+++U+++[ring]', 'url=U', 'says so: “U”', 'so it is—U—says', '（U）'])(
    'of a path alone, and of an address, among marks of a document: %s',
    (marks) => {
      for (const home of ['/', '/~me/a+b/', 'https://example.org/'])
        expect(
          findCitations(marks.replace('U', `${home}positions/one-ring/`), 'a.adoc').citations,
        ).toMatchObject([{ key: 'one-ring', home }]);
    },
  );

  it.each([
    'docs/positions/one-ring/',
    'c++/positions/one-ring/',
    '../positions/one-ring/',
    'https://example.org/my-positions/one-ring/',
    'https://example.org/positions/',
  ])('are none: %s', (text) => {
    expect(cited('a.txt', text)).toEqual([]);
  });

  it.each([
    ['https://example.org/debates/rings/', 'debates', 'rings'],
    ['https://example.org/kb/posts/2020-a/#p-0123456789', 'posts', '2020-a'],
    ['https://example.org/debates/rings/#Issues', 'debates', 'rings'],
    ['https://example.org/debates/rings/index.html?x#Issues', 'debates', 'rings'],
    ['https://example.org/kb/posts/2020-a/?x', 'posts', '2020-a'],
    ['https://example.org/kb/posts/2020-a/index.html', 'posts', '2020-a'],
    ['/people/a-author/', 'people', 'a-author'],
    ['https://example.org/threads/2020-a', 'threads', '2020-a'],
    ['https://example.org/concepts/ring.json', 'concepts', 'ring'],
  ])('of pages: %s', (url, page, key) => {
    expect(findCitations(`See <${url}>.`, 'a.md').citations).toMatchObject([{ as: 'permalink', page, key }]);
  });

  it.each([
    ['https://example.org/positions/One_Ring/', 'One_Ring', undefined],
    ['https://example.org/positions/one-ring/rev//', 'one-ring', ''],
    ['https://example.org/positions/one-ring/rev/0123-5678/', 'one-ring', '0123-5678'],
    ['https:\\/\\/example.org\\/positions\\/one-ring\\/', 'one-ring', undefined],
    ['example.org/kb/positions/one-ring/', 'one-ring', undefined],
  ])('are read as they were mistyped or escaped: %s', (url, key, revision) => {
    const { citations } = findCitations(`See ${url}`, 'a.txt');
    expect(citations.map((one) => [one.key, one.revision])).toEqual([[key, revision]]);
  });

  it('are found where TeX escapes the mark of an anchor', () => {
    expect(cited('a.tex', '\\href{https://example.org/posts/2020-a/\\#enough}{this}')).toEqual([
      'posts/2020-a/\\#enough',
    ]);
    expect(cited('a.tex', '\\href{https://example.org/posts/2020-a/?x\\&y\\#enough}{this}')).toEqual([
      'posts/2020-a/?x\\&y\\#enough',
    ]);
  });

  it('are found in linear time, whatever looks like a query', () => {
    const started = cpuMilliseconds();
    for (const piece of ['/posts/a?', '/posts/a/?%2', '/posts/a/index.html', '/posts/a?\\'])
      expect(cited('a.txt', `https://example.org${piece.repeat(20_000)}`).length).toBeGreaterThan(0);
    expect(cpuMilliseconds() - started).toBeLessThan(10_000);
  });
});

describe('citations in Markdown', () => {
  it.each([
    ['[@one-ring]', ['one-ring']],
    ['[see @one-ring, p. 3; -@post:enough]', ['one-ring', 'post:enough']],
    ['As @one-ring says.', ['one-ring']],
    ['As @{one-ring}s say.', ['one-ring']],
    ['A claim.[^one-ring]\n\n[^one-ring]: Rings.', ['one-ring', 'one-ring']],
    [
      '[rings](https://example.org/positions/one-ring/rev/0123456789/)',
      ['positions/one-ring/rev/0123456789/'],
    ],
  ])('%j', (text, keys) => {
    expect(cited('a.md', text)).toEqual(keys);
  });

  it('are none in code, comments, addresses and escapes', () => {
    const text =
      'Mail a@one-ring.org, `[@one-ring]`, \\@one-ring.\n\n```\n[@one-ring]\n```\n\n    @one-ring\n\n<!-- @one-ring\nhttps://example.org/positions/one-ring/ -->\n';
    expect(cited('a.md', text)).toEqual([]);
  });

  it('say whose words a block quote has by a line that begins with a dash', () => {
    expect(quoted('a.md', '> One ring is\n> enough.\n>\n> — A. Author [@post:enough]\n')).toEqual([
      '> One ring is > enough. <post#enough>',
    ]);
    expect(quoted('a.md', '> One ring.\n\n-- [A](https://example.org/posts/p/#enough)\n')).toEqual([
      '> One ring. <p#enough>',
    ]);
    expect(quoted('a.md', '> One ring.\n\nSo says [@post:enough].\n')).toEqual([]);
  });

  it('say whose words are in quotation marks right before them', () => {
    expect(quoted('a.md', 'He says “one ring is enough” [@post:enough].')).toEqual([
      'one ring is enough <post#enough>',
    ]);
    expect(quoted('a.md', '"One ring is enough" ([A](https://example.org/posts/p/#enough)).')).toEqual([
      'One ring is enough <p#enough>',
    ]);
    expect(
      quoted('a.md', 'A "term", and [@post:enough]. "One ring is enough", says nobody; see [@x].'),
    ).toEqual([]);
  });
});

describe('citations in reStructuredText', () => {
  it.each([
    ['See [one-ring]_.\n\n.. [one-ring] Rings.\n', ['one-ring', 'one-ring']],
    ['See [#one-ring]_.\n\n.. [#one-ring] Rings.\n', ['one-ring', 'one-ring']],
    [':cite:`one-ring,two-rings` and :cite:p:`post:enough`', ['one-ring', 'two-rings', 'post:enough']],
    [':footcite:t:`{see}one-ring{p. 3}`', ['one-ring']],
    ['`Rings <https://example.org/positions/one-ring/>`_', ['positions/one-ring/']],
  ])('%j', (text, keys) => {
    expect(cited('a.rst', text)).toEqual(keys);
  });

  it('are the labels of footnotes', () => {
    const text = 'As in [#two-rings]_ and [#000001:enough]_.\n\n.. [#two-rings] It is `so <x>`__\n';
    expect(cited('a.rst', text)).toEqual(['two-rings', '000001:enough', 'two-rings']);
  });

  it('are none in literals, code, comments and footnotes of a word', () => {
    const text =
      '``[one-ring]_`` [#]_ [1]_ [*]_\n\nSo::\n\n    [one-ring]_\n\n.. code-block:: c\n\n   [one-ring]_\n\n.. A comment\n   [one-ring]_\n\n.. [one-ring]_ is no definition\n';
    expect(cited('a.rst', text)).toEqual([]);
  });

  it('say whose words a block quote has by its attribution', () => {
    expect(
      quoted(
        'a.rst',
        'He says:\n\n    One ring\n    is enough.\n\n    -- A. Author, [post:enough]_\n\nNext.\n',
      ),
    ).toEqual(['One ring is enough. <post#enough>']);
  });
});

describe('citations in AsciiDoc', () => {
  it.each([
    ['cite:[one-ring, two-rings(12)] and citenp:[post:enough]', ['one-ring', 'two-rings', 'post:enough']],
    [
      '<<one-ring>> and <<two-rings,two>>\n\n* [[[one-ring]]] Rings.\n',
      ['one-ring', 'two-rings', 'one-ring'],
    ],
    ['https://example.org/positions/one-ring/[Rings]', ['positions/one-ring/']],
  ])('%j', (text, keys) => {
    expect(cited('a.adoc', text)).toEqual(keys);
  });

  it('are none in listings, comments and references to sections', () => {
    const text =
      '[[own]]\n== Own\n\nSee <<own>>.\n\n----\ncite:[one-ring]\n----\n\n// cite:[one-ring]\n\n////\ncite:[one-ring]\n////\n\n literal cite:[one-ring]\n';
    expect(cited('a.adoc', text)).toEqual([]);
  });

  it('say whose words a quote block has', () => {
    expect(
      quoted('a.adoc', '[quote, A. Author, cite:[post:enough]]\n____\nOne ring is enough.\n____\n'),
    ).toEqual(['One ring is enough. <post#enough>']);
    expect(quoted('a.adoc', '____\nOne ring.\n____\n\n-- <<post:enough>>\n')).toEqual([
      'One ring. <post#enough>',
    ]);
  });
});

describe('citations in LaTeX', () => {
  it.each([
    [
      '\\cite{one-ring}, \\citep[see][p. 3]{two-rings, post:enough}',
      ['one-ring', 'two-rings', 'post:enough'],
    ],
    ['\\parencite*{one-ring} \\nocite{*} \\textcite{two-rings}', ['one-ring', 'two-rings']],
    [
      '\\bibitem[R]{one-ring} \\url{https://example.org/positions/one-ring/}',
      ['one-ring', 'positions/one-ring/'],
    ],
  ])('%j', (text, keys) => {
    expect(cited('a.tex', text)).toEqual(keys);
  });

  it('are none in comments and verbatim text', () => {
    const text =
      '% \\cite{one-ring}\n100\\% \\verb|\\cite{one-ring}|\n\\begin{verbatim}\n\\cite{one-ring}\n\\end{verbatim}\n';
    expect(cited('a.tex', text)).toEqual([]);
    expect(cited('a.tex', '100\\% sure \\cite{one-ring}')).toEqual(['one-ring']);
  });

  it('say whose words a quotation has', () => {
    expect(quoted('a.tex', "``One ring is enough''~\\cite{post:enough}")).toEqual([
      'One ring is enough <post#enough>',
    ]);
    expect(quoted('a.tex', '\\begin{quote}\nOne ring.\n\\end{quote}\\cite{post:enough}\n')).toEqual([
      'One ring. <post#enough>',
    ]);
    expect(quoted('a.tex', '\\textcquote[p.~3]{post:enough}{One ring}')).toEqual(['One ring <post#enough>']);
    expect(quoted('a.tex', '\\begin{quote}\nOne ring.\n--- A, \\cite{post:enough}\n\\end{quote}\n')).toEqual([
      'One ring. <post#enough>',
    ]);
  });
});

describe('citations in Typst', () => {
  it.each([
    ['As @one-ring says, and @post:enough.', ['one-ring', 'post:enough']],
    ['@two-rings[p. 3] #cite(<one-ring>, form: "prose")', ['two-rings', 'one-ring']],
    ['#link("https://example.org/positions/one-ring/")[Rings]', ['positions/one-ring/']],
  ])('%j', (text, keys) => {
    expect(cited('a.typ', text)).toEqual(keys);
  });

  it('are none in raw text, comments and references to own labels', () => {
    const text = '= Own <own>\n@own `@one-ring` // @one-ring\n/* @one-ring */\n```\n@one-ring\n```\n';
    expect(cited('a.typ', text)).toEqual([]);
  });

  it('say whose words a quotation has', () => {
    expect(quoted('a.typ', '#quote(block: true, attribution: <post:enough>)[One ring.]')).toEqual([
      'One ring. <post#enough>',
    ]);
    expect(quoted('a.typ', '#quote(attribution: [A, @post:enough])[One ring.]')).toEqual([
      'One ring. <post#enough>',
    ]);
  });
});

describe('bibliographies', () => {
  it.each([
    ['@misc(one-ring,\n  title = {x}\n)', ['one-ring']],
    ['@misc{\n  one-ring,\n  title = {x}\n}', ['one-ring']],
    ['@misc{x,\n  crossref = {one-ring}, ids = {a,\n b},\n}', ['x', 'one-ring', 'a', 'b']],
    ['@misc{x,\n  related = "one-ring, two-rings",\n}', ['x', 'one-ring', 'two-rings']],
    ['@set{x, entryset = {one-ring, two-rings}}', ['x', 'one-ring', 'two-rings']],
    ['@misc{x,\n  note = {See \\cite[p. 2]{one-ring}},\n}', ['x', 'one-ring']],
    ['@misc{\n  title = {x, one-ring, y},\n}', []],
  ])('have the keys of their entries, and those that they name: %j', (text, keys) => {
    expect(cited('a.bib', text)).toEqual(keys);
  });

  it('have the keys of their entries', () => {
    expect(
      cited('a.bib', '@misc{one-ring,\n  url = {https://example.org/positions/one-ring/},\n}\n@comment{x,}'),
    ).toEqual(['one-ring', 'positions/one-ring/']);
    expect(cited('a.json', '[{"id": "one-ring", "URL": "https://example.org/positions/one-ring/"}]')).toEqual(
      ['one-ring', 'positions/one-ring/'],
    );
    expect(
      cited('a.yml', 'one-ring:\n  type: Web\n  url: https://example.org/positions/one-ring/\n'),
    ).toEqual(['one-ring', 'positions/one-ring/']);
  });
});
