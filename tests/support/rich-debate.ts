import { type Files, postFile } from './knowledge.ts';

const POSTS = [
  '2020-03-02-a-author-00000a',
  '2020-03-03-b-reader-00000b',
  '2020-03-04-b-reader-00000c',
] as const;

/** A small debate that names entries and arguments in every field that can. */
export const RICH: Files = {
  'debates/rings.mdx': `---
title: Rings
question: How many rings?
summary: About [[one-ring]].
status: settled
outcome: It was [[one-ring|the one]].
issues:
  - id: how-many
    question: How many rings does it take?
    positions: [two-rings, one-ring, no-ring]
    rivals: [[one-ring, two-rings], [one-ring, no-ring]]
    adopted: { position: one-ring, by: '${POSTS[0]}#enough', on: 2020-04-01 }
concepts: [ring]
threads: [${POSTS[0]}, ${POSTS[2]}]
curators: [a-author, C. Curator]
reviewed:
  - by: b-reader
    on: 2020-05-01
arguments:
  - id: cited
    supports: two-rings
    gist: Two are safer.
    citesMessage: away@example.org
    by: b-reader
    date: 2020-03-01
---

See [[one-ring]], [[ring|rings]] and [[rings#cited]].

<Evidence of="${POSTS[0]}#enough" />
`,
  'positions/one-ring.mdx':
    '---\ntitle: One ring\ndebate: rings\nissue: how-many\nstatement: One ring is enough.\nconcepts: [ring]\n---\n\nNot [[two-rings]].\n',
  'positions/two-rings.mdx':
    '---\ntitle: Two rings\ndebate: rings\nissue: how-many\nstatement: Two rings are needed.\n---\n',
  'positions/no-ring.mdx':
    '---\ntitle: No ring\ndebate: rings\nissue: how-many\nstatement: None is needed.\nsupersededBy: one-ring\n---\n',
  'concepts/ring.mdx':
    '---\ntitle: ring\nsummary: A buffer without ends, as [[lock]] is none.\nsee: [lock]\n---\n',
  'concepts/lock.mdx': '---\ntitle: lock\nsummary: What one holds.\nsee: [ring]\n---\n',
  'people/a-author.mdx': '---\nname: A. Author\naddresses: [a@example.org]\n---\n',
  'people/b-reader.mdx': '---\nname: B. Reader\naddresses: [b@example.org]\n---\n\nHolds [[one-ring]].\n',
  [`posts/${POSTS[0]}.mdx`]: postFile(
    POSTS[0],
    'One ring is enough.\n\nTwo are a burden.\n',
    `debate: rings\npositions: [one-ring]\nmain: burden\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: One ring is enough.\n  - id: burden\n    objectsTo: [two-rings, rings#cited]\n    gist: Two are a burden.\n    exact: Two are a burden.\n`,
  ),
  [`posts/${POSTS[1]}.mdx`]: postFile(
    POSTS[1],
    'Two rings are safer.\n',
    `debate: rings\npositions: [two-rings]\narguments:\n  - id: safer\n    supports: two-rings\n    objectsTo: ${POSTS[0]}#burden\n    gist: Safer.\n    exact: Two rings are safer.\n`,
    'b-reader',
  ),
  [`posts/${POSTS[2]}.mdx`]: postFile(
    POSTS[2],
    'You are right, one it is.\n',
    `debate: rings\ncontinues: ${POSTS[1]}\npositions: [one-ring]\nleaves:\n  - position: two-rings\n    by: right\narguments:\n  - id: right\n    concedes: ${POSTS[1]}#safer\n    supports: one-ring\n    gist: One it is.\n    exact: one it is\n`,
    'b-reader',
  ).replace('date: 2020-03-02', 'date: 2020-03-04'),
};
