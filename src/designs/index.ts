/**
 * A design as an executable model: its states explored breadth first, what must never be or must be reached judged in all of them, its scenarios
 * replayed, what a request leads to. Plain data in, plain data out: no file is read, and no entry known.
 */
export { MOST_WORK, MOST_WORK_OF_ALL } from './budget.ts';
export { type Aligned, aligned, type Profile, profileOf } from './compare.ts';
export { holds, inWords, type ModelProblem, testOf } from './condition.ts';
export { type Breach, type Ending, endingOf, type Miss, type Named } from './ending.ts';
export { type Examination, examine, type Finding, findingsOf, traceInWords } from './examine.ts';
export { explore, MOST_STATES } from './explore.ts';
export { type Machine, machineOf } from './machine.ts';
export type * from './model.ts';
export { modelProblems } from './problems/index.ts';
export { type Replayed, type ReplayedStep, replay } from './replay.ts';
export { type Answer, answersTo } from './requests.ts';
export {
  type FullSetting,
  fullSetting,
  isUnder,
  settingInWords,
  settingsOf,
  switchesThatMatter,
} from './settings.ts';
export { type Judged, judgedInWords, judgedOf } from './summary.ts';
export { type Explored, exploreAll, exploreUnder, type Verdict } from './verdicts.ts';
export { fullVariable, listOf, meaningOf, startOf, valuesOf } from './vocabulary.ts';
export { after, brokenIn, possibleIn, type Walked } from './walk.ts';
