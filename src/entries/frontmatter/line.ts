import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Entry } from '../entry.ts';
import { type YamlDocument, yamlDocument } from './yaml.ts';

type Path = readonly (string | number)[];

/** Parsed documents, made only on demand: each is many times the size of its text, and lines are rarely needed. */
const placed = new WeakMap<Entry, YamlDocument>();

/**
 * Line (from 1) in an entry's file of the value at a path of its frontmatter, such as `['arguments', 0, 'exact']`; if there is no such
 * value, of its nearest parent.
 */
export function lineIn(entry: Entry, path: Path): number {
  const known = placed.get(entry) ?? yamlDocument(entry.matter);
  placed.set(entry, known);
  return lineOf(known, path);
}

/** The same for YAML outside an entry. (`matter` begins with the end of the opening fence, so its lines are those of the file.) */
export function lineAtPath(matter: string, path: Path): number {
  return lineOf(yamlDocument(matter), path);
}

function lineOf({ document, counter }: YamlDocument, path: Path): number {
  return counter.linePos(offsetOf(document.contents, path)).line;
}

function offsetOf(contents: Node | null, path: Path): number {
  let node: Node | null = contents;
  let offset = 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (next === undefined) break;
      offset = (next as Node).range?.[0] ?? offset;
    } else break;
    node = (next ?? null) as Node | null;
  }
  return offset;
}

/** The pairs of a mapping, by name, cached: an entry with many fields may have a problem in each. */
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const known = pairs.get(map);
  if (known) return known;
  const byName = new Map<unknown, Pair>();
  for (const pair of map.items) if (isScalar(pair.key)) byName.set(pair.key.value, pair);
  pairs.set(map, byName);
  return byName;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();
