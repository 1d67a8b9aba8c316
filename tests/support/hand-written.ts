import type { CitationItem } from '../../src/citations/index.ts';
import type { Manner } from './printed-mutations.ts';

/** What people write: `U` stands for the permalink, `K` for the key, `W` for the words. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  md: [
    'See [this](U) and [@K].',
    'He says “W” ([post](U)).',
    '> W\n>\n> — [A. Author](U)\n\nNext.',
    '> W\n\n— A. Author, [@K]',
    'As [A. Author](U) writes:\n\n> W\n\nNext.',
    '“W”[^1]\n\nNext.\n\n[^1]: A. Author, <U>',
    '"W" [A. Author][a]\n\n[a]: U',
    '[A. Author](U) writes: "W"',
    '<blockquote cite="U"><p>W</p></blockquote>',
    '- “W” — A. Author, [post](U)\n- Another.',
    '> W [@K]\n\nNext.',
    '> *W*\n> <cite>[A. Author](U)</cite>',
    'A. Author said, “W” (U).',
    '| “W” | [A. Author](U) |\n| - | - |',
    'He says «W» {cite:p}`K`.',
    '```{epigraph}\nW\n\n-- A. Author, {cite:t}`K`\n```',
    '{attribution="A. Author, {cite}`K`"}\n> W\n',
    'A. Author: „W“ [see @K, p. 3]',
    '> [!QUOTE]\n> W\n> — A. Author, U',
  ],
  rst: [
    'See `this <U>`__ and :cite:`K`.',
    'He says “W” (`post <U>`__).',
    'He says:\n\n    W\n\n    -- A. Author, `post <U>`_\n\nNext.',
    '“W” [#f1]_\n\n.. [#f1] A. Author, U',
    '“W” [1]_\n\n.. [1] A. Author,\n   `post <U>`__',
    '“W”, says `A. Author`_.\n\n.. _A. Author: U',
    '“W” (`A. Author`__)\n\n__ U',
    '.. epigraph::\n\n   W\n\n   -- A. Author, U\n\nNext.',
    'As `A. Author <U>`_ writes:\n\n  W\n\nNext.',
    '"W" :cite:p:`K`',
    '.. [K] “W” U',
    '“W” [K]_\n\n.. [K] A. Author. U',
  ],
  adoc: [
    'See U[this] and cite:[K].',
    'He says "`W`" (U[post]).',
    '[quote, A. Author, U]\n____\nW\n____\n\nNext.',
    '[quote, A. Author, link:U[post]]\nW\n\nNext.',
    '"W"\n-- A. Author, U[post]',
    '“W”footnote:[A. Author, U[post].]',
    'As link:U[A. Author] writes:\n\n____\nW\n____',
    '> W\n> -- A. Author, U',
    '“W” cite:[K]',
    '"W" <<K>>\n\n[bibliography]\n* [[[K]]] A. Author. U',
    ':post: U\n\n“W” ({post}[A. Author])',
    '____\nW\n____\n-- A. Author, xref:K[post]',
  ],
  html: [
    '<p>See <a href="U">this</a>.</p>',
    '<p><q cite="U">W</q></p>',
    "<blockquote cite='U'>\n  <p>W</p>\n</blockquote>",
    '<figure><blockquote>W</blockquote>\n<figcaption>— A. Author, <a href="U">post</a></figcaption></figure>',
    '<p>“<em>W</em>” — <a href="U">A. Author</a></p>',
    '<p>&ldquo;W&rdquo; (<a class="x" href="U">post</a>)</p>',
    '<p>As <a href="U">A. Author</a> writes:</p>\n<blockquote><p>W</p></blockquote>',
    '<p><a href="U">A. Author</a> writes: <q>W</q></p>',
    '<blockquote>W<br>— A. Author, <a href="U">post</a></blockquote>',
  ],
  tex: [
    'See \\href{U}{this} and \\cite{K}.',
    "``W''~\\cite{K}",
    '\\enquote{W} \\parencite[3]{K}',
    '\\textcquote[p.~3]{K}{W}',
    '\\begin{quote}\nW\n\\end{quote}\n\\hfill \\cite{K}',
    '\\begin{quote}\nW\\\\\n--- A. Author, \\href{U}{post}\n\\end{quote}',
    "``W''\\footnote{A. Author, \\url{U}.}",
    '\\begin{displayquote}[{\\cite{K}}]\nW\n\\end{displayquote}',
    '\\blockquote[\\cite{K}]{W}',
    "As \\href{U}{A. Author} writes: ``W''",
    '\\epigraph{W}{A. Author, \\url{U}}',
    '\\begin{quotation}\n\\emph{W}~\\cite{K}\n\\end{quotation}',
    "``W'' \\autocites[3]{other}[4]{K}",
  ],
  typ: [
    'See #link("U")[this] and @K.',
    '#quote(block: true, attribution: [A. Author, #link("U")[post]])[W]',
    '"W" @K',
    '#quote[W] @K',
    '"W"#footnote[A. Author, #link("U")]',
    '#quote(attribution: <K>, block: true)[\n  W\n]',
    'As #link("U")[A. Author] writes: "W"',
    'As @K says: “W”',
  ],
  org: [
    'See [[U][this]] and [cite:@K].',
    '“W” [[U][post]]',
    '#+begin_quote\nW\n\n--- A. Author, [[U][post]]\n#+end_quote',
    '“W” [cite/t:see @K p. 3]',
    '“W”[fn:1]\n\n[fn:1] A. Author, U',
  ],
  txt: [
    'See U for this.',
    'A. Author writes:\n\n    W\n\n    -- A. Author, U\n',
    '> W\n\n— A. Author <U>',
    '"W"\n(U)',
    '"W" -- A. Author <U>',
    'A. Author <U> wrote:\n\n> W\n\nNext.',
  ],
  bib: [
    "@misc{author2020,\n  title = {A Post},\n  note = {``W''},\n  howpublished = {\\url{U}},\n}",
    '@online{author2020,\n  abstract = "W",\n  url = "U"\n}',
  ],
  ris: ['TY  - ELEC\nTI  - A post\nN2  - W\nL2  - U\nUR  - U\nER  - \n'],
  json: ['[{"type": "post", "URL": "U", "abstract": "W", "id": "author2020"}]'],
  yml: [
    'author2020:\n  type: post\n  abstract: >-\n    W\n  url: U\n',
    '- id: author2020\n  note: "“W”"\n  URL: U\n',
  ],
};

/** Manners of citing by hand: each writing, and the same in the middle of a document. */
export const HAND_WRITTEN: readonly Manner[] = Object.entries(WRITTEN).flatMap(([ending, all]) =>
  all.map((written, nth) => ({
    name: `${ending} by hand, ${nth + 1}`,
    ending,
    write: (item: CitationItem) => {
      const words = item.quote ?? item.abstract ?? '';
      return `${written
        .replaceAll(/\bU\b/g, () => item.URL)
        .replaceAll(/\bK\b/g, () => item['citation-key'])
        .replaceAll(/\bW\b/g, () => words)}\n`;
    },
  })),
);
