import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { about } from '../../src/citations/about.ts';
import { asciidoc } from '../../src/citations/formats/asciidoc.ts';
import { hostileItem } from '../../src/citations/hostile.fixture.ts';
import { missing, output } from './program.ts';

const { getElementsByTagName, getAttributeValue, textContent } = DomUtils;

const absent = missing('asciidoctor', '--version');

test('Asciidoctor reads a document of citations without a warning, each as it went in', (context) => {
  if (absent) context.skip(absent);
  const items = fc.sample(hostileItem, { numRuns: 200, seed: 20_221_207 });
  const source = `= Design\n\n${items.map((item) => `${asciidoc(item)}\n`).join('\n')}`;
  const args = ['--failure-level', 'WARN', '--no-header-footer', '--out-file', '-', '-'];
  const page = parseDocument(output('asciidoctor', args, { input: source }));
  const links = getElementsByTagName('a', page, true).map((link) => ({
    href: getAttributeValue(link, 'href'),
    text: textContent(link),
  }));
  const text = textContent(page).replace(/[\s\u200b]+/g, ' ');
  for (const item of items) {
    expect(links).toContainEqual({ href: item.URL, text: item.title });
    expect(text).toContain(`${item.title} (${about(item)})`);
    if (item.quote !== undefined) expect(text).toContain(item.quote);
  }
});
