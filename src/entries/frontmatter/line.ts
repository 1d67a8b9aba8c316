import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Entry } from '../entry.ts';

type Path = readonly (string | number)[];

interface Placed {
  readonly document: Document.Parsed;
  readonly counter: LineCounter;
}

/** A parsed document is many times its text, and hardly any entry is asked for a line: it is parsed when one is. */
const placed = new WeakMap<Entry, Placed>();

/**
 * Line (from 1) of an entry's file for the value at a path of its frontmatter, such as `['arguments', 0, 'exact']`; of its
 * nearest parent where there is none.
 */
export function lineIn(entry: Entry, path: Path): number {
  const known = placed.get(entry) ?? placesIn(entry.matter);
  placed.set(entry, known);
  return lineOf(known, path);
}

/** The same of YAML that is no entry yet. */
export function lineAtPath(matter: string, path: Path): number {
  return lineOf(placesIn(matter), path);
}

/** (The text begins with the end of the opening fence, so that its lines are those of the file.) */
function placesIn(matter: string): Placed {
  const counter = new LineCounter();
  return { document: parseDocument(matter, { lineCounter: counter, prettyErrors: false }), counter };
}

function lineOf({ document, counter }: Placed, path: Path): number {
  return counter.linePos(offsetOf(document, path)).line;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: Node | null = document.contents;
  let offset = 0;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
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
