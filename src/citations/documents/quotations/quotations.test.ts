import { describe, expect, it } from 'vitest';
import { ENOUGH, now } from '../../../../tests/support/edited-position.ts';
import { checkDocument } from '../check.ts';
import { findCitations } from '../find.ts';

const URL = 'https://example.org/kb/posts/2020-03-02-a-author-000001/#enough';
const RIGHT = 'One ring is enough for all we do.';
const WRONG = 'One ring is plenty for all we do.';

/** The codes of what is told of a document in which `W` stands for the words, `U` for the permalink and `K` for the key. */
function told(ending: string, written: string, words: string): string[] {
  const text = written.replaceAll('W', words).replaceAll('U', URL).replaceAll('K', ENOUGH.replace('#', ':'));
  return checkDocument(text, `a.${ending}`, now).findings.map(({ code }) => code);
}

/** Each writing has nothing told of the right words, and wrong ones told once. */
function areChecked(cases: Readonly<Record<string, readonly string[]>>): void {
  const all = Object.entries(cases).flatMap(([ending, list]) => list.map((one) => [ending, one] as const));
  it.each(all)('in %s: %j', (ending, written) => {
    expect(told(ending, written, RIGHT)).toEqual([]);
    expect(told(ending, written, WRONG)).toEqual(['misquoted']);
  });
}

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
    expect(told(ending, written, '')).toEqual([]);
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
    expect(told(ending, written, '')).toEqual([]);
    expect(told(ending, written.replace('all', 'most'), '')).toEqual(
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
      expect(told('md', `"One ring is enough${between}W" [x](U)`, WRONG)).toEqual(['misquoted']);
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
    expect(told(ending, written, '')).toEqual([]);
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

describe('words with a key are checked', () => {
  areChecked({
    tex: [
      '\\begin{displaycquote}{K}\nW\n\\end{displaycquote}',
      '\\begin{displaycquote}[12]{K}[.]\nW\n\\end{displaycquote}',
      '\\begin{foreigndisplaycquote}{german}{K}\nW\n\\end{foreigndisplaycquote}',
      '\\begin{hyphendisplayquote}{german}[\\cite{K}]\nW\n\\end{hyphendisplayquote}',
      '\\begin{quote}{\\itshape W}\\end{quote} \\cite{K}',
      '\\foreigntextcquote{german}[12]{K}{W}',
      '\\hyphentextcquote{german}{K}{W}',
      '\\foreignblockcquote{german}{K}{W}',
      '\\hybridblockcquote{german}{K}{W}',
      '\\foreigntextquote{german}[\\cite{K}]{W}',
      '\\foreignquote{german}{W} \\cite{K}',
      '\\hyphenquote{german}{W} \\cite{K}',
      '\\say{W} \\cite{K}',
      '"`W"\' \\cite{K}',
      "``W'' \\volcite{2}[3]{K}",
      "``W'' \\Pvolcite[see]{2}{K}",
      "``W'' (\\bibentry{K})",
    ],
    org: ['"W" [[cite:K]]', '"W" [[citep:&K][x]]', '"W" citep:K', '"W" [[citet:K]]', '"W" (cite:&K)'],
  });

  it('and a volume or a language is no key', () => {
    const text =
      '\\volcite{2}[3]{one} \\begin{foreigndisplaycquote}{german}{two}x\\end{foreigndisplaycquote}';
    const keys = findCitations(text, 'a.tex').citations.map(({ key }) => key);
    expect(keys).toEqual(['one', 'two']);
  });
});

describe('words are checked beside a reference whose brackets go over a line end', () => {
  areChecked({
    md: [
      '"W" [A. Author,\nthe mail][a]\n\n[a]: U',
      '"W" ([post][the long\nlabel])\n\n[the long label]: U',
      '"W" [the long\nlabel]\n\n[the long label]: U',
      '> "W" [the long\n> label]\n\n[the long label]: U',
    ],
  });

  it('but over no empty line', () => {
    expect(told('md', '"W" [the long\n\nlabel]\n\n[the long label]: U', WRONG)).toEqual([]);
  });
});

describe('words in a row of a table are checked, whichever cell the citation stands in', () => {
  areChecked({
    md: [
      '| a | b |\n| - | - |\n| "W" | [x](U) |',
      '| a | b |\n| - | - |\n| [x](U) | "W" |\n| [@other] | none |',
      'a | b\n- | -\n[x](U) | "W"\n[@other] | "One two three four five"',
      '| [@K] | *"W"* |',
    ],
    tex: [
      "\\cite{K} & ``W'' \\\\\n\\cite{other} & none",
      "``W'' & \\cite{K} \\\\",
      '\\href{U}{x} & \\enquote{W} \\\\',
    ],
    typ: [
      '#table(columns: 2,\n  [@K], [“W”],\n  [@other], [none])',
      '#table(columns: 2, [“W”], [@K])',
      '#table([@K], ["W"])',
      '#table(\n  columns: 2,\n  [@K],\n  [“W”],\n  [@other],\n  [none],\n)',
      '#table(columns: (auto, 1fr),\n  table.header([a], [b]),\n  ["W"],\n  [#link("U")[x]],\n)',
      '#table(columns: (1fr,) * 2,\n  table.hline(),\n  table.cell(colspan: 2)[x],\n  [@K],\n  ["W"])',
      '#table(columns: 2, align: (left, right), "a", [b],\n  [@K],\n  [“W”])',
    ],
    org: ['| [cite:@K] | "W" |', '| "W" | [cite:@K] |'],
    adoc: [
      '|===\n|U[x] |"W"\n|===',
      '[cols="1,1"]\n|===\n|U[x]\n|"W"\n\n|cite:[other]\n|none\n|===',
      '|===\n|a |b\n\n|"W"\n|cite:[K]\n|===',
      '|===\n|a |b\n\n2+|all\n|U[x]\n|"W"\n|===',
      '[cols="1,2"]\n|===\n|U[x]\na|"W"\n|===',
    ],
    html: [
      '<tr><td><a href="U">x</a></td><td>“W”</td></tr>',
      '<tr><td>&quot;W&quot;</td><td><a href="U">x</a></td></tr>',
    ],
  });

  it('and those of the next row are none of its', () => {
    expect(told('html', '<tr><td>x</td><td><a href="U">x</a></td></tr><tr><td>“W”</td></tr>', WRONG)).toEqual(
      [],
    );
    expect(told('md', '| x | [x](U) |\n| "W" | none |', WRONG)).toEqual([]);
    expect(told('typ', '#table(columns: 2, [x], [@K], ["W"], [none])', WRONG)).toEqual([]);
    expect(told('typ', '#table(columns: 2,\n [none],\n ["W"],\n [@K],\n [x])', WRONG)).toEqual([]);
    expect(told('adoc', '[cols=2*]\n|===\n|x\n|U[x]\n|"W"\n|none\n|===', WRONG)).toEqual([]);
    expect(told('adoc', '|===\n|a |b\n\n.2+|x |U[x]\n|"W"\n|===', WRONG)).toEqual([]);
  });
});

describe('a clause at the end of a block, or behind it, says whose words they are', () => {
  areChecked({
    tex: [
      '\\begin{quote}\nW\n\\end{quote}\nas \\cite{K} puts it.',
      '\\begin{quote}\nW, as\n\\cite{K} puts it.\n\\end{quote}',
      '\\begin{quotation}\nW, says\n\\citet{K}.\n\\end{quotation}',
      '\\begin{quote}\nW, writes \\cite{K}.\n\\end{quote}',
      '\\begin{quote}\nW This is said in \\cite{K}.\n\\end{quote}',
      '\\begin{quote}\nW \\cite{K}, and so on.\n\\end{quote}',
      '\\begin{quotation}\nW (Ann, \\cite{K}, in March)\n\\end{quotation}',
      '\\begin{quotation}\nW (as Ann says in \\cite{K})\n\\end{quotation}',
      'As \\cite{K} says:\n\\begin{quote}\nW See \\cite{other}.\n\\end{quote}',
    ],
    md: ['> W, as [@K] puts it.', '> W\n\nas [@K] puts it.', 'As [@K] says:\n\n> W See @other.'],
  });

  it.each([
    ['tex', '\\begin{quote}\nNobody objects. Ann objects to \\cite{K}.\n\\end{quote}'],
    ['tex', '\\begin{quote}\nMore words here. So also \\citet{K}.\n\\end{quote}'],
    ['tex', '\\begin{quote}\nMore words here,\nand this is \\citet{K}.\n\\end{quote}'],
    ['tex', '\\begin{quote}\nMore words here. Whoever wants more should read \\cite{K}.\n\\end{quote}'],
  ])('but a citation that is a word of another sentence says nothing, in %s: %j', (ending, written) => {
    expect(told(ending, written, '')).toEqual([]);
  });
});

describe('what stands in a list or a definition is checked like any paragraph', () => {
  areChecked({
    md: [
      'Term\n: > W\n  > -- [x](U)',
      'Term\n\n:   > W\n    >\n    > -- Ann, [x](U)',
      'Term\r\n\r\n:   > W\r\n    > -- [x](U)\r\n',
      'Term\n:   Words.\n\n    "W" [x](U)',
      'Term\n:   Words.\n\n    > W\n\n    — [x](U)',
      'Term\n:\t> W\n\t> [@K]',
      'Term\n~   "W" [@K]',
      'Ann ([@K])\n:   > W',
      '[x](U)\n\n:   > W',
      '[@K]\n\n:   "W"',
      '- Term\n  :   "W" [@K]',
      '- > W\n  > -- [x](U)',
      '1.  Words.\n\n    > W\n    > — [x](U)',
      '- > W [@K]\n- > other words [@other]',
      '[^a]: Words.\n\n    > W\n    > — [x](U)',
    ],
  });

  it.each([
    'Term\n:   Code:\n\n        x := "W" [@K]',
    'Term\n: see [x](U)\n: "four words of something"',
    'Term\n:   see [x](U)\n\n:   > other words here',
  ])('but no code, and not by what another definition cites: %j', (written) => {
    expect(told('md', written, WRONG)).toEqual([]);
  });
});
