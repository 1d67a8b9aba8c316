import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { about } from '../../src/citations/about.ts';
import { rst } from '../../src/citations/formats/rst.ts';
import { hostileItem } from '../../src/citations/hostile.fixture.ts';
import { missing, output } from './program.ts';

const { getElementsByTagName, isTag, textContent } = DomUtils;
const absent = missing('python3', '-c', 'import docutils.core');

/** The document tree that docutils makes of a source, as XML; throws where it has anything to warn of. */
function treeOf(source: string) {
  const program = [
    'import sys, docutils.core',
    "settings = {'halt_level': 2, 'report_level': 2, 'input_encoding': 'utf-8', 'output_encoding': 'utf-8', 'xml_declaration': False, 'doctype_declaration': False}",
    "sys.stdout.buffer.write(docutils.core.publish_string(sys.stdin.buffer.read(), writer_name='xml', settings_overrides=settings))",
  ].join('\n');
  return parseDocument(output('python3', ['-c', program], { input: source }), { xmlMode: true });
}

test('docutils reads a document of citations without a warning, each as it went in', (context) => {
  if (absent) context.skip(absent);
  const items = fc
    .sample(hostileItem, { numRuns: 200, seed: 20_221_207 })
    .map((item, index) => ({ ...item, label: `${item.label}.${index}` }));
  const tree = treeOf(`${items.map(rst).join('\n\n')}\n`);
  const citations = getElementsByTagName('footnote', tree, true);
  expect(citations).toHaveLength(items.length);
  expect(getElementsByTagName('footnote_reference', tree, true)).toHaveLength(items.length);
  citations.forEach((citation, index) => {
    const item = items[index];
    if (item === undefined) throw new Error('more citations than items');
    const [label, paragraph] = citation.children.filter(isTag);
    if (label === undefined || paragraph === undefined) throw new Error('a citation of nothing');
    expect(textContent(label)).toBe(String(index + 1));
    expect(citation.attribs.names).toBe(item.label);
    const link = getElementsByTagName('reference', paragraph, true).find(
      ({ attribs }) => attribs.refuri === item.URL,
    );
    expect(link && textContent(link)).toBe(item.title);
    const words = item.quote === undefined ? '' : `“${item.quote}” — `;
    expect(textContent(paragraph)).toBe(`${words}${item.title} (${about(item)})`);
  });
});
