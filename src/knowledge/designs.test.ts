import { describe, expect, it } from 'vitest';
import { DESIGN_FILE as FILE, DESIGN_FILES as WITH } from '../../tests/support/design-files.ts';
import { edited, entriesIn, type Files, knowledgeOf } from '../../tests/support/knowledge.ts';
import { examinationOf, withWorkLeft } from './designs.ts';
import { addressOf, describeDesigns, rename, titleOf } from './index.ts';

const problemsOf = (files: Files) =>
  knowledgeOf(files).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
const change = (from: string, to: string) => problemsOf(edited(WITH, FILE, from, to));

describe('a design in the knowledge base', () => {
  it('is read, run and referred to', () => {
    const kb = knowledgeOf(WITH);
    expect(problemsOf(WITH)).toEqual([]);
    const design = kb.designs.get('two-rings-at-once');
    expect(design?.debate).toBe('rings');
    expect(design?.shownBy.get('two-rings-at-once#both')).toEqual(['2020-03-02-a-author-000001#burden']);
    expect(kb.backlinks.get('ring')).toContainEqual({
      from: 'two-rings-at-once',
      collection: 'designs',
      as: 'link',
    });
    expect(kb.backlinks.get('two-rings')).toContainEqual(expect.objectContaining({ as: 'realises' }));
    expect(kb.backlinks.get('two-rings-at-once#both')).toEqual([
      { from: '2020-03-02-a-author-000001#burden', collection: 'posts', as: 'arguments.shows' },
    ]);
  });

  it('has an address, and so have its scenarios and invariants', () => {
    const kb = knowledgeOf(WITH);
    expect(addressOf(kb, 'two-rings-at-once')).toBe('designs/two-rings-at-once/');
    expect(addressOf(kb, 'two-rings-at-once#both')).toBe('designs/two-rings-at-once/both/');
    expect(addressOf(kb, 'two-rings-at-once#once')).toBe('designs/two-rings-at-once/#once');
    expect(titleOf(kb, 'two-rings-at-once#both')).toBe('Both');
  });

  it('is described by what exploring it says', () => {
    expect(describeDesigns(knowledgeOf(WITH), 'c')).toEqual([
      `c/${FILE}:16: once: breaks after 2 steps: fill-second, fill-first`,
    ]);
  });

  it.each([
    ['realises: [two-rings]', 'realises: [two-ring]', 4, 'there is no "two-ring"'],
    ['realises: [two-rings]', 'realises: [ring]', 4, '"ring" is not a position'],
    ['by: a-author', 'by: b-author', 10, 'there is no "b-author"'],
    ["'See [[ring]].'", "'See [[rung]].'", 13, 'there is no "rung"'],
    [
      '  first: [empty, full]',
      '  first: { values: { empty: "A [[rung]].", full: A ring. } }',
      7,
      'there is no "rung"',
    ],
    [
      'realises: [two-rings]',
      'realises: [two-rings]\nconcepts: [two-rings]',
      5,
      '"two-rings" is not a concept',
    ],
    ['{ first: full }, changes', '{ first: fall }, changes', 14, '"fall" is no value of first'],
    ['breaks: once', 'keeps: once', 20, 'it is claimed that "once" holds where lock is held'],
    ['steps: [fill-first, fill-second]', 'steps: [fill-second, empty-both]', 18, 'step 2 cannot be made'],
    ['steps: [fill-first,', 'step: [fill-first,', 18, 'unknown field "step"'],
  ])('with %s instead of %s is told by line %i: %s', (from, to, line, message) => {
    expect(change(from, to).join('\n')).toMatch(new RegExp(`${FILE}:${line}: .*${message}`));
  });

  it('shows that lead nowhere are told', () => {
    const post = 'posts/2020-03-02-a-author-000001.mdx';
    expect(problemsOf(edited(WITH, post, '#both', '#boths')).join()).toContain(
      'there is no "two-rings-at-once#boths"',
    );
    const elsewhere = edited(WITH, post, 'two-rings-at-once#both', '2020-03-02-a-author-000001#enough');
    expect(problemsOf(elsewhere).join()).toContain('is not a scenario or an invariant of a design');
  });

  it('renamed, it is followed by what shows it', () => {
    const renamed = rename({
      entries: entriesIn(WITH),
      from: 'two-rings-at-once',
      to: 'both-rings',
      sourceOf: (file) => WITH[file] ?? '',
    });
    const files = renamed.ok ? renamed.files : [];
    expect(files.map(({ becomes }) => becomes)).toContain('designs/both-rings.mdx');
    expect(files.map(({ text }) => text).join()).toContain('shows: [both-rings#both, both-rings#once]');
  });
});

/** The design with as many scenarios as one may nearly have, each of a hundred steps. */
function long(id: string): Files {
  const steps = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 'fill-first' : 'empty-both')).join(
    ', ',
  );
  const scenarios = Array.from(
    { length: 80 },
    (_, at) => `  - { id: s-${at}, title: Long, outcome: succeeds, steps: [${steps}] }\n`,
  );
  return {
    [`designs/${id}.mdx`]: edited(WITH, FILE, 'claims:\n', `${scenarios.join('')}claims:\n`)[FILE] ?? '',
  };
}

describe('many designs of one knowledge base', () => {
  const ids = Array.from({ length: 24 }, (_, at) => `many-${String.fromCharCode(97 + at)}`);
  const many: Files = Object.assign({}, WITH, ...ids.map(long));
  const tooLarge = (files: Files) =>
    knowledgeOf(files).problems.map(({ code, file, line }) => [code, file, line]);

  it('may take so much work together: those for which nothing is left are told by file and line, in whatever order they are read', () => {
    const told = tooLarge(many);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(20);
    expect(told).toEqual(ids.slice(-told.length).map((id) => ['design-too-large', `designs/${id}.mdx`, 6]));
    expect(tooLarge(Object.fromEntries(Object.entries(many).reverse()))).toEqual(told);
  });

  it('are judged alike after others were judged, or taken out', () => {
    const kb = knowledgeOf(WITH);
    const design = kb.designs.get('two-rings-at-once');
    if (design === undefined) throw new Error('there is no design');
    const verdicts = (all: number) => {
      const [one] = withWorkLeft(new Map([[design.id, design]]), all).values();
      return one && examinationOf(one).explored.map(({ verdicts }) => verdicts[0]?.kind);
    };
    const known = verdicts(10_000_000);
    expect([verdicts(0), verdicts(10_000_000)]).toEqual([['unknown', 'unknown'], known]);
  });
});
