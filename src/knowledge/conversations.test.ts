import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';

const DEBATE = 'debates/rings.mdx';
const FIRST = '2020-03-02-a-author-000001';
const SECOND = '2020-03-02-a-author-000002';
const THIRD = '2020-03-02-a-author-000003';
const messageIdOf = (id: string) => `${id}@example.org`;

/** Three posts, the third an answer to the second. */
const FILES: Files = {
  ...SMALL,
  [`posts/${SECOND}.mdx`]: postFile(SECOND, 'Another ring.\n'),
  [`posts/${THIRD}.mdx`]: postFile(THIRD, 'A third.\n', `inReplyTo: ${messageIdOf(SECOND)}\n`),
};
const withThreads = (value: string) => edited(FILES, DEBATE, 'status:', `threads: ${value}\nstatus:`);
const with2 = (lines: string) => edited(FILES, `posts/${SECOND}.mdx`, 'body:', `${lines}\nbody:`);
const threadsOf = (files: Files) => [...knowledgeOf(files).threads.values()].map(({ posts }) => posts);

describe('threads that are one conversation', () => {
  it.each([`[${FIRST}, ${SECOND}]`, `['${messageIdOf(FIRST)}', '${messageIdOf(SECOND)}']`])(
    'are joined by the threads of a debate: %s',
    (value) => {
      expect(threadsOf(withThreads(value))).toEqual([[FIRST, SECOND, THIRD]]);
      expect(knowledgeOf(withThreads(value)).problems).toEqual([]);
    },
  );

  it('are threads of the debate, though none of their posts names it', () => {
    const other = edited(FILES, 'posts/2020-03-02-a-author-000001.mdx', 'debate: rings\n', '');
    const files = (value: string) => edited(other, DEBATE, 'status:', `threads: ${value}\nstatus:`);
    const thread = messageIdOf(FIRST);
    expect(knowledgeOf(files(`[${FIRST}, ${THIRD}]`)).debates.get('rings')?.threads).toEqual([thread]);
    expect(
      knowledgeOf(files(`['${messageIdOf(SECOND)}', '${messageIdOf(FIRST)}']`)).debates.get('rings')?.threads,
    ).toEqual([thread]);
  });

  it('list what a curator cut off beside the rest', () => {
    const files = edited(
      withThreads(`[${FIRST}, ${SECOND}, ${THIRD}]`),
      `posts/${THIRD}.mdx`,
      'body:',
      'separate: true\nbody:',
    );
    const { debates, threads } = knowledgeOf(files);
    expect(debates.get('rings')?.threads).toEqual([...threads.keys()]);
  });

  it('are joined by a post that continues another', () => {
    const kb = knowledgeOf(with2(`continues: ${FIRST}`));
    expect(kb.posts.get(SECOND)?.parent).toBe(FIRST);
    expect(kb.threads.size).toBe(1);
    expect(kb.problems).toEqual([]);
  });

  it('are cut at a post that is separate', () => {
    const files = edited(FILES, `posts/${THIRD}.mdx`, 'body:', 'separate: true\nbody:');
    expect(threadsOf(files)).toEqual([[FIRST], [SECOND], [THIRD]]);
    expect(knowledgeOf(files).problems).toEqual([]);
  });
});

describe('what is told of them', () => {
  it.each([
    [
      'a post that there is not',
      withThreads(`[${FIRST}, ${SECOND}x]`),
      DEBATE,
      `threads: there is no "${SECOND}x"`,
      SECOND,
    ],
    [
      'a Message-ID that nobody has or names',
      withThreads(`[${FIRST}, '${SECOND}@exmple.org']`),
      DEBATE,
      'threads: no post has the Message-ID',
      messageIdOf(SECOND),
    ],
    ['one thread alone', withThreads(`[${FIRST}]`), DEBATE, 'threads: needs two posts or more', undefined],
    [
      'a Message-ID in brackets',
      withThreads(`[${FIRST}, '<a@b>']`),
      DEBATE,
      "must be a post's id",
      undefined,
    ],
    [
      'an entry that is no post',
      withThreads(`[${FIRST}, one-ring]`),
      DEBATE,
      'threads: "one-ring" is not a post',
      undefined,
    ],
    [
      'a post to continue that there is not',
      with2('continues: 2020-03-02-a-author-00001'),
      `posts/${SECOND}.mdx`,
      'continues: there is no "2020-03-02-a-author-00001"',
      FIRST,
    ],
    [
      'a post that continues what answers it',
      with2(`continues: ${THIRD}`),
      `posts/${SECOND}.mdx`,
      `continues runs in a circle: ${SECOND} → ${THIRD} → ${SECOND}`,
      undefined,
    ],
    [
      'a post that continues itself',
      with2(`continues: ${SECOND}`),
      `posts/${SECOND}.mdx`,
      `continues runs in a circle: ${SECOND} → ${SECOND}`,
      undefined,
    ],
    [
      'separate that is not true',
      with2('separate: no'),
      `posts/${SECOND}.mdx`,
      'separate ("no"): must be true',
      undefined,
    ],
  ])('%s, with file and line', (_what, files, file, told, suggestion) => {
    // (Where the debate cannot be read, what refers to it is told too.)
    const problems = knowledgeOf(files).problems.filter((problem) => problem.file === file);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(told);
    expect(problems[0]).toMatchObject({ file, ...(suggestion ? { suggestion } : {}) });
    const field = told.startsWith('must') ? 'threads' : /^\w+/.exec(told)?.[0];
    expect(files[file]?.split('\n')[(problems[0]?.line ?? 0) - 1]).toMatch(new RegExp(`^${field}:`));
  });
});
