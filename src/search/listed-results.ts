import type { Answer, Result } from './answer.ts';
import { ask } from './ask.ts';
import { heldIn } from './folds.ts';
import type { Library } from './library.ts';
import type { QueryOptions } from './query.ts';

/** Number of results of each kind that the search page shows at first. */
export const PER_KIND = 10;

/** The results of a query as one list, and the answer they belong to. */
export interface ListedResults {
  readonly answer: Answer;
  readonly results: readonly Result[];
}

/**
 * The results of a query as one list: those on the search page from top to bottom, then as many more of each kind, and so on.
 *
 * @param offset Number of results to skip.
 * @param limit Maximum number of results; by default what the page shows at first.
 */
export async function listedResults(
  library: Library,
  text: string,
  { offset = 0, limit, ...options }: Omit<QueryOptions, 'perKind'> & { offset?: number; limit?: number },
): Promise<ListedResults> {
  const answer = await ask(library, text, { ...options, perKind: PER_KIND });
  const shown = answer.groups.flatMap(({ results }) => results);
  const end = limit === undefined ? Math.max(shown.length, offset + PER_KIND) : offset + limit;
  if (end <= shown.length || heldIn(shown) === totalOf(answer))
    return { answer, results: shown.slice(offset, end) };
  const { groups } = await ask(library, text, { ...options, perKind: end });
  const seen = new Set(shown.flatMap(placesOf));
  const rest = groups.map(({ results }) =>
    results.filter((result) => !placesOf(result).some((place) => seen.has(place))),
  );
  const further: Result[] = [];
  for (let from = 0; rest.some(({ length }) => length > from); from += PER_KIND)
    for (const results of rest)
      for (const result of results.slice(from, from + PER_KIND)) further.push(result);
  return { answer, results: [...shown, ...further].slice(offset, end) };
}

function totalOf({ groups }: Answer): number {
  return groups.reduce((sum, { total }) => sum + total, 0);
}

/** The addresses of a result and of those folded under it. */
function placesOf({ record, more = [] }: Result): string[] {
  return [`${record.kind} ${record.address}`, ...more.flatMap(placesOf)];
}
