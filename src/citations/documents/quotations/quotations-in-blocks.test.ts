import { describe, expect, it } from 'vitest';
import { findCitations } from '../find.ts';
import { areChecked, codesOf, WRONG } from './quoting.fixture.ts';

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
    expect(codesOf('md', '"W" [the long\n\nlabel]\n\n[the long label]: U', WRONG)).toEqual([]);
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
    expect(
      codesOf('html', '<tr><td>x</td><td><a href="U">x</a></td></tr><tr><td>“W”</td></tr>', WRONG),
    ).toEqual([]);
    expect(codesOf('md', '| x | [x](U) |\n| "W" | none |', WRONG)).toEqual([]);
    expect(codesOf('typ', '#table(columns: 2, [x], [@K], ["W"], [none])', WRONG)).toEqual([]);
    expect(codesOf('typ', '#table(columns: 2,\n [none],\n ["W"],\n [@K],\n [x])', WRONG)).toEqual([]);
    expect(codesOf('adoc', '[cols=2*]\n|===\n|x\n|U[x]\n|"W"\n|none\n|===', WRONG)).toEqual([]);
    expect(codesOf('adoc', '|===\n|a |b\n\n.2+|x |U[x]\n|"W"\n|===', WRONG)).toEqual([]);
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
    expect(codesOf(ending, written, '')).toEqual([]);
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
    expect(codesOf('md', written, WRONG)).toEqual([]);
  });
});
