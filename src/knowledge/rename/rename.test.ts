import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { currentRevisions } from '../../citations/index.ts';
import { type Collection, type Entry, readEntry } from '../../entries/index.ts';
import { type Renaming, rename } from './rename.ts';

const POST = '2020-03-02-a-author-000001';
const FILE = `posts/${POST}.mdx`;

function entriesOf(files: Files): Entry[] {
  return Object.entries(files).flatMap(([file, source]) => {
    const read = readEntry(file.split('/')[0] as Collection, file, source);
    if ('problems' in read) throw new Error(`${file}: ${read.problems[0]?.message}`);
    return [read];
  });
}

function plan(files: Files, from: string, to: string): Renaming {
  return rename({ entries: entriesOf(files), from, to, sourceOf: (file) => files[file] ?? '' });
}

/** The files as they are afterwards. */
function renamed(files: Files, from: string, to: string): Files {
  const plan = planned(files, from, to);
  const after: Record<string, string> = { ...files };
  for (const { file, becomes, text } of plan.files) {
    delete after[file];
    after[becomes] = text;
  }
  return after;
}

function planned(files: Files, from: string, to: string) {
  const renaming = plan(files, from, to);
  if (!renaming.ok) throw new Error(renaming.reason);
  return renaming;
}

function revisionsIn(files: Files): Map<string, string> {
  return new Map(
    [...currentRevisions(knowledgeOf(files)).values()].map(({ title, words, revision }) => [
      `${words.kind} ${title}`,
      revision,
    ]),
  );
}

describe('renaming', () => {
  it.each([
    ['a position', 'one-ring', 'single-ring'],
    ['a debate', 'rings', 'how-many-rings'],
    ['a concept', 'ring', 'ring-buffer'],
    ['a person', 'a-author', 'anna-author'],
    ['an argument', `${POST}#enough`, 'one-suffices'],
  ])('%s leaves no problem, no reference to the old id, and every revision as it was', (_what, from, to) => {
    const after = renamed(SMALL, from, to);
    const kb = knowledgeOf(after);
    expect(kb.problems).toEqual([]);
    expect(revisionsIn(after)).toEqual(revisionsIn(SMALL));
    const key = from.includes('#') ? `${POST}#${to}` : to;
    expect(kb.aliases.get(from)).toBe(key);
    expect(plan(after, from, to)).toEqual({ ok: true, from, to: key, files: [] });
  });

  it('writes every reference with the new id where it stands, and touches no other byte', () => {
    const files = {
      ...SMALL,
      'positions/two-rings.mdx': [
        '---',
        '# A comment that stays, on one-ring.',
        "title:   'Two rings'",
        'debate: "rings"   # [[one-ring]]',
        'issue: how-many',
        'statement: Two rings, not one-ring, are needed.',
        "supersededBy: 'one-ring'",
        '---',
        '',
        'See [[ one-ring | the one-ring ]], [[one-ring]] and `[[one-ring]]`.',
        '',
        '```',
        '[[one-ring]]',
        '```',
        '',
      ].join('\r\n'),
    };
    const after = renamed(files, 'one-ring', 'single');
    expect(after['positions/two-rings.mdx']).toBe(
      files['positions/two-rings.mdx']
        .replace("supersededBy: 'one-ring'", "supersededBy: 'single'")
        .replace('[[ one-ring |', '[[ single |')
        .replace('[[one-ring]] and', '[[single]] and'),
    );
  });

  it('finds links in the folded texts of the frontmatter, broken over lines or not', () => {
    const files = edited(
      SMALL,
      'debates/rings.mdx',
      'outcome: None.',
      'outcome: >-\n  It came to [[one-ring|one\n  ring]] and, again, to [[one-ring]].\n\n  So said [[\n  one-ring]].',
    );
    const { 'debates/rings.mdx': debate = '' } = renamed(files, 'one-ring', 'single');
    expect(debate).toContain(
      'It came to [[single|one\n  ring]] and, again, to [[single]].\n\n  So said [[\n  single]].',
    );
  });

  it('of a debate renames the arguments that stand in it too', () => {
    const argument =
      'arguments:\n  - id: cost\n    objectsTo: one-ring\n    gist: It costs.\n    citesMessage: x@example.org\n    by: a-author\n    date: 2020-03-01\n';
    const files = edited(
      edited(SMALL, 'debates/rings.mdx', 'concepts:', `${argument}concepts:`),
      'debates/rings.mdx',
      '[[one-ring]]',
      '[[rings#cost]]',
    );
    const after = renamed(
      { ...files, [FILE]: (files[FILE] ?? '').replace('objectsTo: two-rings', 'objectsTo: rings#cost') },
      'rings',
      'loops',
    );
    expect(after[FILE]).toContain('objectsTo: loops#cost');
    expect(after['debates/loops.mdx']).toContain('[[loops#cost]]');
    expect(knowledgeOf(after).problems).toEqual([]);
  });

  it.each([
    ['a field that is not there', 'debate: rings', 'debate: rings', 'title: One ring\naliases: [one-ring]\n'],
    [
      'a list in brackets',
      'debate: rings',
      'aliases: [uno, ein-ring] # old\ndebate: rings',
      'aliases: [uno, ein-ring, one-ring] # old\n',
    ],
    ['an empty list', 'debate: rings', 'aliases: []\ndebate: rings', 'aliases: [one-ring]\n'],
    [
      'a list with dashes',
      'debate: rings',
      'aliases:\n    - uno # first\n    # second:\n    - ein-ring\ndebate: rings',
      '- uno # first\n    # second:\n    - ein-ring\n    - one-ring\ndebate',
    ],
  ])('adds the old id to %s', (_what, from, to, expected) => {
    const after = renamed(edited(SMALL, 'positions/one-ring.mdx', from, to), 'one-ring', 'single');
    expect(after['positions/single.mdx']).toContain(expected);
    expect(knowledgeOf(after).problems.filter(({ code }) => code !== 'cut-value')).toEqual([]);
  });

  it('of an argument keeps the old id beside the new, whatever the layout', () => {
    const after = renamed(SMALL, `${POST}#enough`, 'suffices');
    expect(after[FILE]).toContain('  - id: suffices\n    aliases: [enough]\n    supports: one-ring\n');
    expect(after['positions/one-ring.mdx']).toContain(`<Evidence of="${POST}#suffices" />`);
    const flow = postFile(
      POST,
      'One ring is enough.\n',
      "arguments: [{ id: 'enough', supports: one-ring, gist: G, exact: One ring is enough. }]\n",
    );
    expect(renamed({ ...SMALL, [FILE]: flow }, `${POST}#enough`, 'suffices')[FILE]).toContain(
      "[{ id: 'suffices', aliases: [enough], supports",
    );
  });

  it('writes an id that YAML takes for a number in quotation marks', () => {
    const after = renamed(SMALL, 'ring', '1e5');
    expect(after['debates/rings.mdx']).toContain("concepts: ['1e5']");
    expect(knowledgeOf(after).problems).toEqual([]);
  });

  it('gives an id back that a thing had before, and revisions stay as they were', () => {
    for (const [from, to, key] of [
      ['one-ring', 'single', 'single'],
      [`${POST}#enough`, 'suffices', `${POST}#suffices`],
    ] as const) {
      const back = renamed(renamed(SMALL, from, to), key, from.split('#').at(-1) ?? '');
      expect(knowledgeOf(back).problems).toEqual([]);
      expect(revisionsIn(back)).toEqual(revisionsIn(SMALL));
      expect(knowledgeOf(back).aliases.get(key)).toBe(from);
    }
  });

  it('is finished by the same command where it was cut short at any file', () => {
    const whole = renamed(SMALL, 'one-ring', 'single');
    const steps = planned(SMALL, 'one-ring', 'single').files.flatMap(({ file, becomes, text }) => [
      [becomes, text] as const,
      ...(file === becomes ? [] : [[file, undefined] as const]),
    ]);
    for (let done = 1; done < steps.length; done++) {
      const files: Record<string, string> = { ...SMALL };
      for (const [file, text] of steps.slice(0, done)) {
        if (text === undefined) delete files[file];
        else files[file] = text;
      }
      expect(renamed(files, 'one-ring', 'single')).toEqual(whole);
    }
  });
});

describe('a renaming is refused', () => {
  const old = edited(SMALL, 'positions/one-ring.mdx', 'debate: rings', 'debate: rings\naliases: [uno]');
  it.each([
    [
      'of what there is not, with the nearest',
      'one-rung',
      'x',
      'there is no "one-rung"; did you mean "one-ring"?',
    ],
    ['of an argument that there is not', `${POST}#enogh`, 'x', `did you mean "${POST}#enough"?`],
    ['by an old id', 'uno', 'x', '"uno" is called "one-ring" now: rename that'],
    ['to the id that it has', 'one-ring', 'one-ring', 'has that id'],
    ['to the id of another entry', 'two-rings', 'ring', 'is the id of concepts/ring.mdx already'],
    ['to an old id of another', 'two-rings', 'uno', 'is an old id of "one-ring"'],
    ['to another argument', `${POST}#enough`, 'burden', `there is an argument "${POST}#burden" already`],
    ['of a post', POST, 'x', 'a post keeps the id'],
  ])('%s', (_what, from, to, reason) => {
    const renaming = plan(old, from, to);
    expect(renaming.ok ? '' : renaming.reason).toContain(reason);
  });
});

describe('renaming what a curated field names', () => {
  it.each([
    ['a position', 'one-ring', 'single-ring'],
    ['a person', 'a-author', 'anna-author'],
    ['an argument', `${POST}#enough`, 'one-suffices'],
  ])('%s is followed by what an issue, a debate and a post name', (_what, from, to) => {
    const debate = edited(
      SMALL,
      'debates/rings.mdx',
      '    question: How many',
      `    positions: [two-rings, one-ring]\n    rivals: [[one-ring, two-rings]]\n    adopted: { position: one-ring, by: '${POST}#enough', on: 2020-03-09 }\n    question: How many`,
    );
    const people = edited(
      debate,
      'debates/rings.mdx',
      'concepts:',
      'curators: [a-author, A. Author]\nreviewed: [{ by: a-author, on: 2020-03-10 }]\nconcepts:',
    );
    const files = edited(people, FILE, 'debate: rings', 'main: enough\ndebate: rings');
    expect(knowledgeOf(files).problems).toEqual([]);
    const after = renamed(files, from, to);
    const kb = knowledgeOf(after);
    expect(kb.problems).toEqual([]);
    const key = from.includes('#') ? `${POST}#${to}` : to;
    const withoutAliases = Object.values(after).map((source) => source.replace(/aliases: .*/g, ''));
    const old = from.split('#').at(-1);
    expect(withoutAliases.join('\n')).not.toMatch(new RegExp(`[\\[:#] ?${old}(?![\\w-])`));
    expect(withoutAliases.join('\n')).toContain(key);
    expect(kb.posts.get(POST)?.main).toBe(from.includes('#') ? key : `${POST}#enough`);
  });
});
