import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf } from '../../tests/support/knowledge.ts';
import { RICH } from '../../tests/support/rich-debate.ts';

/** Files of the debate that names things in every field, and what makes each unreadable. */
const FAULTS = {
  'a missing field': (source: string) => source.replace(/^(title|name|subject): .*\n/m, ''),
  'a field of the wrong kind': (source: string) =>
    source.replace(/^(title|name|subject): .*\n/m, '$1: [a, b]\n'),
  'a frontmatter that is no YAML': (source: string) => source.replace('---\n', '---\nnote: "torn\n'),
  'no frontmatter': (source: string) => source.replace('---\n', '\n---\n'),
};

const problemsOf = (files: Files) =>
  knowledgeOf(files).problems.map(({ code, file, message }) => `${file}: ${code}: ${message}`);

describe.each(Object.entries(FAULTS))('%s', (_what, breaking) => {
  it.each(Object.keys(RICH))('of %s is told once, and nothing of what names it', (file) => {
    expect(knowledgeOf(RICH).problems).toEqual([]);
    const source = breaking(RICH[file] as string);
    expect(source).not.toBe(RICH[file]);
    const problems = problemsOf({ ...RICH, [file]: source });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}: `);
  });
});

describe('an entry that cannot be read', () => {
  const CONCEPT = 'concepts/ring.mdx';
  it.each([
    ['in a line', 'formerIds: [hoop, band]\nsummary: 1\n'],
    ['in lines', 'formerIds:\n  - band\n  - hoop\nsummary: 1\n'],
    ['in a frontmatter that is no YAML', 'formerIds: [hoop\nsummary: [\n'],
  ])('is known by the ids that it had before, %s', (_what, fields) => {
    const files = edited(RICH, 'debates/rings.mdx', 'concepts: [ring]', 'concepts: [hoop]');
    expect(problemsOf({ ...files, [CONCEPT]: `---\ntitle: ring\n${fields}---\n` })).toHaveLength(1);
  });

  it('excuses no reference to anything else', () => {
    const files = edited(RICH, 'debates/rings.mdx', 'concepts: [ring]', 'concepts: [hoop]');
    expect(problemsOf({ ...files, [CONCEPT]: '---\ntitle: ring\n---\n' })).toEqual([
      `${CONCEPT}: missing-field: summary is missing`,
      'debates/rings.mdx: broken-reference: concepts: there is no "hoop"',
    ]);
  });
});
