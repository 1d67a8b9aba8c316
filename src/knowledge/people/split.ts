import {
  type Entry,
  nameEdit,
  nameKey,
  openEntry,
  withEdits,
  withFields,
  writeFields,
} from '../../entries/index.ts';
import { Names } from '../names.ts';
import { lineOfReference, referencesOf } from '../references-of.ts';
import { type ChangedFile, isReadable, type PeopleChange, personRefusal, withOwnAddress } from './change.ts';
import { some, union, unionOfAddresses } from './merged-fields.ts';
import { otherOf, splitRefusal } from './split-target.ts';

export interface SplitOptions {
  readonly entries: readonly Entry[];
  /** Id of the person whose entry contains somebody else's posts. */
  readonly of: string;
  /** The other person's name. */
  readonly name: string;
  /** The other person's addresses. */
  readonly addresses: readonly string[];
  /** The other person's id, to choose an existing person or a certain new id. */
  readonly to?: string | undefined;
  /** Ids of posts by the other person, regardless of their sources. */
  readonly posts: readonly string[];
  /** The author of a message, by the SHA-256 of its source, if the source is available. */
  readonly authorOf: (sha256: string) => { readonly name?: string; readonly address?: string } | undefined;
  readonly sourceOf: (file: string) => string;
}

/**
 * Plans splitting a person in two: the name and the addresses move to the other person's entry, and the first entry records that they are
 * not this person's. Posts move if their source says so, or if named. The first entry is written last, so that the same command can finish
 * an interrupted split.
 */
export function splitPerson(options: SplitOptions): PeopleChange {
  const { entries, of, name, addresses, posts, sourceOf } = options;
  const names = new Names(entries);
  const reason = personRefusal(names, of) ?? postsRefusal(names, posts);
  if (reason !== undefined) return { ok: false, reason };
  const one = names.entries.get(of) as Entry<'people'>;
  const unfit = splitRefusal(one, name, addresses);
  if (unfit !== undefined) return { ok: false, reason: unfit };
  const target = otherOf(options, names);
  if ('reason' in target) return { ok: false, reason: target.reason };
  const { id, entry: other } = target;
  const isTheirs = authorTest(one, name, addresses);
  const own = (entries.filter((entry) => entry.collection === 'posts') as Entry<'posts'>[]).filter(
    ({ data }) => data.from === of,
  );
  const moved = own.filter((post) => {
    const author = post.data.sources
      .map(({ sha256 }) => options.authorOf(sha256))
      .find((found) => found !== undefined);
    return posts.includes(post.id) || (author !== undefined && isTheirs(author));
  });
  const unknown = own.filter(
    (post) => !posts.includes(post.id) && !post.data.sources.some(({ sha256 }) => options.authorOf(sha256)),
  );
  const theirs = unionOfAddresses(other?.data.addresses ?? [], addresses);
  const files: ChangedFile[] = moved.map((post) => {
    const open = openEntry(sourceOf(post.file));
    const text = withEdits(open.source, nameEdit(open, ['from'], id));
    return { file: post.file, text: withOwnAddress(text, post, theirs), references: 1 };
  });
  const otherText = other
    ? withFields(sourceOf(other.file), {
        names: some(union(other.data.names, name === other.data.name ? [] : [name])),
        addresses: some(theirs),
      })
    : `---\n${writeFields({ name, addresses: some([...addresses]) })}---\n`;
  files.unshift({ file: other?.file ?? `people/${id}.mdx`, text: otherText, references: 0 });
  files.push({ file: one.file, text: withoutOther(one, sourceOf(one.file), name, addresses), references: 0 });
  const changed = files.filter(({ file, text }) => !names.entries.has(idOf(file)) || sourceOf(file) !== text);
  const broken = changed.find((one) => !isReadable(one));
  if (broken)
    return {
      ok: false,
      reason: `${broken.file} is written in a way that cannot be edited in place; mend it by hand`,
    };
  return {
    ok: true,
    files: changed,
    conflicts: [],
    notes: [...unknownNote(unknown, name), ...staying(entries, names, of)],
  };
}

/** The person's file without the name and addresses of the other person, which it lists in `split`. */
function withoutOther(
  { data }: Entry<'people'>,
  source: string,
  name: string,
  addresses: readonly string[],
): string {
  const isOther = new Set(addresses.map((address) => address.toLowerCase()));
  const own = (list: readonly string[]) => list.filter((address) => !isOther.has(address.toLowerCase()));
  const split = {
    names: some(union(data.split?.names ?? [], nameKey(name) === nameKey(data.name) ? [] : [name])),
    addresses: some(unionOfAddresses(data.split?.addresses ?? [], addresses)),
  };
  const lists = Object.fromEntries(
    Object.entries(data).flatMap(([field, value]) =>
      Array.isArray(value) && value.some((one) => isOther.has(String(one).toLowerCase()))
        ? [[field, some(own(value as string[]))]]
        : [],
    ),
  );
  return withFields(source, {
    names: some(data.names.filter((one) => nameKey(one) !== nameKey(name))),
    ...lists,
    split: JSON.parse(JSON.stringify(split)),
  });
}

/** Whether an author is the other person, by the rule that imports use for an entry with `split`. */
function authorTest({ data }: Entry<'people'>, name: string, addresses: readonly string[]) {
  const isOther = new Set(addresses.map((address) => address.toLowerCase()));
  return (author: { readonly name?: string; readonly address?: string }) =>
    isOther.has(author.address?.toLowerCase() ?? '') ||
    (nameKey(name) !== nameKey(data.name) && nameKey(author.name ?? '') === nameKey(name));
}

function postsRefusal(names: Names, posts: readonly string[]): string | undefined {
  for (const id of posts) {
    const entry = names.entries.get(id);
    if (entry?.collection !== 'posts') return `there is no post "${id}"`;
  }
  return undefined;
}

function unknownNote(unknown: readonly Entry<'posts'>[], name: string): string[] {
  if (unknown.length === 0) return [];
  const some = unknown.slice(0, 5).map(({ id }) => id);
  const more = unknown.length > some.length ? ` and ${unknown.length - some.length} more` : '';
  return [
    `${unknown.length} of the posts stay where they are, as no source at hand says who wrote them (${some.join(', ')}${more}): name a source with --source, or posts with --post, or import their sources again, which gives those of "${name}" to the other`,
  ];
}

/** References that cannot be assigned by any source, and so stay. */
function staying(entries: readonly Entry[], names: Names, of: string): string[] {
  return entries.flatMap((entry) =>
    referencesOf(entry)
      .filter(({ target, path }) => names.resolve(target) === of && path?.[0] !== 'from')
      .map(
        (reference) =>
          `${entry.file}:${lineOfReference(entry, reference)}: ${reference.as} still names ${of}; look whom it means`,
      ),
  );
}

function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
}
