/** Checks documents in a worker thread, which is ended when a document exceeds its limits. */
export { CheckApart, TooCostlyError } from './check-apart.ts';
export { hasPageLinks, judgedBy, type ToJudge } from './judged.ts';
