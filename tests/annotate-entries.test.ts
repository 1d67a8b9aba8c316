import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Annotator, ChangeRefused, ConflictError, NotFoundError } from '../src/annotate/index.ts';
import { temporaryFolder } from './support/folder.ts';
import { edited, postFile, SMALL } from './support/knowledge.ts';

/** A debate as somebody wrote it by hand: comments, quotation marks, folded texts, a list in brackets, lines out of order. */
const DEBATE = `---
title: "Rings"   # quoted for no reason
question: How many rings?
# Whoever has a minute reads this.
summary: >-
  About rings
  and their number.
outcome: None.
# Since 2020.
status:   open
issues:
  # The first question.
  - id: how-many
    question: How many rings does it take?
    result: 'Not yet.'   # to be watched
  - { id: which-size, question: Which size? }
concepts: [ring]
---

See [[one-ring]] and [[ring|rings]].
`;
const FILE = 'debates/rings.mdx';

let content: string;
let tool: Annotator;
const textOf = (file: string) => readFileSync(join(content, file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
};

beforeEach(async () => {
  content = temporaryFolder();
  for (const [file, text] of Object.entries(SMALL)) write(file, text);
  write(FILE, DEBATE);
  write('parley.yaml', 'format: 2\n');
  write('concepts/loop.mdx', '---\ntitle: loop\nsummary: What goes round.\n---\n');
  tool = await Annotator.open(content, { curator: 'ada', base: '/' });
});

const hunks = (diff: string) => diff.match(/^@@/gm)?.length;
/** Saves a change of the debate's own fields, made on the file as it is. */
const save = async (fields: object) =>
  tool.save({ do: 'debate', debate: 'rings', hash: (await tool.debate('rings')).hash, fields });
const saveIssue = async (fields: object, issue = 'how-many') =>
  tool.save({ do: 'issue', debate: 'rings', issue, hash: (await tool.debate('rings')).hash, fields });

describe('what the tool shows of a debate', () => {
  it('is its own fields, those of its issues and of its positions, and what may be chosen', async () => {
    expect(await tool.debate('rings')).toMatchObject({
      title: 'Rings',
      fields: {
        status: 'open',
        draft: false,
        summary: 'About rings and their number.',
        outcome: 'None.',
        concepts: ['ring'],
      },
      issues: [
        {
          id: 'how-many',
          fields: { summary: '', rivals: true, adopted: null, result: 'Not yet.' },
          positions: [
            { id: 'one-ring', title: 'One ring' },
            { id: 'two-rings', title: 'Two rings' },
          ],
        },
        { id: 'which-size', positions: [] },
      ],
      positions: [
        { id: 'one-ring', fields: { statement: 'One ring is enough.', claim: '', concepts: ['ring'] } },
        { id: 'two-rings', fields: { concepts: [] } },
      ],
      concepts: expect.arrayContaining([{ id: 'loop', title: 'loop' }]),
    });
  });

  it('is nothing where there is no such debate', async () => {
    await expect(tool.debate('none')).rejects.toThrow(NotFoundError);
  });
});

describe('a change of a debate', () => {
  it.each([
    ['status', { status: 'settled' }, ['status:   open', 'status:   settled']],
    ['outcome', { outcome: 'One: it "suffices".' }, ['outcome: None.', `outcome: 'One: it "suffices".'`]],
    ['concepts', { concepts: ['ring', 'loop'] }, ['concepts: [ring]', 'concepts: [ring, loop]']],
    ['no concept', { concepts: [] }, ['concepts: [ring]\n', '']],
    [
      'summary',
      { summary: 'On rings.' },
      ['summary: >-\n  About rings\n  and their number.\n', 'summary: On rings.\n'],
    ],
    ['draft', { draft: true }, ['concepts: [ring]\n', 'concepts: [ring]\ndraft: true\n']],
  ])('of %s writes that field alone, and is taken back byte for byte', async (_, fields, [from, to]) => {
    const saved = await save(fields);
    expect(textOf(FILE)).toBe(DEBATE.replace(from as string, () => to as string));
    expect(hunks(saved.diff)).toBe(1);
    expect(saved.file).toBe(FILE);
    await tool.undo();
    expect(textOf(FILE)).toBe(DEBATE);
  });

  it('of several fields that says one of them as it is writes only the others', async () => {
    const { fields } = await tool.debate('rings');
    await save({ ...fields, status: 'dormant' });
    expect(textOf(FILE)).toBe(DEBATE.replace('status:   open', 'status:   dormant'));
    await expect(save({ ...fields, status: 'dormant' })).rejects.toThrow('Nothing changes');
  });

  it.each([
    ['result', { result: 'One is enough.' }, ["'Not yet.'", 'One is enough.']],
    ['no result', { result: '' }, ["    result: 'Not yet.'   # to be watched\n", '']],
    [
      'summary',
      { summary: 'On their number.' },
      ['    result:', '    summary: On their number.\n    result:'],
    ],
    ['rivals', { rivals: false }, ['    result:', '    rivals: false\n    result:']],
    [
      'what was adopted, by a short key',
      { adopted: { position: 'one-ring', by: '000001#enough', on: '2020-04-01' } },
      [
        '    result:',
        '    adopted:\n      position: one-ring\n      by: 2020-03-02-a-author-000001#enough\n      on: 2020-04-01\n    result:',
      ],
    ],
  ])('of an issue’s %s writes that alone, and is taken back', async (_, fields, [from, to]) => {
    const saved = await saveIssue(fields);
    expect(textOf(FILE)).toBe(DEBATE.replace(from as string, () => to as string));
    expect(hunks(saved.diff)).toBe(1);
    await tool.undo();
    expect(textOf(FILE)).toBe(DEBATE);
  });

  it('of an issue that is written in braces stays in them', async () => {
    await saveIssue({ result: 'Open.' }, 'which-size');
    expect(textOf(FILE)).toContain('- { id: which-size, question: Which size?, result: Open. }\n');
  });

  it('of rivals in groups is read as it was given, and goes again', async () => {
    const rivals = [['one-ring', 'two-rings']];
    await saveIssue({ rivals });
    expect((await tool.debate('rings')).issues[0]?.fields.rivals).toEqual(rivals);
    await saveIssue({ rivals: true });
    expect(textOf(FILE)).toBe(DEBATE);
  });

  it('says how a standing changes by what is adopted, before it is saved', async () => {
    const { hash } = await tool.debate('rings');
    const adopted = { position: 'one-ring', by: 'v1.2', on: '2020-04-01' };
    const change = { do: 'issue', debate: 'rings', issue: 'how-many', hash, fields: { adopted } } as const;
    const { standing, problems } = await tool.preview(change);
    expect(problems).toEqual([]);
    expect(standing).toContainEqual(expect.objectContaining({ key: 'one-ring', to: 'adopted' }));
    expect(textOf(FILE)).toBe(DEBATE);
  });

  it.each([
    ['a debate without an outcome', { do: 'debate', fields: { outcome: '  ' } }],
    ['a link to nothing', { do: 'debate', fields: { outcome: 'As [[nobody]] said.' } }],
    ['a concept that is not there', { do: 'debate', fields: { concepts: ['rign'] } }],
    ['an issue that is not there', { do: 'issue', issue: 'none', fields: { result: 'So.' } }],
    [
      'a position of no such name that was adopted',
      {
        do: 'issue',
        issue: 'how-many',
        fields: { adopted: { position: 'none', by: 'v1', on: '2020-01-01' } },
      },
    ],
    [
      'a day that is none',
      {
        do: 'issue',
        issue: 'how-many',
        fields: { adopted: { position: 'one-ring', by: 'v1', on: '2020-02-31' } },
      },
    ],
  ])('is refused where it would give %s', async (_, change) => {
    const { hash } = await tool.debate('rings');
    await expect(tool.save({ ...change, debate: 'rings', hash } as never)).rejects.toThrow(ChangeRefused);
    expect(textOf(FILE)).toBe(DEBATE);
  });

  it('may link to a post without arguments, which is there too', async () => {
    const post = '2020-03-03-a-author-000002';
    write(`posts/${post}.mdx`, postFile(post, 'Nobody argues with that.\n'));
    tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    expect((await save({ outcome: `As [[${post}]] says.` })).problems).toBeUndefined();
    await expect(save({ outcome: `As [[${post}#so]] says.` })).rejects.toThrow('there is no');
    await expect(save({ concepts: [post] })).rejects.toThrow(ChangeRefused);
  });

  it('may name people whom nothing else names, and whom these name', async () => {
    write('people/b-author.mdx', '---\nname: B. Author\naliases: [b-writer]\n---\n\nSee [[c-author]].\n');
    write('people/c-author.mdx', '---\nname: C. Author\n---\n');
    tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    expect(tool.space.kb.people.size).toBe(3);
    expect(tool.space.curated.people.size).toBe(1);
    expect((await save({ outcome: 'As [[b-writer]] says.' })).problems).toBeUndefined();
    expect([...tool.space.curated.people.keys()].sort()).toEqual(['a-author', 'b-author', 'c-author']);
    await expect(save({ outcome: 'As [[d-author]] says.' })).rejects.toThrow('there is no');
  });

  it('of a file that somebody else changed is refused, with both versions, and goes onto theirs', async () => {
    const { hash } = await tool.debate('rings');
    const theirs = DEBATE.replace('title: "Rings"', 'title: "Rings!"');
    write(FILE, theirs);
    const change = { do: 'debate', debate: 'rings', fields: { status: 'settled' } } as const;
    const refused = await tool.save({ ...change, hash }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConflictError);
    const { conflict } = refused as ConflictError;
    expect(conflict).toMatchObject({ file: FILE, theirs });
    expect(conflict.yours).toContain('+status:   settled');
    expect(textOf(FILE)).toBe(theirs);
    await tool.save({ ...change, hash: conflict.hash });
    expect(textOf(FILE)).toBe(theirs.replace('status:   open', 'status:   settled'));
  });

  it('of a debate of a pack is refused, and told how it becomes one’s own', async () => {
    write('packs/other/debates/other.mdx', DEBATE.replace('"Rings"', 'Other'));
    tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    const { hash } = await tool.debate('other');
    const change = { do: 'debate', debate: 'other', hash, fields: { status: 'settled' } } as const;
    await expect(tool.save(change)).rejects.toThrow('parley adopt other');
  });
});

describe('a change of a position', () => {
  const saveOf = async (position: string, fields: object) => {
    const { hash } = (await tool.debate('rings')).positions.find(({ id }) => id === position) ?? { hash: '' };
    return tool.save({ do: 'position', position, hash, fields });
  };

  it('of its concepts writes these alone, and is taken back', async () => {
    const file = 'positions/two-rings.mdx';
    const before = textOf(file);
    await saveOf('two-rings', { concepts: ['ring', 'loop', 'ring'] });
    expect(textOf(file)).toBe(
      before.replace('are needed.\n', 'are needed.\nconcepts:\n  - ring\n  - loop\n'),
    );
    await tool.undo();
    expect(textOf(file)).toBe(before);
    await saveOf('one-ring', { concepts: [] });
    expect(textOf('positions/one-ring.mdx')).toBe(
      SMALL['positions/one-ring.mdx']?.replace('concepts: [ring]\n', ''),
    );
  });

  it('of its claim is refused where that is too long', async () => {
    await expect(saveOf('two-rings', { claim: 'word '.repeat(13) })).rejects.toThrow('at most 12');
    await saveOf('two-rings', { claim: 'Two are needed.' });
    expect(textOf('positions/two-rings.mdx')).toContain('\nclaim: Two are needed.\n');
  });
});

describe('what the check says after a save', () => {
  it('comes with it, also of what was wrong before', async () => {
    const file = 'posts/2020-03-02-a-author-000001.mdx';
    write(file, edited(SMALL, file, 'debate: rings\n', 'debate: rigns\n')[file] ?? '');
    tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    const { id, hash } = await tool.post('2020-03-02-a-author-000001');
    const { problems } = await tool.save({ do: 'note', post: id, hash, note: 'A remark.' });
    expect(problems).toEqual([{ message: expect.stringContaining('rigns') }]);
  });

  it('is nothing where nothing is wrong', async () => {
    expect((await save({ status: 'settled' })).problems).toBeUndefined();
  });
});

describe('a file that another program replaces meanwhile', () => {
  it('by a link that leads out of the content folder is not written', async () => {
    const { hash } = await tool.debate('rings');
    const outside = join(temporaryFolder(), 'outside.mdx');
    renameSync(join(content, FILE), outside);
    symlinkSync(outside, join(content, FILE));
    const saving = tool.save({ do: 'debate', debate: 'rings', hash, fields: { status: 'settled' } });
    await expect(saving).rejects.toThrow();
    expect(readFileSync(outside, 'utf8')).toBe(DEBATE);
  });

  it('by a folder stops nothing, and counts again once it is a file', async () => {
    rmSync(join(content, FILE));
    mkdirSync(join(content, FILE));
    expect(() => tool.space.touched(FILE)).not.toThrow();
    rmSync(join(content, FILE), { recursive: true });
    write(FILE, DEBATE.replace('Rings', 'Other rings'));
    tool.space.touched(FILE);
    expect((await tool.debate('rings')).title).toBe('Other rings');
  });
});
