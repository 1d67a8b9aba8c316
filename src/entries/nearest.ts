import { closest, distance } from 'fastest-levenshtein';

/** Maximum length of a name that is compared: the time grows with the length. */
const LONGEST = 200;

/**
 * The name nearest to a misspelt one, if it is near enough: at most a third of its letters wrong, the same letters in another order, or one
 * contains the other.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const all = [...names].filter((one) => one.length <= LONGEST);
  if (all.length === 0) return undefined;
  const best = closest(name, all);
  if (distance(name, best) <= Math.max(1, Math.floor(Math.max(name.length, best.length) / 3))) return best;
  const letters = lettersOf(name);
  const turned = all.find(
    (candidate) => candidate.length === name.length && lettersOf(candidate) === letters,
  );
  if (turned !== undefined) return turned;
  return name.length >= 4 ? all.find((candidate) => candidate.includes(name)) : undefined;
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}
