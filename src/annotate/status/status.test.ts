import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../../tests/support/knowledge.ts';
import { writeMark } from '../marks.ts';
import { nextSteps } from './next.ts';
import { statusOf } from './status.ts';
import { targetsIn } from './targets.ts';

const POST = '2020-03-02-a-author-000001';
const REPLY = '2020-03-03-b-author-000002';
const THREAD = `thread: ${POST}@example.org`;

const PINNED =
  'debate: rings\npositions: [one-ring]\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: One ring is enough for all we do.\n';

/** The file of a post that answers it. */
function answerFile(text: string, own = ''): string {
  return postFile(REPLY, text, own, 'b-author')
    .replace(/^thread: .*$/m, THREAD)
    .replace(/^date: .*$/m, 'date: 2020-03-03T10:00:00Z')
    .replace(/^subject: .*$/m, `subject: 'Re: Rings'\ninReplyTo: ${POST}@example.org`);
}

/** The small debate with an answer that quotes two paragraphs, of which one has an argument. */
const ANSWERED: Files = {
  ...SMALL,
  'people/b-author.mdx': '---\nname: B. Author\naddresses: [b@example.org]\n---\n',
  [`posts/${POST}.mdx`]: postFile(
    POST,
    'One ring is enough for\nall we do.\n\nA second ring costs a page of memory on every host.\n\nNobody asked for the third paragraph of this.\n',
    PINNED,
  ),
  [`posts/${REPLY}.mdx`]: answerFile(
    '> One ring is enough for\n> all we do.\n\nNot for what we do here.\n\n> A second ring costs a page of memory on every host.\n\nA page is cheap.\n',
  ),
};

describe('the status of a thread', () => {
  it('counts posts, those with marks or arguments, and the words that are left', () => {
    const kb = knowledgeOf(ANSWERED);
    const content = temporaryFolder();
    const [thread] = statusOf(kb, content).threads;
    expect(thread).toMatchObject({ posts: 2, read: 1, annotated: 1, skipped: 0, wordsLeft: 10, next: REPLY });
    expect(thread?.debate).toBe('rings');
    writeMark(content, 'ada', REPLY, { state: 'skipped', why: 'thanks alone' });
    expect(statusOf(kb, content).threads[0]).toMatchObject({ read: 1, skipped: 1, wordsLeft: 0 });
    writeMark(content, 'ben', REPLY, { state: 'read' });
    expect(statusOf(kb, content)).toMatchObject({
      curators: ['ada', 'ben'],
      threads: [{ read: 2, skipped: 0, wordsLeft: 0 }],
    });
    expect(statusOf(kb, content, { curator: 'Ada' }).threads[0]).toMatchObject({ read: 1, skipped: 1 });
  });
});

describe('what the texts of threads say is kept', () => {
  it('without a word of them, and is read again where a text is another', () => {
    const content = temporaryFolder();
    const first = statusOf(knowledgeOf(ANSWERED), content);
    const file = join(content, '.parley', 'status.json');
    const kept = readFileSync(file, 'utf8');
    expect(kept).not.toMatch(/enough|burden|cheap/);
    const again: number[] = [];
    expect(statusOf(knowledgeOf(ANSWERED), content, { progress: (posts) => again.push(posts) })).toEqual(
      first,
    );
    expect(again).toEqual([2]);
    expect(readFileSync(file, 'utf8')).toBe(kept);
    const shorter = {
      ...ANSWERED,
      [`posts/${REPLY}.mdx`]: answerFile('> One ring is enough for\n> all we do.\n\nNo.\n'),
    };
    expect(statusOf(knowledgeOf(shorter), content).threads[0]?.wordsLeft).toBe(1);
    expect(statusOf(knowledgeOf(shorter), content)).toEqual(
      statusOf(knowledgeOf(shorter), temporaryFolder()),
    );
  });

  it('and counts for nothing where it is damaged', () => {
    const content = temporaryFolder();
    const first = statusOf(knowledgeOf(ANSWERED), content);
    const file = join(content, '.parley', 'status.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"words"', '"wards"'));
    expect(statusOf(knowledgeOf(ANSWERED), content)).toEqual(first);
  });
});

describe('the status of a debate', () => {
  it('names what it lacks', () => {
    const [debate] = statusOf(knowledgeOf(ANSWERED), temporaryFolder()).debates;
    expect(debate).toMatchObject({
      issuesWithoutAdopted: ['how-many'],
      issuesWithoutPositions: [],
      positionsWithoutArguments: ['two-rings'],
      positionsWithoutHolders: ['two-rings'],
      positionsWithoutBody: ['two-rings'],
      openObjections: [],
      rivalsHeld: [],
      bareParagraphs: [
        { post: POST, answers: 1, words: 'A second ring costs a page of memory on every host.' },
      ],
      undefinedConcepts: [],
      unrecorded: [`${POST}#enough`, 'one-ring', 'two-rings'],
    });
  });

  it('does not ask for an argument in a post that was skipped, nor where one is pinned', () => {
    const content = temporaryFolder();
    const pinned = edited(
      ANSWERED,
      `posts/${POST}.mdx`,
      '    exact: One ring is enough for all we do.\n',
      '    exact: One ring is enough for all we do.\n  - id: costs\n    objectsTo: two-rings\n    gist: It costs.\n    exact: costs a page of memory\n',
    );
    expect(statusOf(knowledgeOf(pinned), content).debates[0]?.bareParagraphs).toEqual([]);
    writeMark(content, 'ada', POST, { state: 'skipped', why: 'known' });
    expect(statusOf(knowledgeOf(ANSWERED), content).debates[0]?.bareParagraphs).toEqual([]);
  });

  it('asks for arguments in prose alone that was answered right below, by words that nobody read or that argue', () => {
    const bare = (first: string, reply: string, own = '', mark?: 'read' | 'skipped') => {
      const content = temporaryFolder();
      if (mark === 'read') writeMark(content, 'ada', REPLY, { state: 'read' });
      if (mark === 'skipped') writeMark(content, 'ada', REPLY, { state: 'skipped', why: 'thanks' });
      const files = {
        ...ANSWERED,
        [`posts/${POST}.mdx`]: postFile(POST, `One ring is enough for\nall we do.\n\n${first}`, PINNED),
        [`posts/${REPLY}.mdx`]: answerFile(reply, own),
      };
      const [debate] = statusOf(knowledgeOf(files), content).debates;
      return debate?.bareParagraphs.map(({ words }) => words);
    };
    const TWO = 'A second ring costs a page of memory.\n\nNobody has asked for the second ring.\n';
    const both = `${TWO.replace(/^(?=.)/gm, '> ').replace('\n\n', '\n>\n')}\nI did ask for it.\n`;
    expect(bare(TWO, both)).toEqual(['Nobody has asked for the second ring.']);
    expect(bare(TWO, both, '', 'read')).toEqual([]);
    expect(bare(TWO, both, '', 'skipped')).toEqual([]);
    const argues = (target: string) =>
      `arguments:\n  - id: asked\n    objectsTo: ${target}\n    gist: It was asked for.\n    exact: I did ask for it.\n`;
    expect(bare(TWO, both, argues('one-ring'))).toEqual(['Nobody has asked for the second ring.']);
    expect(bare(TWO, both, argues(`${POST}#enough`))).toEqual([]);
    const code = '\tstruct ring *ring = alloc_ring(dev);\n\tif (!ring)\n\t\treturn -ENOMEM;\n';
    expect(bare(code, `${code.replace(/^(?=.)/gm, '> ')}\nThis leaks the device.\n`)).toEqual([]);
    expect(bare(TWO, `> ${TWO.split('\n')[0]}\n`)).toEqual([]);
  });

  it('names objections whose author holds the position now, who holds rivals, and what nobody defined', () => {
    const files = edited(
      edited(
        ANSWERED,
        `posts/${REPLY}.mdx`,
        'thread:',
        'debate: rings\npositions: [one-ring, two-rings]\narguments:\n  - id: cheap\n    supports: two-rings\n    objectsTo: one-ring\n    gist: It is cheap.\n    exact: A page is cheap.\nthread:',
      ),
      'positions/two-rings.mdx',
      'issue: how-many',
      'issue: how-many\nconcepts: [page-frame]',
    );
    const [debate] = statusOf(knowledgeOf(files), temporaryFolder(), { debate: 'rings' }).debates;
    expect(debate).toMatchObject({
      grantedObjections: [{ key: `${REPLY}#cheap`, position: 'one-ring', by: 'b-author' }],
      rivalsHeld: [{ person: 'b-author', positions: ['one-ring', 'two-rings'] }],
      undefinedConcepts: ['page-frame'],
    });
  });
});

describe('the next steps', () => {
  it('begin with a debate where there is none, and with what must be mended', () => {
    const post = {
      [`posts/${POST}.mdx`]: postFile(POST, 'One ring.\n'),
      'people/a-author.mdx': SMALL['people/a-author.mdx'] ?? '',
    };
    const { next, others } = statusOf(knowledgeOf(post), temporaryFolder());
    expect(next[0]).toMatch(/^Make a debate for “Rings” \(1 post\): npm run new -- debate/);
    expect(next[1]).toContain(`Read on at ${POST}: 1 post, 2 words`);
    expect(others).toEqual({ threads: 0, posts: 0 });
    const broken = edited(SMALL, 'positions/two-rings.mdx', 'debate: rings', 'debate: rinks');
    expect(statusOf(knowledgeOf(broken), temporaryFolder()).next[0]).toMatch(
      /^Mend \d+ problems?: npm run check/,
    );
  });

  it('are five at most, of different kinds first', () => {
    const { next } = statusOf(knowledgeOf(ANSWERED), temporaryFolder());
    expect(next).toHaveLength(5);
    expect(next[0]).toContain(`Read on at ${REPLY}`);
    expect(next[1]).toBe('Find an argument for or against the position two-rings, or take it out.');
    expect(next.join()).not.toContain('A second ring costs');
  });

  it('ask for arguments in paragraphs last', () => {
    const kb = knowledgeOf(ANSWERED);
    const status = statusOf(kb, temporaryFolder());
    const debates = status.debates.map((one) => ({
      ...one,
      positionsWithoutBody: [],
      unrecorded: [],
      positionsWithoutArguments: [],
      positionsWithoutHolders: [],
    }));
    const next = nextSteps(kb, { ...status, debates });
    expect(next.length).toBeGreaterThan(1);
    expect(next.at(-1)).toContain('in a paragraph that was answered: “A second ring costs');
  });
});

it('targets are positions, then arguments with their short keys', () => {
  expect(targetsIn(knowledgeOf(SMALL)).map(({ short }) => short)).toEqual([
    'one-ring',
    'two-rings',
    '000001#enough',
    '000001#burden',
  ]);
});
