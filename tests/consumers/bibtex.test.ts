import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { HANDLE, hostileItem, WORDS } from '../../src/citations/hostile.fixture.ts';
import { bibtexBibliography } from '../../src/citations/index.ts';
import { texText } from '../../src/citations/tex.ts';
import { missing, output } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-bibtex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const absentBibtex = missing('bibtex', '--version') ?? missing('kpsewhich', 'plain.bst');
const absentLatex = absentBibtex ?? missing('pdflatex', '--version') ?? missing('kpsewhich', 'url.sty');

function aux(keys: readonly string[], style = 'plain'): string {
  return [
    ...keys.map((key) => `\\citation{${key}}`),
    `\\bibstyle{${style}}`,
    '\\bibdata{positions}',
    '',
  ].join('\n');
}

for (const style of ['plain', 'alpha', 'unsrt', 'abbrv'])
  test(`BibTeX prints every entry in the style ${style} without a warning, with its address`, (context) => {
    if (absentBibtex) context.skip(absentBibtex);
    const items = fc.sample(hostileItem, { numRuns: 200, seed: 20_221_207 }).map((item, index) => ({
      ...item,
      'citation-key': `${item['citation-key']}.${index}`,
      URL: item.URL.replace('kb', `kb_${index}`),
    }));
    writeFileSync(join(folder, 'positions.bib'), bibtexBibliography(items));
    const keys = items.map((item) => item['citation-key']);
    writeFileSync(join(folder, `${style}.aux`), aux(keys, style));
    const log = output('bibtex', [style], { cwd: folder });
    // Styles that sort complain of misc entries without an author, which is not for us to invent.
    expect(
      log
        .split('\n')
        .filter(
          (line) => /warning|error/i.test(line) && !/to sort, need author or key|^\(There w/.test(line),
        ),
    ).toEqual([]);
    const printed = readFileSync(join(folder, `${style}.bbl`), 'utf8');
    expect(printed.match(/\\bibitem/g)).toHaveLength(items.length);
    // BibTeX breaks what is too long for a line behind a percent sign.
    const unbroken = printed.replace(/(?<!\\)%\n/g, '');
    for (const { URL } of items) expect(unbroken).toContain(texText(URL));
  });

test('LaTeX prints a document that cites a position and an argument', (context) => {
  if (absentLatex) context.skip(absentLatex);
  writeFileSync(
    join(folder, 'positions.bib'),
    bibtexBibliography([HANDLE, { ...WORDS, title: 'a_b {c} \\d $e$ 50% #f & ~g^h <i>' }]),
  );
  writeFileSync(
    join(folder, 'design.tex'),
    [
      '\\documentclass{article}',
      '\\usepackage{url}',
      '\\begin{document}',
      `We follow~\\cite{${HANDLE['citation-key']}}, see~\\cite{${WORDS['citation-key']}}.`,
      '\\bibliographystyle{plain}',
      '\\bibliography{positions}',
      '\\end{document}',
    ].join('\n'),
  );
  const latex = () =>
    output('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'design'], { cwd: folder });
  latex();
  output('bibtex', ['design'], { cwd: folder });
  latex();
  expect(latex()).not.toMatch(/undefined|Warning: Citation/);
});
