import { lineIn, type Problem, packOf } from '../entries/index.ts';
import type { Resolved } from './resolved.ts';

/** Problems of entries of packs: words and addresses, of which a pack has none (docs/packs.md). */
export function checkApart(entries: readonly Resolved[]): Problem[] {
  return entries.flatMap((entry): Problem[] => {
    const pack = packOf(entry.file);
    if (pack === undefined) return [];
    if (entry.collection === 'posts') return ofPost(entry as Resolved<'posts'>);
    if (entry.collection === 'people') return ofPerson(entry as Resolved<'people'>);
    return [];
  });
}

function ofPost(entry: Resolved<'posts'>): Problem[] {
  const { data, file } = entry;
  const problem = (path: readonly (string | number)[], message: string): Problem[] => [
    { code: 'pack-words', file, line: lineIn(entry, path), message },
  ];
  if (data.apart === undefined)
    return problem([], 'a post of a pack stands apart from its words: it has apart, and no text');
  return data.arguments.flatMap(({ id, exact }, index) =>
    exact === undefined
      ? []
      : problem(
          ['arguments', index, 'exact'],
          `"${id}" has words of the post, of which a pack has none: sha256 and position stand in their place`,
        ),
  );
}

function ofPerson(entry: Resolved<'people'>): Problem[] {
  return (['addresses', 'sameName', 'split'] as const).flatMap((field): Problem[] => {
    const value = entry.data[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const message = `${field}: a pack has no addresses of people: take them out, or adopt the pack`;
    return [{ code: 'pack-address', file: entry.file, line: lineIn(entry, [field]), message }];
  });
}
