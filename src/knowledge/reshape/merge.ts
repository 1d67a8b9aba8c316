import { commentsIn, type Entry, openEntry, withEdits } from '../../entries/index.ts';
import { Names } from '../names.ts';
import { referenceEdits } from '../rename/rewrite.ts';
import type { WrittenArgument, WrittenFields } from './fields.ts';
import { once, targetsWritten, withNamesOnce, withTargets } from './once.ts';
import { type FieldsChange, type ReshapeOptions, type Reshaping, refuse, reshapedFiles } from './reshape.ts';

export interface MergeOptions extends ReshapeOptions {
  /** Whole id of the position, or key of the argument, that stays. */
  readonly keep: string;
  /** That of its duplicate. */
  readonly gone: string;
}

/**
 * Plans making two positions of an issue one, or two arguments of a post. The first keeps its id and its words; the second's id becomes an
 * alias, and whatever named it names the first, once. What the second said (its statement and body, its note) goes to the end of the first.
 */
export function mergeInto(options: MergeOptions): Reshaping {
  const { entries, keep, gone } = options;
  const names = new Names(entries);
  if (names.resolve(gone) === keep && !names.has(gone))
    return { ok: true, did: `${gone} is ${keep} already`, files: [], notes: [] };
  if (keep === gone) return refuse(`"${keep}" is one already`);
  const isArgument = [keep, gone].map((key) => key.includes('#'));
  if (isArgument[0] !== isArgument[1]) return refuse('a position and an argument cannot be one');
  return isArgument[0] ? mergeArguments(options, names) : mergePositions(options, names);
}

function mergePositions(options: MergeOptions, names: Names): Reshaping {
  const { entries, keep, gone, sourceOf } = options;
  const [one, other] = [keep, gone].map((id) => names.entries.get(id)) as [
    Entry<'positions'>,
    Entry<'positions'>,
  ];
  for (const entry of [one, other])
    if (entry?.collection !== 'positions')
      return refuse(`"${entry?.id}" is no position: only positions and arguments can be merged`);
  const issueOf = ({ data }: Entry<'positions'>) => `${names.resolve(data.debate)} ${data.issue}`;
  if (issueOf(one) !== issueOf(other))
    return refuse(`"${keep}" and "${gone}" answer two issues: move one of them first`);
  const rewriting = (target: string) => (names.resolve(target) === gone ? keep : undefined);
  const change: FieldsChange = (fields, entry) => {
    const single = withNamesOnce(fields);
    if (entry !== one || 'refused' in single) return single;
    return joined(single as WrittenFields, other, keep);
  };
  const rest = entries.filter((entry) => entry !== other);
  const made = reshapedFiles({ entries: rest, sourceOf }, rewriting, change, (entry) => entry === one);
  if (!made.ok) return made;
  const said = openEntry(
    withEdits(sourceOf(other.file), referenceEdits(openEntry(sourceOf(other.file)), other, rewriting)),
  );
  const words = [
    other.data.statement === one.data.statement ? '' : asMarkdown(other.data.statement),
    ...commentsIn(sourceOf(other.file)).map(asMarkdown),
    said.source.slice(said.bodyStart).trim(),
  ];
  const files = made.files.map((file) =>
    file.file === one.file ? { ...file, text: withWords(file.text, words) } : file,
  );
  return {
    ok: true,
    did: `Merged ${gone} into ${keep}`,
    files: [...files, { file: other.file, references: 0 }],
    notes: words.some((text) => text !== '')
      ? [`What ${gone} said stands at the end of ${one.file} now: make one text of it.`]
      : [],
  };
}

/** The fields of a position with those of its duplicate that it lacks. */
function joined(fields: WrittenFields, other: Entry<'positions'>, keep: string): WrittenFields {
  const { supersededBy, ...rest } = fields;
  const successors = [supersededBy ?? []].flat().filter((id) => id !== keep);
  const concepts = once([...(fields.concepts ?? []), ...other.data.concepts]);
  return {
    ...rest,
    ...(successors.length === 0
      ? {}
      : { supersededBy: successors.length === 1 ? (successors[0] as string) : successors }),
    ...(concepts.length === 0 ? {} : { concepts }),
    aliases: once([...(fields.aliases ?? []), ...other.data.aliases, other.id]).filter((id) => id !== keep),
  };
}

function mergeArguments(options: MergeOptions, names: Names): Reshaping {
  const { keep, gone } = options;
  const [home = '', keepId = ''] = keep.split('#');
  const [otherHome, goneId = ''] = gone.split('#');
  for (const key of [keep, gone])
    if (!names.arguments.has(key)) return refuse(`there is no argument "${key}"`);
  if (home !== otherHome)
    return refuse(`"${keep}" and "${gone}" stand in two entries, and each says it in words of its own`);
  const entry = names.entries.get(home) as Entry;
  const rewriting = (target: string) => (names.resolve(target) === gone ? keep : undefined);
  const notes: string[] = [];
  const change: FieldsChange = (fields, changed) => {
    if (changed !== entry) return withNamesOnce(fields);
    const all = fields.arguments ?? [];
    const [one, other] = [keepId, goneId].map((id) => all.find((argument) => argument.id === id)) as [
      WrittenArgument,
      WrittenArgument,
    ];
    for (const argument of [one, other])
      if (targetsWritten(argument).some(({ targets }) => targets.includes(keep)))
        return { refused: `one of "${keepId}" and "${goneId}" is about the other` };
    if (other.exact !== undefined && other.exact !== one.exact)
      notes.push(`The words of "${goneId}" were: ${String(other.exact)}`);
    const merged = withTargetsOf(one, other);
    return withNamesOnce({
      ...fields,
      arguments: all
        .filter((argument) => argument !== other)
        .map((argument) => (argument === one ? merged : argument)),
    });
  };
  const made = reshapedFiles(options, rewriting, change, (changed) => changed === entry);
  return made.ok ? { ok: true, did: `Merged ${gone} into ${keep}`, files: made.files, notes } : made;
}

/** An argument that is about what another is about too, under its id and the other's. */
function withTargetsOf(one: WrittenArgument, other: WrittenArgument): WrittenArgument {
  let merged = one;
  for (const { relation, targets } of targetsWritten(other)) {
    const own = targetsWritten(merged).find((written) => written.relation === relation)?.targets ?? [];
    merged = withTargets(merged, relation, once([...own, ...targets]));
  }
  const aliases = (argument: WrittenArgument) => (argument.aliases ?? []) as readonly string[];
  const note = once([one.note, other.note].filter((text) => text !== undefined)).join(' ');
  const shows = once([one.shows ?? [], other.shows ?? []].flat());
  return {
    ...merged,
    aliases: once([...aliases(one), ...aliases(other), other.id]).filter((id) => id !== one.id),
    ...(note === '' ? {} : { note }),
    ...(shows.length === 0 || (one.shows === undefined && other.shows === undefined)
      ? {}
      : { shows: shows.length === 1 ? shows[0] : shows }),
  };
}

/** The file with paragraphs at the end of its body, except those that are there. */
function withWords(source: string, paragraphs: readonly string[]): string {
  const missing = paragraphs.filter((paragraph) => paragraph !== '' && !source.includes(paragraph));
  return missing.length === 0 ? source : `${[source.trimEnd(), ...missing].join('\n\n')}\n`;
}

/** A text of the frontmatter as Markdown; links are kept. */
function asMarkdown(words: string): string {
  return words
    .replace(/[<{}*_`\\]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
