import { describe, expect, it } from 'vitest';
import { findCitations } from '../find.ts';
import { areChecked, codesOf, URL, WRONG } from './quoting.fixture.ts';

describe('words between references to quotation marks are checked', () => {
  areChecked({
    html: [
      '<p>&quot;W&quot; (<a href="U">A</a>)</p>',
      '<p>&#34;W&#34; <a href="U">A</a></p>',
      '<p>&ldquo;W&rdquo; (<a href="U">A</a>)</p>',
      '<p>&laquo;&nbsp;W&nbsp;&raquo; <a href="U">A</a></p>',
    ],
  });

  it('but inches are none', () => {
    expect(
      findCitations(`<p>5&quot; wide, W four words&quot; <a href="${URL}">A</a></p>`, 'a.html').quotations,
    ).toEqual([]);
  });
});

describe('words in emphasis are checked', () => {
  areChecked({
    md: [
      '*"W"* [@K]',
      '**"W"** ([x](U))',
      '_"W"_ [x](U)',
      '***“W”*** *[x](U)*',
      '*He wrote "W"* [x](U)',
      '*"W"* — A. Author, [x](U)',
      '[A. Author](U) writes: *"W"*',
      '- **“W”** -- A. Author, [x](U)',
    ],
    rst: ['*"W"* `G <U>`_', '**“W”** [K]_'],
    tex: [
      "\\emph{``W''} \\citep{K}",
      '\\textit{\\enquote{W}} \\citet{K}',
      "\\textbf{``W''}~\\cite{K}",
      "{\\em ``W''} \\cite{K}",
      "\\citet{K} writes: \\emph{``W''}",
    ],
    typ: ['_"W"_ @K', '*"W"* @K', '#emph["W"] @K'],
    org: ['/"W"/ [cite:@K]', '*"W"* [[U][x]]'],
    adoc: ['_"W"_ U[x]', '*"W"* cite:[K]', '_"`W`"_ (U[x])'],
    html: ['<p><em>"W"</em> <a href="U">A</a></p>', '<p>"<em>W</em>" <a href="U">A</a></p>'],
  });
});

describe('words that are the text of a link are checked', () => {
  areChecked({
    md: ['["W"](U)', '"[W](U)"', '[*"W"*](U)', '["W"][a]\n\n[a]: U', '[Ann says: "W"](U)', '["W" @K]'],
    rst: ['`"W" <U>`_', '"`W <U>`_"'],
    tex: ["\\href{U}{``W''}", "``\\href{U}{W}''", '\\href{U}{\\emph{\\enquote{W}}}'],
    typ: ['#link("U")["W"]', '"#link("U")[W]"', '#link("U")[_"W"_]'],
    org: ['[[U]["W"]]', '"[[U][W]]"'],
    adoc: ['U["W"]', '"U[W]"', 'link:U["W"]'],
    html: ['<a href="U">"W"</a>', '"<a href="U">W</a>"', '<a href="U">&quot;W&quot;</a>'],
  });

  it.each([
    ['md', '[A. Author, "Re: the number of rings", 2020](U)'],
    ['md', '[@K, sec. "On the number of rings"]'],
    ['md', '"The [number](U) of rings", says nobody'],
    ['html', '<a href="U">A. Author, “Re: the number of rings”</a>'],
  ])('but no title within it, in %s: %j', (ending, written) => {
    expect(codesOf(ending, written, '')).toEqual([]);
  });
});

describe('words are right that', () => {
  it.each([
    ['begin a sentence elsewhere', 'md', '"one ring is enough for all" [x](U)'],
    ['have the other case of a first letter in brackets', 'md', '"[o]ne ring is enough" [x](U)'],
    ['have it within', 'md', '"One ring is [E]nough for all" [x](U)'],
    ['leave out by dots in round brackets', 'md', '"One ring (...) for all we do" [x](U)'],
    ['leave out by an ellipsis in round brackets', 'md', '“One ring (…) for all we do” [x](U)'],
    ['leave out by dots with blanks', 'md', '"One ring . . . for all we do" [x](U)'],
    ['leave out by dots right behind a word', 'md', '"One ring. . . . for all we do" [x](U)'],
    ['leave out by dots in angle brackets', 'html', '"One ring &lt;...&gt; for all we do" <a href="U">x</a>'],
    ['leave out by csquotes', 'tex', '\\enquote{One ring \\textelp{} for all we do} \\cite{K}'],
    ['put in by csquotes', 'tex', '\\textcquote{K}{One ring is \\textins{quite} enough for all we do}'],
    ['do both', 'tex', '\\textcquote{K}{One ring \\textelp{suffices} for all we do}'],
    ['have a letter by csquotes', 'tex', '\\enquote{\\textins{o}ne ring is enough} \\cite{K}'],
    ['leave out in brackets in braces', 'tex', '\\enquote{One ring {[}\\dots{]} for all we do} \\cite{K}'],
  ])('%s, in %s: %s', (_, ending, written) => {
    expect(codesOf(ending, written, '')).toEqual([]);
    expect(codesOf(ending, written.replace('all', 'most'), '')).toEqual(
      written.includes('all') ? ['misquoted'] : [],
    );
  });
});

describe('a title in an attribution is no quotation, and the words before it are', () => {
  areChecked({
    md: [
      '"W" -- A. Author, "Re: the number of rings", [x](U)',
      '“W” — Ann, “Re: the number of rings,” [x](U)',
      '*"W"* -- [Ann](https://example.org/ann), "Re: the number of rings" [x](U)',
      '"W" (Ann, "Re: the number of rings", [x](U))',
      '> W\n>\n> — Ann, "Re: the number of rings", [x](U)',
      '> W\n\n— Ann, in "Re: the number of rings", [x](U)',
    ],
    tex: ["``W'' --- A. Author, ``Re: the number of rings'' \\cite{K}"],
    html: [
      '<blockquote>W</blockquote><p>&mdash; Ann, &ldquo;Re: the number of rings&rdquo;, <a href="U">x</a></p>',
    ],
    rst: ['So:\n\n    W\n\n    -- Ann, "Re: the number of rings", [K]_'],
  });

  it('but words behind a verb or without a name are', () => {
    for (const between of ['" -- and he goes on: "', '", and "', '" -- Ann says: "'])
      expect(codesOf('md', `"One ring is enough${between}W" [x](U)`, WRONG)).toEqual(['misquoted']);
  });
});

describe('a note is no quotation of what it links to', () => {
  it.each([
    ['md', '> [!NOTE]\n> See [x](U).'],
    ['md', '> [!TIP]\n> This is discussed elsewhere. [x](U)'],
    ['md', '> **Note:** see also [x](U)'],
    ['md', '> **Note:** all is said there. [x](U)'],
    ['md', '> It is discussed elsewhere too, by\n> [x](U).'],
    ['md', '> Whoever wants more should read [x][a].\n\n[a]: U'],
    ['md', 'As [x](U) says:\n\n> [!WARNING]\n> This is not said there.'],
    ['html', '<blockquote class="note"><p>See <a href="U">x</a>.</p></blockquote>'],
    ['html', '<blockquote class="note"><p>All is said there. <a href="U">x</a></p></blockquote>'],
    ['rst', 'So:\n\n    Whoever wants more should read `x <U>`_.'],
    ['adoc', '____\nWhoever wants more should read U[x].\n____'],
    ['txt', '  Whoever wants more should read U'],
  ])('in %s: %j', (ending, written) => {
    expect(codesOf(ending, written, '')).toEqual([]);
  });
});

describe('a citation at the end of a block, set apart from its words, says whose they are', () => {
  areChecked({
    md: [
      '> W [x](U)',
      '> W ([x](U))',
      '> *W*\n> [x](U)',
      '> W [@K]',
      '> [!quote]\n> W [x](U)',
      '> [!NOTE]\n> W\n> — [x](U)',
      '> [!NOTE]\n> It is said elsewhere.\n>\n> > W\n> > — [x](U)\n>\n> And so on.',
      '> [!NOTE]\n> "W" [x](U)',
    ],
    html: [
      '<blockquote><p>W</p><p><a href="U">x</a></p></blockquote>',
      '<blockquote>W (<a href="U">x</a>)</blockquote>',
    ],
    rst: ['So:\n\n    W `x <U>`_'],
    adoc: ['____\nW U[x]\n____'],
    txt: ['> W U'],
  });
});
