import { cutValues, type Entry, importerFields, type Problem } from '../entries/index.ts';

const known = new WeakMap<Entry, readonly Problem[]>();

/** Values of a curator's of which YAML left something out in silence. An entry is read for them once. */
export function checkCuts(entry: Entry): readonly Problem[] {
  const before = known.get(entry) ?? cutsIn(entry);
  known.set(entry, before);
  return before;
}

function cutsIn({ collection, file, matter }: Entry): Problem[] {
  return cutValues(matter)
    .filter(({ field }) => collection !== 'posts' || !Object.hasOwn(importerFields, field))
    .map(({ line, message }) => ({ code: 'cut-value', file, line, message, severity: 'warning' }));
}
