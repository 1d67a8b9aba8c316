import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  checkDocument,
  currentRevisions,
  ledgerProblems,
  lineFor,
  lookUp,
  parseLedger,
  unrecorded,
} from '../src/citations/index.ts';
import { edited, type Files, knowledgeOf, postFile, SMALL } from './support/knowledge.ts';

const ID = '2020-03-02-a-author-000001';
const POST = `posts/${ID}.mdx`;
const BURDEN = `${ID}#burden`;
const WORDS = 'A second ring is a burden.';
const HASH = createHash('sha256').update(WORDS).digest('hex');

/** The words taken down from the post, and their hash in place of them in its argument. */
function takenDown(format: number, hash = HASH): Files {
  const own = /debate: rings[\s\S]*?(?=---)/.exec(SMALL[POST] ?? '')?.[0] ?? '';
  const text = 'One ring is enough for\nall we do. [redacted: 6 words, 2026-02-03].\n';
  return {
    ...SMALL,
    'parley.yaml': `format: ${format}\n`,
    [POST]: postFile(ID, text, own.replace(`exact: ${WORDS}`, `sha256: ${hash}`)),
  };
}

describe.each([1, 2])('evidence that was taken down, in format %i', (format) => {
  const before = knowledgeOf({ ...SMALL, 'parley.yaml': `format: ${format}\n` });
  const after = knowledgeOf(takenDown(format));
  const lines = unrecorded(before, currentRevisions(before), { lines: [] }).map((one) =>
    lineFor(one, '2026-01-02'),
  );

  it('leaves its argument and everything above it as they were to whoever cites them', () => {
    expect(after.problems).toEqual([]);
    expect(after.arguments.get(BURDEN)).toMatchObject({ withheld: HASH, labelling: 'in', verified: true });
    const lookup = lookUp(catalogueOf(after, { lines }, { site: 'https://kb.example.org' }));
    for (const { key, revision } of lines) {
      const pins = new Map([[key, revision]]);
      expect(
        checkDocument(`As in [@${key.replace('#', ':')}].\n`, 'a.md', lookup, { pins }).findings,
      ).toEqual([]);
    }
    const quoted = `> ${WORDS}\n\n— A. Author [@${ID}:burden:words]\n`;
    expect(checkDocument(quoted, 'a.md', lookup).findings).toEqual([]);
  });

  it('has other words where the hash is another', () => {
    const other = knowledgeOf(takenDown(format, 'a'.repeat(64)));
    const lookup = lookUp(catalogueOf(other, { lines }));
    const pins = new Map(lines.map(({ key, revision }) => [key, revision]));
    const { findings } = checkDocument(`As in [@${ID}:burden].\n`, 'a.md', lookup, { pins });
    expect(findings).toMatchObject([
      { code: 'changed', message: expect.stringContaining('words that are not kept') },
    ]);
  });
});

it('changes no revision of scheme 2', () => {
  const before = knowledgeOf({ ...SMALL, 'parley.yaml': 'format: 2\n' });
  const after = knowledgeOf(takenDown(2));
  const revisions = (kb: typeof before) =>
    [...currentRevisions(kb)].map(([key, { revision }]) => `${key} ${revision}`).sort();
  expect(revisions(after)).toEqual(revisions(before));
  const lines = unrecorded(before, currentRevisions(before), { lines: [] }).map((one) =>
    lineFor(one, '2026-01-02'),
  );
  expect(ledgerProblems(after, currentRevisions(after), { ...parseLedger(''), lines })).toEqual([]);
});

describe('the hash of words in place of words', () => {
  it.each([
    ['is no hash', `sha256: ${HASH.slice(1)}`, 'must be a SHA-256 in hex'],
    ['stands beside the words', `exact: ${WORDS}\n    sha256: ${HASH}`, 'stands in place of exact'],
    ['is missing with the words', 'note: None.', 'arguments.1.exact is missing'],
    ['stands where nothing was taken down', `sha256: ${HASH}`, 'no words of the post were taken down'],
  ])('is told in a sentence where it %s', (_what, written, told) => {
    const { problems } = knowledgeOf(edited(SMALL, POST, `exact: ${WORDS}`, written));
    const own = problems.filter(({ file }) => file === POST);
    expect(own).toHaveLength(1);
    expect(own[0]?.message).toContain(told);
    expect(own[0]?.line).toBeGreaterThan(15);
  });
});
