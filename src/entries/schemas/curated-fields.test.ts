import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';

const DEBATE = 'debates/rings.mdx';
const POSITION = 'positions/one-ring.mdx';
const POST = 'posts/2020-03-02-a-author-000001.mdx';

/** The small debate with a line more in the issue, the debate, a position, or the post. */
const WITH = {
  issue: (line: string) =>
    edited(
      SMALL,
      DEBATE,
      '    question: How many rings does',
      `    ${line}\n    question: How many rings does`,
    ),
  debate: (line: string) => edited(SMALL, DEBATE, 'status: open', `${line}\nstatus: open`),
  position: (line: string) => edited(SMALL, POSITION, 'debate: rings', `${line}\ndebate: rings`),
  post: (line: string) => edited(SMALL, POST, 'debate: rings', `${line}\ndebate: rings`),
};
/** Line on which each puts it. */
const LINE = { issue: 9, debate: 5, position: 3, post: 9 };

const problemsOf = (files: Files) =>
  knowledgeOf(files).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);

describe('the fields of a curator', () => {
  it.each([
    ['issue', 'adopted: { position: one-ring, by: "2020-03-02-a-author-000001#enough", on: 2020-03-09 }'],
    ['issue', 'adopted: { position: one-ring, by: 0123abc, on: 2020-02-29 }'],
    ['issue', 'adopted: { position: one-ring, by: Rings 6.8, on: 2020-03-09 }'],
    ['issue', 'adopted: { position: one-ring, by: "https://example.org/rings#v2", on: 2020-03-09 }'],
    ['issue', 'result: One ring was built.'],
    ['issue', 'rivals: false'],
    ['issue', 'rivals: true'],
    ['issue', 'rivals: [[one-ring, two-rings]]'],
    ['issue', 'positions: [two-rings]'],
    ['position', 'claim: One ring is enough for all that all of us do here'],
    ['post', 'main: burden'],
    ['debate', 'draft: true'],
    ['debate', 'curators: [a-author, B. Reader]'],
    ['debate', 'reviewed: [{ by: B. Reader, on: 2024-02-29 }]'],
  ] as const)('of the %s take %s', (where, line) => {
    expect(problemsOf(WITH[where](line))).toEqual([]);
  });

  it.each([
    [
      'issue',
      'adopted: one-ring',
      'issues.0.adopted ("one-ring"): write what won, by what and when: { position: ID, by: WHAT, on: 2023-05-01 }',
    ],
    ['issue', 'adopted: { position: one-ring, on: 2020-03-09 }', 'issues.0.adopted.by is missing'],
    [
      'issue',
      'adopted: { position: one-ring, by: 6.8, on: 2020-03-09 }',
      'issues.0.adopted.by: must be a text: put quotation marks around a number',
    ],
    [
      'issue',
      'adopted: { position: one-ring, by: nobody, on: 2020-03-09 }',
      'issues.0.adopted.by ("nobody"): write the key of an argument (entry-id#argument-id), a commit (7 to 64 hex digits), a release with its number (Linux 6.8) or an address (https://...)',
    ],
    [
      'issue',
      'adopted: { position: one-ring, by: "A#b", on: 2020-03-09 }',
      'issues.0.adopted.by ("A#b"): write the key of an argument (entry-id#argument-id), a commit (7 to 64 hex digits), a release with its number (Linux 6.8) or an address (https://...)',
    ],
    [
      'issue',
      'adopted: { position: one-ring, by: v2, on: 2020-02-30 }',
      'issues.0.adopted.on ("2020-02-30"): write a day of the calendar, such as 2022-12-07',
    ],
    [
      'issue',
      'adopted: { position: one-ring, by: v2, on: 2020-03-09T10:00:00Z }',
      'issues.0.adopted.on ("2020-03-09T10:00:00Z"): write a day of the calendar, such as 2022-12-07',
    ],
    [
      'issue',
      'adopted: { position: three-rings, by: v2, on: 2020-03-09 }',
      'issues.adopted.position: there is no "three-rings"',
    ],
    [
      'issue',
      'adopted: { position: one-ring, by: "2020-03-02-a-author-000001#enuf", on: 2020-03-09 }',
      'issues.adopted.by: there is no "2020-03-02-a-author-000001#enuf"',
    ],
    ['issue', 'result: [one]', 'issues.0.result: write where the issue ended as one line of text'],
    ['issue', 'result: "One\\ntwo"', 'issues.0.result ("One\ntwo"): is one line: put more into summary'],
    [
      'issue',
      'rivals: two-rings',
      'issues.0.rivals ("two-rings"): write false where the answers are compatible, or lists of two or more positions that exclude each other: [[a, b], [c, d]]',
    ],
    [
      'issue',
      'rivals: [[one-ring]]',
      'issues.0.rivals.0: write false where the answers are compatible, or lists of two or more positions that exclude each other: [[a, b], [c, d]]',
    ],
    ['issue', 'rivals: [[one-ring, three-rings]]', 'issues.rivals: there is no "three-rings"'],
    ['issue', 'rivals: [[one-ring, one-ring]]', 'issues.rivals: "one-ring" stands here twice: take one out'],
    [
      'issue',
      'positions: one-ring',
      'issues.0.positions ("one-ring"): write the ids of its positions as a list: [a, b]',
    ],
    [
      'issue',
      'positions: [one-ring, one-ring]',
      'issues.positions: "one-ring" stands here twice: take one out',
    ],
    ['issue', 'positions: [ring]', 'issues.positions: "ring" is not a position'],
    [
      'position',
      'claim: a b c d e f g h i j k l m',
      'claim ("a b c d e f g h i j k l m"): has 13 words: say it in at most 12, and the rest in statement',
    ],
    ['position', 'claim: [One ring]', 'claim: write what the position says in at most 12 words'],
    ['post', 'main: enuf', 'main: this post has no argument "enuf"; write the id of one that it has'],
    [
      'post',
      'leaves: one-ring',
      'leaves ("one-ring"): write which position, and by which argument of this post: { position: ID, by: ARGUMENT }, in a list',
    ],
    [
      'post',
      'leaves: [one-ring]',
      'leaves.0 ("one-ring"): write which position, and by which argument of this post: { position: ID, by: ARGUMENT }',
    ],
    [
      'post',
      'leaves: [{ position: two-rings, by: burden }]',
      'leaves: nothing on record says that a-author held "two-rings" before: name it in positions of an earlier post of theirs, or take it out of leaves',
    ],
    [
      'post',
      'leaves: [{ position: one-ring, by: burden }]',
      'leaves: the post holds "one-ring" and leaves it: take it out of positions or out of leaves',
    ],
    ['debate', 'draft: soon', 'draft ("soon"): write true while it is not done; leave it out when it is'],
    [
      'debate',
      'curators: a-author',
      'curators ("a-author"): write ids of people, or names, as a list: [ada-example, B. Reader]',
    ],
    ['debate', 'curators: [a-authr]', 'curators: there is no "a-authr"'],
    [
      'debate',
      'reviewed: [a-author]',
      'reviewed.0 ("a-author"): write who read it and on which day: { by: ada-example, on: 2023-05-01 }',
    ],
    [
      'debate',
      'reviewed: [{ by: a-author, on: May }]',
      'reviewed.0.on ("May"): write a day of the calendar, such as 2022-12-07',
    ],
    ['debate', 'reviewed: [{ by: one-ring, on: 2023-05-01 }]', 'reviewed.by: "one-ring" is not a person'],
  ] as const)('of the %s refuse %s', (where, line, message) => {
    const file = { issue: DEBATE, debate: DEBATE, position: POSITION, post: POST }[where];
    expect(problemsOf(WITH[where](line))).toContain(`${file}:${LINE[where]}: ${message}`);
  });

  it('of the issue refuse a position that answers another', () => {
    const files = {
      ...edited(
        SMALL,
        DEBATE,
        'concepts: [ring]',
        '  - id: whose\n    question: Whose rings?\nconcepts: [ring]',
      ),
      'positions/ours.mdx': '---\ntitle: Ours\ndebate: rings\nissue: whose\nstatement: They are ours.\n---\n',
    };
    const line = 'adopted: { position: ours, by: v2, on: 2020-03-09 }';
    expect(problemsOf(edited(files, DEBATE, '    question: How', `    ${line}\n    question: How`))).toEqual([
      `${DEBATE}:9: issues.adopted.position: "ours" answers the issue "whose", not "how-many": name a position whose issue is "how-many", or take it out`,
    ]);
  });
});
