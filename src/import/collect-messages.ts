import { addressMark, type KnownPerson, People, slug } from '../entries/index.ts';
import type { Mailbox, MailingList } from '../mail/index.ts';
import { authorsWithAddresses } from './apart.ts';
import type { Archive } from './archive.ts';
import { attempt } from './attempt.ts';
import type { Draft } from './draft.ts';
import { ListNames } from './list-names.ts';
import type { ImportReport } from './report.ts';

/** A message that was read, and what is known of its author and lists only when all are read. */
export interface Incoming {
  readonly draft: Draft;
  readonly from: Mailbox;
  readonly lists: readonly MailingList[];
  /** Of the message in its source, in bytes. */
  readonly offset: number;
}

/**
 * Enters messages into the archive. Who wrote them and which lists they came over is settled from all of them at once, so
 * that their order does not matter.
 */
export function collect(
  { posts, authors, taken, lists: settings, textOf }: Archive,
  incoming: readonly Incoming[],
  report: ImportReport,
): {
  readonly people: People;
  readonly lists: ListNames;
  readonly introduced: ReadonlyMap<string, KnownPerson>;
} {
  const isOnlyQuoted = onlyQuoted(posts.drafts.values());
  const met = authorsWithAddresses(posts, authors.values(), incoming, textOf);
  const people = new People(
    [...authors.values()].map((person) => ({
      ...person,
      ...met.get(person.id),
      isOnlyQuoted: isOnlyQuoted(person),
    })),
    taken,
    incoming.map(({ from }) => from),
    (id) => posts.drafts.has(id),
  );
  const lists = new ListNames(
    settings,
    incoming.flatMap((one) => one.lists),
  );
  posts.isTaken = (id) => people.isTaken(id);
  // First what posts were read from before: newer code may find another Message-ID there, by which copies are known.
  const isKnown = ({ draft }: Incoming) => posts.readInto(draft.sources[0]?.sha256 ?? '') !== undefined;
  const inOrder = [...incoming.filter(isKnown), ...incoming.filter((one) => !isKnown(one))];
  for (const { draft, from, lists: named, offset } of inOrder) {
    const reason = attempt(() => {
      const author = people.authorOf(from);
      const address = people.addressByName(author, from);
      const { as } = posts.add({
        ...draft,
        author,
        byName: address === undefined ? undefined : addressMark(address),
        lists: [...new Set(named.map((list) => lists.of(list)))],
      });
      if (as === 'merged') report.merged++;
      if (as === 'replaced') report.replaced++;
    });
    if (reason !== undefined) report.skipped.push({ file: draft.sources[0]?.file ?? '', offset, reason });
  }
  return { people, lists, introduced: met };
}

/** Tells who has posts that were put together from quotations, none that was sent, and a name that no curator gave. */
function onlyQuoted(drafts: Iterable<Draft>): (person: KnownPerson) => boolean {
  const { quoted, sent } = { quoted: new Set<string>(), sent: new Set<string>() };
  for (const { author, reconstructedFrom } of drafts) (reconstructedFrom ? quoted : sent).add(author);
  return ({ id, name, aliases = [], isCurated = false }) =>
    !isCurated &&
    quoted.has(id) &&
    id.startsWith(slug(name)) &&
    ![id, ...aliases].some((one) => sent.has(one));
}
