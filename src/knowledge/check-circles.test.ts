import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';

const POST = '2020-03-02-a-author-000001';
const FILE = `posts/${POST}.mdx`;

/** The small debate, whose two arguments are about other things. */
const with2 = (enough: string, burden: string): Files =>
  edited(edited(SMALL, FILE, 'supports: one-ring', enough), FILE, 'objectsTo: two-rings', burden);

function warnings(files: Files): string[] {
  return knowledgeOf(files)
    .problems.filter(({ code }) => code === 'argument-circle')
    .map(({ file, line, message, severity }) => `${file}:${line}: ${severity}: ${message}`);
}

describe('circles of arguments', () => {
  it('are warned of by file and line, and leave what is in them undecided', () => {
    const files = with2(`objectsTo: ${POST}#burden`, `objectsTo: [two-rings, ${POST}#enough]`);
    expect(warnings(files)).toEqual([
      `${FILE}:13: warning: arguments lead to each other in a circle: ${POST}#enough → ${POST}#burden → ${POST}#enough; where they attack each other neither side prevails: look whether each is meant`,
    ]);
    const kb = knowledgeOf(files);
    expect([...kb.arguments.values()].map(({ labelling }) => labelling)).toEqual(['undecided', 'undecided']);
    expect(kb.positions.get('two-rings')?.standing).toBe('contested');
  });

  it('are seen where they run through a name that an argument had before', () => {
    const files = edited(
      with2(`supports: one-ring\n    qualifies: ${POST}#load`, `objectsTo: ${POST}#enough`),
      FILE,
      'gist: Two are a burden.',
      'gist: Two are a burden.\n    aliases: [load]',
    );
    expect(warnings(files)).toEqual([expect.stringContaining(`${FILE}:14: warning: arguments lead`)]);
  });

  it('of one, an argument that attacks itself, are warned of', () => {
    const files = with2(`supports: one-ring\n    objectsTo: ${POST}#enough`, 'objectsTo: two-rings');
    expect(warnings(files)).toEqual([
      `${FILE}:14: warning: "enough" is about itself: name what it answers instead`,
    ]);
    expect(knowledgeOf(files).arguments.get(`${POST}#enough`)?.labelling).toBe('undecided');
  });

  it('are none in a debate that ends somewhere', () => {
    expect(warnings(SMALL)).toEqual([]);
    expect(warnings(with2('supports: one-ring', `objectsTo: ${POST}#enough`))).toEqual([]);
  });
});
