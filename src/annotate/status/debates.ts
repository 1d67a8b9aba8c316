import type { Recorded } from '../../citations/index.ts';
import { type DebateNode, holdersNow, type KnowledgeBase } from '../../knowledge/index.ts';
import { undefinedConcepts } from './concepts.ts';
import type { BareParagraph } from './unanswered.ts';

/** An objection that nobody has answered. */
export interface OpenObjection {
  readonly key: string;
  readonly position: string;
  /** Person id of its author. */
  readonly by: string;
}

/** What a debate lacks. Ids of issues and positions, keys of arguments. */
export interface DebateStatus {
  readonly id: string;
  readonly title: string;
  readonly draft: boolean;
  readonly issues: number;
  readonly positions: number;
  readonly arguments: number;
  /** Posts that name it. */
  readonly posts: number;
  readonly issuesWithoutAdopted: readonly string[];
  readonly issuesWithoutPositions: readonly string[];
  readonly positionsWithoutArguments: readonly string[];
  readonly positionsWithoutHolders: readonly string[];
  readonly positionsWithoutBody: readonly string[];
  readonly openObjections: readonly OpenObjection[];
  /** Open objections whose author holds the position now. */
  readonly grantedObjections: readonly OpenObjection[];
  /** People who hold rival positions of one issue now. */
  readonly rivalsHeld: readonly { readonly person: string; readonly positions: readonly string[] }[];
  readonly bareParagraphs: readonly BareParagraph[];
  /** Arguments whose words are known from quotations alone. */
  readonly reconstructedEvidence: readonly string[];
  /** Concepts that entries of the debate name and nobody defined. */
  readonly undefinedConcepts: readonly string[];
  /** What the ledger of revisions does not have: keys. */
  readonly unrecorded: readonly string[];
}

/**
 * What a debate lacks.
 *
 * @param bare Paragraphs of its threads without an argument.
 * @param unrecorded What the ledger lacks, of all debates.
 */
export function debateStatus(
  kb: KnowledgeBase,
  debate: DebateNode,
  bare: readonly BareParagraph[],
  unrecorded: readonly Recorded[],
): DebateStatus {
  const positions = debate.positions.flatMap((id) => kb.positions.get(id) ?? []);
  const current = positions.filter(({ standing }) => standing !== 'superseded');
  const ids = (test: (position: (typeof positions)[number]) => boolean) =>
    current.filter(test).map(({ id }) => id);
  const openObjections = current.flatMap(({ id, openObjections: open }) =>
    open.map((key) => ({ key, position: id, by: kb.arguments.get(key)?.by ?? '' })),
  );
  const own = new Set([...debate.positions, ...debate.arguments]);
  return {
    id: debate.id,
    title: debate.entry.data.title,
    draft: debate.entry.data.draft,
    issues: debate.issues.length,
    positions: positions.length,
    arguments: debate.arguments.length,
    posts: debate.posts.length,
    issuesWithoutAdopted: debate.issues.filter(({ adopted }) => adopted === undefined).map(({ id }) => id),
    issuesWithoutPositions: debate.issues.filter((one) => one.positions.length === 0).map(({ id }) => id),
    positionsWithoutArguments: ids(({ descendants }) => descendants.length === 0),
    positionsWithoutHolders: ids(({ holders }) => holders.length === 0),
    positionsWithoutBody: ids(({ entry }) => entry.body.trim() === ''),
    openObjections,
    grantedObjections: openObjections.filter(({ position, by }) => {
      const node = kb.positions.get(position);
      return node !== undefined && holdersNow(node).includes(by);
    }),
    rivalsHeld: rivalsHeld(kb, debate),
    bareParagraphs: bare,
    reconstructedEvidence: debate.arguments.filter((key) => {
      const post = kb.posts.get(kb.arguments.get(key)?.post ?? '');
      return post?.entry.data.reconstructed !== undefined;
    }),
    undefinedConcepts: undefinedConcepts(kb, debate),
    unrecorded: unrecorded.filter(({ key }) => own.has(key)).map(({ key }) => key),
  };
}

/** Who holds two positions now that exclude each other. */
function rivalsHeld(kb: KnowledgeBase, { issues }: DebateNode): DebateStatus['rivalsHeld'] {
  return issues.flatMap(({ rivals }) =>
    rivals.flatMap((group) => {
      const held = group.flatMap((id) => {
        const position = kb.positions.get(id);
        return position === undefined ? [] : holdersNow(position).map((person) => ({ person, id }));
      });
      return [...Map.groupBy(held, ({ person }) => person)].flatMap(([person, own]) =>
        own.length > 1 ? [{ person, positions: own.map(({ id }) => id) }] : [],
      );
    }),
  );
}
