import {
  CATALOGUE_VERSION,
  type Catalogue,
  catalogue,
  catalogueRevision,
  catalogueThing,
} from './catalogue.ts';
import { type LineEntry, type Lookup, lookUp, lookUpEntries, type ThingEntry } from './lookup.ts';

/** A catalogue as a site publishes it: JSON with each thing and each revision on a line of its own. */
export function catalogueText({ things, revisions, ...about }: Catalogue): string {
  const { format, version, home, people } = about;
  const head = JSON.stringify({ format, version, home, ...(people && { people }) }).slice(0, -1);
  return `${head},"things":[\n${lines(things)}],"revisions":[\n${lines(revisions)}]}\n`;
}

function lines(list: readonly object[]): string {
  return list
    .map((one) => JSON.stringify(one))
    .join(',\n')
    .concat(list.length === 0 ? '' : '\n');
}

/**
 * Parses and checks a catalogue from any source.
 *
 * @throws Error with a message for users.
 */
export function readCatalogue(text: string): Catalogue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('what it offers is no JSON; is this the address of the site’s home page?');
  }
  const { version } = (value ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version > CATALOGUE_VERSION)
    throw new Error(`its catalogue is of format ${version}, which a newer Parley reads`);
  const result = catalogue.safeParse(value);
  if (result.success) return result.data as Catalogue;
  const issue = result.error.issues[0];
  throw new Error(
    `what it offers is no catalogue of citations: ${issue?.path.join('.') || 'all of it'}: ${issue?.message}`,
  );
}

/** A person's other id, and the id used in words. */
const PERSON = '"[a-z0-9-]+":"[a-z0-9-]+"';

const HEAD = new RegExp(
  `^\\{"format":"parley-citations","version":${CATALOGUE_VERSION},"home":("(?:[^"\\\\\\n]|\\\\.)*"),(?:"people":(\\{${PERSON}(?:,${PERSON})*\\}),)?"things":\\[\\n`,
);

/** The beginning of every line that `catalogueText` writes. */
const LINE =
  /\{"key":"([a-z0-9#-]+)",(?:"origin":"([a-z0-9#-]+)",)?(?:"aliases":(\[[a-z0-9#",-]*\]),)?"revision":"([0-9a-f]+)"/y;

/**
 * Indexes the text of a catalogue. In the layout that sites publish, lines are parsed and checked only when asked for: most lines of a
 * large catalogue never are. Any other layout is parsed whole.
 *
 * @param of Name of the catalogue in error messages.
 * @throws Error with a message for users, now or when a malformed line is asked for.
 */
export function lookUpText(text: string, of = 'the catalogue'): Lookup {
  const head = HEAD.exec(text);
  const things: ThingEntry[] = [];
  const revisions: LineEntry[] = [];
  const end =
    head && readLines(text, head[0].length, '],"revisions":[\n', (at) => things.push(thingAt(text, at, of)));
  const last = end && readLines(text, end, ']}\n', (at) => revisions.push(lineAt(text, at, of)));
  if (!head?.[1] || last !== text.length) return { ...lookUp(readCatalogue(text)), source: text };
  const people = head[2] === undefined ? {} : (JSON.parse(head[2]) as Record<string, string>);
  const home = catalogue.shape.home.safeParse(JSON.parse(head[1]));
  if (!home.success) return { ...lookUp(readCatalogue(text)), source: text };
  return lookUpEntries(text, home.data, things, revisions, people);
}

/** Rebuilds a lookup from the source of another. */
export function lookUpAgain(source: Lookup['source']): Lookup {
  return typeof source === 'string' ? lookUpText(source) : lookUp(source);
}

interface LineAt {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly origin: string | undefined;
  readonly aliases: string | undefined;
  readonly revision: string;
}

/**
 * Calls `take` for each line up to the one that closes the list. Returns the offset of the list's end; undefined if a line has another
 * layout.
 */
function readLines(
  text: string,
  from: number,
  close: string,
  take: (line: LineAt) => void,
): number | undefined {
  for (let start = from; ; ) {
    if (text.startsWith(close, start)) return start + close.length;
    LINE.lastIndex = start;
    const match = LINE.exec(text);
    const feed = text.indexOf('\n', start);
    if (match === null || feed < 0) return undefined;
    const [, key = '', origin, aliases, revision = ''] = match;
    take({ start, end: text[feed - 1] === ',' ? feed - 1 : feed, key, origin, aliases, revision });
    start = feed + 1;
  }
}

function thingAt(text: string, at: LineAt, of: string): ThingEntry {
  const { key, origin, aliases, revision } = at;
  return {
    key,
    origin,
    aliases: aliases === undefined ? undefined : (JSON.parse(aliases) as string[]),
    revision,
    read: () => parsed(text, at, catalogueThing, of),
  };
}

function lineAt(text: string, at: LineAt, of: string): LineEntry {
  return { key: at.key, revision: at.revision, read: () => parsed(text, at, catalogueRevision, of) };
}

/** Parses a line. Its key and revision must be those at its beginning: in JSON with duplicate names the last one counts. */
function parsed<T extends { readonly key: string; readonly revision: string }>(
  text: string,
  { start, end, key, revision }: LineAt,
  schema: { parse: (value: unknown) => T },
  of: string,
): T {
  try {
    const line = schema.parse(JSON.parse(text.slice(start, end)));
    if (line.key === key && line.revision === revision) return line;
  } catch {
    // Reported below.
  }
  throw new Error(`${of}: its line for "${key}" is broken; was it cut off, or changed?`);
}
