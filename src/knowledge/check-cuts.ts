import { cutValues, type Entry, importerFields, isPost, type Problem, postFacts } from '../entries/index.ts';

/** Problems for values of a curator's of which YAML silently drops a part. */
export function checkCuts(entry: Entry): Problem[] {
  const { collection, file } = entry;
  const cuts = isPost(entry) ? postFacts(entry).cuts : cutValues(entry.matter);
  return cuts
    .filter(({ field }) => collection !== 'posts' || !Object.hasOwn(importerFields, field))
    .map(({ line, message }) => ({ code: 'cut-value', file, line, message, severity: 'warning' }));
}
