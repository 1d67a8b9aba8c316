import type { IndexedFilter, IndexedWord, WordInPost } from './pagefind-format.ts';
import { compareWords, wordByWord } from './word-order.ts';

/** An index of some of the posts. */
export interface IndexPart {
  /** Its number of posts. */
  readonly posts: number;
  /** The fields of its posts, in the order in which its words refer to them. */
  readonly fields: readonly string[];
  readonly filters: readonly IndexedFilter[];
  /** Its words, sorted by `compareWords`. */
  readonly words: Iterable<IndexedWord>;
}

/**
 * Merges the words of several indexes; posts are numbered through from the first index to the last. Reads each index one word at a time.
 *
 * @param fields The fields of all (`mergedFields`).
 */
export function* mergedWords(parts: readonly IndexPart[], fields: readonly string[]): Generator<IndexedWord> {
  let first = 0;
  const heads = parts.map((part): PartHead => {
    const head = { first, fieldOf: fieldsIn(part.fields, fields) };
    first += part.posts;
    return head;
  });
  for (const [word, having] of wordByWord(parts.map(({ words }) => words))) {
    const posts = new JoinedPosts();
    const forms = new Map<string, JoinedPosts>();
    for (const [part, [, some, spelled]] of having) {
      const head = heads[part] as PartHead;
      posts.add(some, head);
      for (const [form, those] of spelled) {
        const joined = forms.get(form) ?? new JoinedPosts();
        forms.set(form, joined);
        joined.add(those, head);
      }
    }
    const sorted = [...forms].sort(([a], [b]) => compareWords(a, b));
    yield [word, posts.all, sorted.map(([form, joined]) => [form, joined.all])];
  }
}

/** The fields of several indexes, in Pagefind's order. */
export function mergedFields(parts: readonly Pick<IndexPart, 'fields'>[]): string[] {
  return [...new Set(parts.flatMap(({ fields }) => fields))].sort(compareWords);
}

/** Merges the filters of several indexes. */
export function mergedFilters(parts: readonly Pick<IndexPart, 'filters' | 'posts'>[]): IndexedFilter[] {
  const filters = new Map<string, Map<string, number[]>>();
  let first = 0;
  for (const part of parts) {
    for (const [name, values] of part.filters) {
      const merged = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, merged);
      for (const [value, posts] of values) {
        const having = merged.get(value) ?? [];
        merged.set(value, having);
        for (const post of posts) having.push(first + post);
      }
    }
    first += part.posts;
  }
  return [...filters]
    .sort(([a], [b]) => compareWords(a, b))
    .map(([name, values]) => [name, [...values].sort(([a], [b]) => compareWords(a, b))]);
}

/** For an index: the number of its first post among all, and the result of `fieldsIn`. */
interface PartHead {
  readonly first: number;
  readonly fieldOf: ReadonlyMap<number, number>;
}

/** The posts that have a word, of all indexes in turn. */
class JoinedPosts {
  readonly all: WordInPost[] = [];
  /** Number of the last one. */
  #last = 0;

  add(posts: readonly WordInPost[], { first, fieldOf }: PartHead): void {
    let number = first;
    for (const [step, places, fieldPlaces] of posts) {
      number += step;
      const named =
        fieldOf.size === 0 ? fieldPlaces : fieldPlaces.map((place) => fieldOf.get(place) ?? place);
      this.all.push([number - this.#last, places, named]);
      this.#last = number;
    }
  }
}

/** Maps the field references of an index (-1 minus the field's number) to those of the merged one; undefined if they are the same. */
function fieldsIn(own: readonly string[], all: readonly string[]): ReadonlyMap<number, number> {
  const marks = own.map((field, at): [number, number] => [-1 - at, -1 - all.indexOf(field)]);
  return new Map(marks.every(([from, to]) => from === to) ? [] : marks);
}
