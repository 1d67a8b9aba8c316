import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, describe, expect, test } from 'vitest';
import { hostileItem } from '../../src/citations/hostile.fixture.ts';
import { citeAll, cslBibliography } from '../../src/citations/index.ts';
import { readEntries } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { missing, output } from './program.ts';

const absent = missing('pandoc', '--version');
const folder = mkdtempSync(join(tmpdir(), 'parley-pandoc-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The references of a page, by the key of each: text, with runs of white space as one space. */
function references(html: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Node): void => {
    const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id')?.value : undefined;
    if (id?.startsWith('ref-')) found.set(id.slice('ref-'.length), textOf(node).replace(/\s+/g, ' ').trim());
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

/** A document that cites, made a page by pandoc's own citation processor. */
function cited(document: string, bibliography: unknown): string {
  writeFileSync(join(folder, 'bibliography.json'), JSON.stringify(bibliography));
  writeFileSync(join(folder, 'design.md'), document);
  return output(
    'pandoc',
    ['--citeproc', '--bibliography', 'bibliography.json', '--wrap=none', 'design.md', '-t', 'html'],
    {
      cwd: folder,
    },
  );
}

describe('pandoc --citeproc', () => {
  test('turns a document that cites a position and an argument into HTML with the references', async (context) => {
    if (absent) context.skip(absent);
    const kb = buildKnowledge(await readEntries(resolve('content')));
    const items = citeAll(kb, { site: 'https://example.org', base: '/kb' });
    const argument = items.find(({ kind }) => kind === 'argument');
    const html = cited(
      `We follow [@vfio-device-handle], though see [@${argument?.['citation-key']}].\n`,
      cslBibliography(items),
    );
    const found = references(html);
    expect([...found.keys()].sort()).toEqual([argument?.['citation-key'], 'vfio-device-handle'].sort());
    expect(found.get('vfio-device-handle')).toMatch(/Gunthorpe.*2022.*vfio_device handle/);
    expect(html).toContain('href="https://example.org/kb/positions/vfio-device-handle/rev/');
  });

  test('prints every title as it went in', (context) => {
    if (absent) context.skip(absent);
    const items = fc
      .sample(hostileItem, { numRuns: 150, seed: 20_221_207 })
      .map((item, index) => ({ ...item, 'citation-key': `key-${index}` }));
    const document = items.map((item) => `[@${item['citation-key']}]`).join('\n\n');
    const found = references(cited(document, cslBibliography(items)));
    expect(found.size).toBe(items.length);
    for (const item of items) expect(seen(found.get(item['citation-key']) ?? '')).toContain(seen(item.title));
  });
});

/** Text but for what a style changes: the shape of quotation marks, and which of two marks of punctuation that meet is kept. */
function seen(text: string): string {
  return text.replace(/[“”‘’'".,;:?!\u2060\s]/g, '');
}
