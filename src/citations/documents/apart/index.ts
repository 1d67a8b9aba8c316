/** Documents checked in a thread of its own, which is ended where one takes too much. */
export { CheckApart, TooCostlyError } from './check-apart.ts';
export { hasPageLinks, judgedBy, type ToJudge } from './judged.ts';
