import type { Dictionary } from '../message.ts';

/** What pages say only while somebody edits. */
export const editing = {
  problems: { one: '{count} problem on this page', other: '{count} problems on this page' },
  allProblems: { one: '{count} problem', other: '{count} problems' },
} as const satisfies Dictionary;
