import { expect, test } from 'vitest';
import { bibliographiesIn } from './bibliographies.ts';

test.each([
  ['Typst', '#bibliography("refs.yml", title: "Works")\n', ['refs.yml']],
  ['Typst, several', '#bibliography(("a.bib", "b.yml"))\n', ['a.bib', 'b.yml']],
  ['LaTeX', '\\bibliography{one, two}\n', ['one.bib', 'two.bib']],
  ['biblatex', '\\addbibresource{refs/one.bib}\n', ['refs/one.bib']],
  ['pandoc', '---\ntitle: x\nbibliography: "refs.json"\n---\n', ['refs.json']],
  ['pandoc, several', '---\nbibliography:\n  - a.bib\n  - b.bib\n---\n', ['a.bib', 'b.bib']],
  ['Quarto', '---\nbibliography: [a.bib, b.bib]\n---\n', ['a.bib', 'b.bib']],
  ['Sphinx', '.. bibliography:: refs.bib\n', ['refs.bib']],
  ['Asciidoctor', ':bibtex-file: refs.bib\n', ['refs.bib']],
  ['Org', '#+bibliography: refs.bib\n', ['refs.bib']],
  ['none', 'A bibliography is a list.\n', []],
])('the bibliographies that a document goes by: %s', (_what, text, names) => {
  expect(bibliographiesIn(text)).toEqual(names);
});
