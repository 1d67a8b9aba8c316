import { describe, expect, it } from 'vitest';
import {
  edited,
  entriesIn,
  type Files,
  knowledgeOf,
  postFile,
  SMALL,
} from '../../../tests/support/knowledge.ts';
import { acceptNearest } from './accept.ts';
import { mergeInto } from './merge.ts';
import { moveToPost, retarget } from './move.ts';
import type { Reshaping } from './reshape.ts';
import { splitPosition } from './split.ts';

const POST = '2020-03-02-a-author-000001';
const FILE = `posts/${POST}.mdx`;
const HOME = '2020-03-01-b-author-000002';

/** A third position, like the first, which a second post holds beside it. */
const THREE: Files = {
  ...edited(
    SMALL,
    'debates/rings.mdx',
    '    question: How many',
    '    positions: [two-rings, single, one-ring] # in this order\n    rivals: [[one-ring, single], [two-rings, single, one-ring]]\n    question: How many',
  ),
  'positions/single.mdx':
    '---\ntitle: A single ring\naliases: [uno]\ndebate: rings\nissue: how-many\nstatement: A single <ring> does.\nconcepts: [ring]\nsupersededBy: one-ring\n---\n\nSo says [[single]], see [[two-rings]].\n',
  'people/b-author.mdx': '---\nname: B. Author\naddresses: [b@example.org]\n---\n',
  [`posts/${HOME}.mdx`]: postFile(
    HOME,
    'A single ring does. One is fine.\n',
    "debate: rings\npositions: [ one-ring, 'single' ] # both\narguments:\n  - id: does\n    supports:\n      - single\n      - one-ring\n    gist: 'It: does.'\n    exact: A single ring does.\n    # A remark that stays.\n  - id: fine\n    aliases: [good]\n    supports: one-ring\n    gist: One is fine.\n    exact: One is fine.\n    note: Twice.\n",
    'b-author',
  ),
};

function of(files: Files) {
  return { entries: entriesIn(files), sourceOf: (file: string) => files[file] ?? '' };
}

/** The files afterwards. */
function reshaped(files: Files, plan: Reshaping): Files {
  if (!plan.ok) throw new Error(plan.reason);
  const result: Record<string, string> = { ...files };
  for (const { file, text } of plan.files) {
    if (text === undefined) delete result[file];
    else result[file] = text;
  }
  return result;
}

const reasonOf = (plan: Reshaping) => (plan.ok ? '' : plan.reason);

describe('merging two positions', () => {
  const plan = mergeInto({ ...of(THREE), keep: 'one-ring', gone: 'single' });
  const files = reshaped(THREE, plan);

  it('leaves one with the ids, holders and arguments of both, and no problem', () => {
    const kb = knowledgeOf(files);
    expect(kb.problems).toEqual([]);
    expect(kb.positions.has('single')).toBe(false);
    expect([kb.aliases.get('single'), kb.aliases.get('uno')]).toEqual(['one-ring', 'one-ring']);
    expect(kb.positions.get('one-ring')?.holders.map(({ person }) => person)).toEqual([
      'b-author',
      'a-author',
    ]);
    expect(kb.positions.get('one-ring')?.supports).toContain(`${HOME}#does`);
    expect(kb.debates.get('rings')?.issues[0]?.rivals).toEqual([['two-rings', 'one-ring']]);
  });

  it('names it once where both were named, and touches nothing else', () => {
    expect(files[`posts/${HOME}.mdx`]).toBe(
      THREE[`posts/${HOME}.mdx`]
        ?.replace("[ one-ring, 'single' ]", '[ one-ring ]')
        .replace('    supports:\n      - single\n      - one-ring\n', '    supports: one-ring\n'),
    );
    expect(files['debates/rings.mdx']).toContain('positions: [two-rings, one-ring] # in this order\n');
  });

  it('keeps what the other said at the end of the first', () => {
    expect(files['positions/one-ring.mdx']).toBe(
      `${THREE['positions/one-ring.mdx']?.replace('concepts: [ring]\n', 'concepts: [ring]\naliases:\n  - uno\n  - single\n')}\nA single \\<ring> does.\n\nSo says [[one-ring]], see [[two-rings]].\n`,
    );
    expect(plan.ok && plan.notes).toHaveLength(1);
  });

  it('is done when it is done', () => {
    expect(mergeInto({ ...of(files), keep: 'one-ring', gone: 'single' })).toMatchObject({
      ok: true,
      files: [],
    });
  });

  it.each([
    [
      'an argument that is for one and against the other',
      'objectsTo: two-rings',
      'objectsTo: single\n    supports: one-ring',
      'one-ring',
      'single',
      'would have supports and objectsTo of "one-ring"',
    ],
    ['a concept', 'burden', 'burden', 'one-ring', 'ring', '"ring" is no position'],
    ['itself', 'burden', 'burden', 'one-ring', 'one-ring', 'is one already'],
    ['an argument', 'burden', 'burden', 'one-ring', `${POST}#enough`, 'cannot be one'],
  ])('is refused for %s', (_what, from, to, keep, gone, reason) => {
    expect(reasonOf(mergeInto({ ...of(edited(THREE, FILE, from, to)), keep, gone }))).toContain(reason);
  });

  it('is refused for answers to two issues', () => {
    const other = edited(
      THREE,
      'debates/rings.mdx',
      'concepts:',
      '  - id: why\n    question: Why?\nconcepts:',
    );
    const files = edited(other, 'positions/single.mdx', 'issue: how-many', 'issue: why');
    expect(reasonOf(mergeInto({ ...of(files), keep: 'one-ring', gone: 'single' }))).toContain('two issues');
  });
});

describe('merging two arguments of a post', () => {
  const plan = mergeInto({ ...of(THREE), keep: `${HOME}#does`, gone: `${HOME}#fine` });
  it('leaves one with the targets, ids and notes of both', () => {
    const files = reshaped(THREE, plan);
    const kb = knowledgeOf(files);
    expect(kb.problems).toEqual([]);
    expect(kb.aliases.get(`${HOME}#good`)).toBe(`${HOME}#does`);
    expect(kb.arguments.get(`${HOME}#does`)?.note).toBe('Twice.');
    expect(files[`posts/${HOME}.mdx`]).toContain('    # A remark that stays.\n');
    expect(plan.ok && plan.notes).toEqual(['The words of "fine" were: One is fine.']);
  });

  it('is refused for arguments of two posts, and for one about the other', () => {
    expect(reasonOf(mergeInto({ ...of(THREE), keep: `${HOME}#does`, gone: `${POST}#enough` }))).toContain(
      'two entries',
    );
    const about = edited(THREE, FILE, 'objectsTo: two-rings', `qualifies: ${POST}#enough`);
    expect(reasonOf(mergeInto({ ...of(about), keep: `${POST}#enough`, gone: `${POST}#burden` }))).toContain(
      'about the other',
    );
  });
});

describe('splitting a position', () => {
  it('gives arguments, and those who hold it by them, to the new one', () => {
    const plan = splitPosition({
      ...of(THREE),
      position: 'one-ring',
      id: 'one-will-do',
      title: 'One will do',
      arguments: [`${HOME}#fine`],
    });
    const files = reshaped(THREE, plan);
    const kb = knowledgeOf(files);
    expect(kb.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(kb.positions.get('one-will-do')?.supports).toEqual([`${HOME}#fine`]);
    expect(kb.positions.get('one-will-do')?.holders.map(({ person }) => person)).toEqual(['b-author']);
    expect(kb.positions.get('one-ring')?.holders.map(({ person }) => person)).toEqual([
      'b-author',
      'a-author',
    ]);
    expect(kb.debates.get('rings')?.issues[0]?.positions).toEqual([
      'two-rings',
      'single',
      'one-ring',
      'one-will-do',
    ]);
    expect(files[FILE]).toBe(THREE[FILE]);
    expect(plan.ok && plan.notes[0]).toContain('rivals');
  });

  it('takes the old one from whoever has no argument for it left', () => {
    const files = reshaped(
      SMALL,
      splitPosition({
        ...of(SMALL),
        position: 'one-ring',
        id: 'new',
        title: 'New',
        arguments: [`${POST}#enough`],
      }),
    );
    expect(files[FILE]).toContain('positions: [new]\n');
    expect(files[FILE]).toContain('supports: new\n');
    expect(knowledgeOf(files).problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  });

  it.each([
    ['no argument', 'one-ring', 'new', [], 'name the arguments'],
    [
      'an argument about something else',
      'one-ring',
      'new',
      [`${POST}#burden`],
      'is no argument about "one-ring"',
    ],
    ['a taken id', 'one-ring', 'ring', [`${POST}#enough`], 'is an id already'],
    ['what is no position', 'ring', 'new', [`${POST}#enough`], 'is no position'],
  ])('is refused for %s', (_what, position, id, keys, reason) => {
    expect(reasonOf(splitPosition({ ...of(SMALL), position, id, title: 'T', arguments: keys }))).toContain(
      reason,
    );
  });
});

describe('moving an argument', () => {
  it('to another target is one edit of one line', () => {
    const files = reshaped(
      SMALL,
      retarget({ ...of(SMALL), argument: `${POST}#burden`, target: `${POST}#enough`, relation: 'qualifies' }),
    );
    expect(files[FILE]).toBe(
      SMALL[FILE]
        ?.replace('    objectsTo: two-rings\n', '')
        .replace('id: burden\n', `id: burden\n    qualifies: ${POST}#enough\n`),
    );
    const same = reshaped(
      THREE,
      retarget({ ...of(THREE), argument: `${HOME}#does`, instead: 'single', target: 'one-ring' }),
    );
    expect(same[`posts/${HOME}.mdx`]).toBe(
      THREE[`posts/${HOME}.mdx`]?.replace(
        '    supports:\n      - single\n      - one-ring\n',
        '    supports: one-ring\n',
      ),
    );
  });

  it.each([
    ['several targets and none named', `${HOME}#does`, 'two-rings', undefined, 'say which it is that goes'],
    ['a target that it does not have', `${HOME}#does`, 'one-ring', 'two-rings', 'is not about "two-rings"'],
    ['a concept', `${POST}#burden`, 'ring', undefined, 'neither a position nor an argument'],
    ['itself', `${POST}#burden`, `${POST}#burden`, undefined, 'not about itself'],
  ])('is refused for %s', (_what, argument, target, instead, reason) => {
    expect(reasonOf(retarget({ ...of(THREE), argument, target, instead }))).toContain(reason);
  });
});

describe('moving a cited argument to its post', () => {
  const cited = edited(
    edited(
      SMALL,
      'debates/rings.mdx',
      'concepts:',
      `arguments:\n  - id: not-so\n    supports: two-rings\n    gist: One is too few.\n    citesMessage: ${HOME}@example.org\n    by: b-author\n    date: 2020-03-01\nconcepts:`,
    ),
    FILE,
    'objectsTo: two-rings',
    'objectsTo: rings#not-so',
  );
  const files: Files = {
    ...cited,
    'people/b-author.mdx': '---\nname: B. Author\naddresses: [b@example.org]\n---\n',
    [`posts/${HOME}.mdx`]: postFile(HOME, '> Is one enough?\n\nOne is too few for us.\n', '', 'b-author'),
  };
  const plan = (exact: string, argument = 'rings#not-so') => moveToPost({ ...of(files), argument, exact });

  it('pins it to words, keeps its key as an alias and its author as a holder, and leads on what named it', () => {
    const moved = reshaped(files, plan('One is too few for us'));
    const kb = knowledgeOf(moved);
    expect(kb.problems).toEqual([]);
    expect(kb.aliases.get('rings#not-so')).toBe(`${HOME}#not-so`);
    expect(kb.arguments.get(`${HOME}#not-so`)).toMatchObject({ verified: true, answers: [`${POST}#burden`] });
    expect(kb.positions.get('two-rings')?.holders.map(({ person }) => person)).toEqual(['b-author']);
    expect(moved['debates/rings.mdx']).toBe(SMALL['debates/rings.mdx']);
    expect(moved[`posts/${HOME}.mdx`]).toContain(`  - id: not-so\n    aliases:\n      - rings#not-so\n`);
  });

  it.each([
    [
      'words that the post does not have',
      'One is too many for us',
      'rings#not-so',
      "exact: 'One is too few for us'",
    ],
    ['words that it quotes', 'Is one enough?', 'rings#not-so', 'are quoted'],
    ['an argument that is not cited', 'One', `${POST}#enough`, 'no argument that a debate cites'],
  ])('is refused for %s', (_what, exact, argument, reason) => {
    expect(reasonOf(plan(exact, argument))).toContain(reason);
  });
});

describe('words that moved', () => {
  const accepted = (files: Files, argument = `${POST}#burden`) => acceptNearest({ ...of(files), argument });
  const moved = edited(
    SMALL,
    FILE,
    'exact: A second ring is a burden.',
    'exact: A second ring was the burden.',
  );

  it('are taken where a person accepts them: one line of one file', () => {
    const plan = accepted(moved);
    const files = reshaped(moved, plan);
    expect(files[FILE]).toBe(SMALL[FILE]);
    expect(knowledgeOf(files).problems).toEqual([]);
    expect(plan.ok && plan.did).toContain(
      "to 'A second ring is a burden.' in place of 'A second ring was the burden.'",
    );
  });

  it('are proposed by the check, with the command that takes them', () => {
    const [problem] = knowledgeOf(moved).problems;
    expect(problem?.message).toContain("exact: 'A second ring is a burden.'");
    expect(problem?.message).toContain('npm run check -- --accept 000001#burden');
  });

  it('get a prefix where they occur twice, and lose one that has gone', () => {
    const twice = {
      ...moved,
      [FILE]: postFile(
        POST,
        'A ring here is enough. And a ring here is enough for us.\n',
        'debate: rings\npositions: [one-ring]\narguments:\n  - id: enough\n    supports: one-ring\n    gist: G\n    exact: a ring here is enough\n    prefix: But\n',
      ),
    };
    const files = reshaped(twice, accepted(twice, `${POST}#enough`));
    expect(files[FILE]).not.toContain('prefix: But');
    expect(knowledgeOf(files).problems.filter(({ code }) => code.startsWith('evidence'))).toEqual([]);
  });

  it.each([
    ['words that are found', SMALL, `${POST}#burden`, 'are found'],
    [
      'words that nothing is like',
      edited(SMALL, FILE, 'exact: A second ring is a burden.', 'exact: Trains leave at nine.'),
      `${POST}#burden`,
      'nothing in the post is like',
    ],
    ['a position', SMALL, 'one-ring', 'is no argument of a post'],
  ])('are not taken for %s', (_what, files, argument, reason) => {
    expect(reasonOf(accepted(files, argument))).toContain(reason);
  });
});
