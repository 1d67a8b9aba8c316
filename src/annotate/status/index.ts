/** How far the curators of a knowledge base have got: threads read, what each debate lacks, what to do next. */
export type { DebateStatus, OpenObjection } from './debates.ts';
export { type Status, type StatusOptions, statusOf } from './status.ts';
export { type StatusTarget, targetsIn } from './targets.ts';
export type { ThreadStatus } from './threads.ts';
export type { BareParagraph } from './unanswered.ts';
