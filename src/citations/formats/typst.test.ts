import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, it } from 'vitest';
import { SEED } from '../../../tests/support/properties.ts';
import { hostileItem } from '../hostile.fixture.ts';
import { hayagriva } from './hayagriva.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

function textOf(node: Node): string {
  return 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function listItems(node: Node): DefaultTreeAdapterTypes.Element[] {
  if (node.nodeName === 'li') return [node as DefaultTreeAdapterTypes.Element];
  return 'childNodes' in node ? node.childNodes.flatMap(listItems) : [];
}

/** What Typst prints of the references to these files' entries, each by itself. */
function printed(files: readonly string[], keys: readonly string[]): string[] {
  const workspace = mkdtempSync(join(tmpdir(), 'parley-typst-'));
  try {
    writeFileSync(join(workspace, 'references.yml'), files.join(''));
    const main = join(workspace, 'main.typ');
    writeFileSync(
      main,
      `${keys.map((key) => `#cite(<${key}>)`).join(' ')}\n#bibliography("references.yml", style: "ieee")\n`,
    );
    const compiler = NodeCompiler.create({ workspace });
    const { result, hasError, takeDiagnostics } = bound(compiler.compileHtml({ mainFilePath: main }));
    if (hasError() || !result) throw new Error(JSON.stringify(takeDiagnostics()?.shortDiagnostics));
    return listItems(parse(compiler.html(result) ?? '')).map(textOf);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function bound(outcome: ReturnType<NodeCompiler['compileHtml']>) {
  return {
    result: outcome.result,
    hasError: () => outcome.hasError(),
    takeDiagnostics: () => outcome.takeDiagnostics(),
  };
}

it('prints in Typst as it went in', () => {
  const items = fc
    .sample(hostileItem, { numRuns: 120, seed: SEED })
    .map((item, index) => ({ ...item, label: `key-${index}` }));
  const references = printed(
    items.map(hayagriva),
    items.map((item) => item.label),
  );
  expect(references).toHaveLength(items.length);
  items.forEach((item, index) => {
    expect(references[index]).toContain(item.title);
    expect(references[index]).toContain(item.URL);
  });
});
