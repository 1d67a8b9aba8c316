import { splitEntry } from '../../entries/frontmatter/split.ts';

/** What is known of an entry before its YAML is read. */
export interface Outline {
  /** Ids of its arguments, as they are written; more may be named, never less. */
  readonly ids: readonly string[];
  /** What its arguments point at, as it is written; more may be named, never less. */
  readonly targets: readonly string[];
  /** Whether only reading it tells more: it has aliases, or is written in a way that this does not see through. */
  readonly mustRead: boolean;
}

/** The id of an argument or a relation; its colon where it is a key; what stands behind that in the line if it can be an id or a key and nothing else. */
const FIELD =
  /(?<![\w-])(id|supports|objectsTo|qualifies|concedes|corrects)(?![\w-])(?:["']?[ \t]*(:)(?:[ \t]+["']?([a-z0-9-]+(?:#[a-z0-9-]+)?)["']?[ \t]*(?=[\r\n,}]|$|[ \t]#))?)?/g;

/** Former ids, but for an empty list of them. */
const ALIASES = /(?:aliases|formerIds)["']?[ \t]*:(?![ \t]*\[[ \t]*\][ \t]*(?:[\r\n,}]|$|[ \t]#))/;

/** By which YAML can say a name without writing it: escapes, a line end within one, anchors and aliases (YAML 1.2.2, 5.7, 7.1, 7.3.1); and keys that are not in their line. */
const UNSEEN = /\\[xuU\r\n]|^[ \t]*(?:-[ \t]+)*[?][ \t\r\n]|(?:^|[\s[{,])[&*][^\s&*]/m;

/** What all of that has one of: most entries have none, which is seen sooner. */
const MARKS = /[\\?&*]/;

/**
 * Looks through an entry's frontmatter for its arguments and what they point at, without reading it as YAML: a twentieth of the time. A relation
 * that stands in a text is taken for one too.
 */
export function outlineOf(source: string): Outline {
  const matter = splitEntry(source)?.matter ?? source;
  let mustRead = ALIASES.test(matter) || (MARKS.test(matter) && UNSEEN.test(matter));
  const ids: string[] = [];
  const targets: string[] = [];
  // Between braces the colon of a key may stand in another line.
  const inBraces = matter.includes('{');
  for (const [, field, colon, value] of matter.matchAll(FIELD)) {
    if (value !== undefined) (field === 'id' ? ids : targets).push(value);
    else if (colon !== undefined || inBraces) mustRead = true;
  }
  return { ids, targets, mustRead };
}
