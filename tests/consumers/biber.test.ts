import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { biblatex } from '../../src/citations/formats/biblatex.ts';
import { hostileItem } from '../../src/citations/hostile.fixture.ts';
import { missing, output } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-biber-'));
afterAll(() => rmSync(folder, { recursive: true }));

const absentBiber = missing('biber', '--version');
const absentLatex =
  absentBiber ??
  missing('pdflatex', '--version') ??
  missing('kpsewhich', 'biblatex.sty') ??
  missing('kpsewhich', 'etoolbox.sty');

const items = fc
  .sample(hostileItem, { numRuns: 200, seed: 20_221_207 })
  .map((item, index) => ({ ...item, 'citation-key': `key-${index}`, label: `label-${index}` }));

/** The lines of a program's report that complain. */
function complaints(log: string): string[] {
  return log.split('\n').filter((line) => /\b(?:warn(?:ing)?|error)\b/i.test(line));
}

test('biber reads every entry without a warning', (context) => {
  if (absentBiber) context.skip(absentBiber);
  writeFileSync(join(folder, 'positions.bib'), items.map(biblatex).join('\n'));
  const args = ['--tool', '--nolog', '--output-file', 'read.bib', 'positions.bib'];
  expect(complaints(output('biber', args, { cwd: folder }))).toEqual([]);
  const read = readFileSync(join(folder, 'read.bib'), 'utf8');
  expect(read.match(/^@online\{/gim)).toHaveLength(items.length);
});

test('LaTeX prints what biber made, with the address of each as a link', (context) => {
  if (absentLatex) context.skip(absentLatex);
  // Letters that a font of LaTeX has not are its own affair.
  const plain = items
    .filter((item) => /^[ -~]*$/.test(JSON.stringify(item)))
    .map((item, index) => ({ ...item, URL: `${item.URL.replace('#', `${index}/#`)}?number=${index}` }));
  expect(plain.length).toBeGreaterThan(10);
  writeFileSync(join(folder, 'plain.bib'), plain.map(biblatex).join('\n'));
  writeFileSync(
    join(folder, 'design.tex'),
    [
      '\\pdfcompresslevel=0 \\pdfobjcompresslevel=0',
      '\\documentclass{article}',
      '\\usepackage[backend=biber]{biblatex}',
      '\\usepackage{hyperref}',
      '\\addbibresource{plain.bib}',
      '\\begin{document}',
      ...plain.map((item) => `\\cite{${item['citation-key']}}, \\cite{${item.label}}`),
      '\\printbibliography',
      '\\end{document}',
    ].join('\n'),
  );
  const latex = () =>
    output('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'design'], { cwd: folder });
  latex();
  expect(complaints(output('biber', ['design'], { cwd: folder }))).toEqual([]);
  latex();
  expect(latex()).not.toMatch(/undefined|Warning: Citation/);
  const pdf = readFileSync(join(folder, 'design.pdf'), 'latin1');
  const links = new Set([...pdf.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, url]) => url));
  for (const { URL } of plain) expect(links).toContain(URL);
});
