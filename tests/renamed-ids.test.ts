import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../bench/support/random.ts';
import { catalogueOf, citeAll, FORMATS, formatCitation } from '../src/citations/index.ts';
import type { KnowledgeBase } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { searchRecords } from '../src/search/index.ts';
import { CONTENT, filesUnder } from './support/folder.ts';
import { filesOf, generatedDebate } from './support/generated-debate.ts';
import { type Files, knowledgeOf } from './support/knowledge.ts';
import { renamedFiles, withFormerNames } from './support/renamed-files.ts';
import { RICH } from './support/rich-debate.ts';

const SHIPPED: Files = Object.fromEntries(
  filesUnder(CONTENT)
    .filter((file) => (file.endsWith('.mdx') && !file.startsWith('packs/')) || file === 'parley.yaml')
    .map((file) => [file, readFileSync(join(CONTENT, file), 'utf8')]),
);

const PUBLICATION = { base: '/kb/', site: 'https://kb.example.org' };

/** What a thing was called before is what the renaming adds (`names` are those that a search finds it by); where it stands in its file moves. */
const OF_RENAMING = new Set('aliases formerIds origin names line matter bodyLine file'.split(' '));

function comparable(value: unknown): unknown {
  const plain = JSON.stringify(value, (key, inner) => {
    if (OF_RENAMING.has(key)) return undefined;
    return inner instanceof Map ? [...inner] : inner;
  });
  return JSON.parse(withFormerNames(plain));
}

function dataOf(kb: KnowledgeBase): Map<string, unknown> {
  const files = machineFiles({ kb, publication: PUBLICATION });
  return new Map(
    [...files].map(({ path, text }) => {
      const name = withFormerNames(path);
      return [name, path.endsWith('json') ? comparable(JSON.parse(text())) : withFormerNames(text())];
    }),
  );
}

function citationsOf(kb: KnowledgeBase): string[] {
  return citeAll(kb, PUBLICATION).flatMap((item) =>
    FORMATS.map(({ name }) => withFormerNames(formatCitation(item, name))),
  );
}

describe.each([
  ['the shipped knowledge base', SHIPPED],
  ['one that names things in every field', RICH],
  ['a generated one', filesOf(generatedDebate(12, random(1)))],
  ['a generated one with circles', filesOf(generatedDebate(12, random(2), true))],
  ['another', filesOf(generatedDebate(30, random(3), true))],
])('%s, read through the aliases of all that it names', (_what, files) => {
  const before = knowledgeOf(files);
  const after = knowledgeOf(renamedFiles(files));

  it('is the same graph', () => {
    expect(after.positions.size).toBeGreaterThan(2);
    const { aliases: _old, ...graph } = before;
    const { aliases, ...same } = after;
    expect(aliases.size).toBeGreaterThanOrEqual(after.positions.size + after.arguments.size);
    expect(comparable(same)).toEqual(comparable(graph));
  });

  it('has the same data files', () => {
    const [data, same] = [dataOf(before), dataOf(after)];
    expect([...same.keys()].sort()).toEqual([...data.keys()].sort());
    for (const [path, text] of data) expect({ path, text: same.get(path) }).toEqual({ path, text });
    // Each of them answers where it was before, too.
    const paths = new Set([...machineFiles({ kb: after, publication: PUBLICATION })].map(({ path }) => path));
    expect([...data.keys()].filter((path) => !paths.has(path))).toEqual([]);
  });

  it('has the same citations and revisions', () => {
    expect(citationsOf(after)).toEqual(citationsOf(before));
    const { things, revisions } = catalogueOf(after, undefined, PUBLICATION);
    const former = catalogueOf(before, undefined, PUBLICATION);
    expect(comparable({ things, revisions })).toEqual(
      comparable({ things: former.things, revisions: former.revisions }),
    );
  });

  it('is searched alike', () => {
    expect(comparable(searchRecords(after))).toEqual(comparable(searchRecords(before)));
  });
});
