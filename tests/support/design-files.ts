import { edited, type Files, SMALL } from './knowledge.ts';

/** Where the design stands. */
export const DESIGN_FILE = 'designs/two-rings-at-once.mdx';

/** The small debate, and a design of one of its positions. */
export const DESIGN_FILES: Files = {
  ...edited(
    SMALL,
    'posts/2020-03-02-a-author-000001.mdx',
    '    exact: A second ring',
    '    shows: [two-rings-at-once#both, two-rings-at-once#once]\n    exact: A second ring',
  ),
  [DESIGN_FILE]: `---
title: Two rings at once
summary: Both rings take the one interrupt, see [[ring]].
realises: [two-rings]
actors: [{ id: driver, title: Driver }, { id: device, title: Device }]
variables:
  first: [empty, full]
  second: [empty, full]
switches:
  lock: { title: Is there a lock?, values: [held, none], assumed: [{ value: held, by: a-author, source: '[[2020-03-02-a-author-000001#burden]]' }] }
actions:
  - { id: fill-first, from: device, to: driver, says: fills, when: { first: empty }, changes: { first: full }, general: A ring. }
  - { id: fill-second, from: device, to: driver, says: fills, when: { second: empty, any: [{ lock: none }, { first: empty }] }, changes: { second: full }, source: 'See [[ring]].' }
  - { id: empty-both, from: driver, says: empties both, when: { first: full }, changes: { first: empty, second: empty }, general: A ring. }
invariants:
  - { id: once, title: Never both., never: { first: full, second: full }, argument: 2020-03-02-a-author-000001#burden }
scenarios:
  - { id: both, title: Both, outcome: fails, under: { lock: none }, steps: [fill-first, fill-second], breaks: [once] }
claims:
  - { breaks: once }
---

A design.
`,
};
