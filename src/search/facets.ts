import { postFacts } from '../entries/index.ts';
import { isListed, type KnowledgeBase, type PostNode, positionsAbove } from '../knowledge/index.ts';
import { CITED, type Facets } from './record.ts';

/** The facets of a post, by which a query can be narrowed. Values are ids, so that they stay valid when titles change. */
export function postFacets(kb: KnowledgeBase, post: PostNode): Facets {
  const { data } = post.entry;
  const keys = post.arguments.filter((key) => isListed(kb, key));
  const positions = new Set(
    [...data.positions, ...keys.flatMap((key) => [...positionsAbove(kb, key)])].filter((id) =>
      isListed(kb, id),
    ),
  );
  const is = data.reconstructed === undefined ? [] : ['reconstructed'];
  if (keys.some((key) => isOpenObjection(kb, key))) is.push('open');
  return withoutEmpty({
    from: [data.from],
    debate: data.debate === undefined || !isListed(kb, data.debate) ? [] : [data.debate],
    position: [...positions].sort(),
    list: [...data.lists],
    is,
    has: [
      ...(hasPatch(post) ? ['patch'] : []),
      ...(data.attachments.length > 0 ? ['attachment'] : []),
      ...(keys.length > 0 ? ['argument'] : []),
    ],
  });
}

/** The facets of an argument; of its post it takes the lists. None if there is no such argument. */
export function argumentFacets(kb: KnowledgeBase, key: string): Facets {
  const argument = kb.arguments.get(key);
  if (argument === undefined) return {};
  const post = argument.post === undefined ? undefined : kb.posts.get(argument.post);
  return withoutEmpty({
    from: [argument.by],
    debate: argument.debate === undefined ? [] : [argument.debate],
    position: [...positionsAbove(kb, key)].sort(),
    list: [...(post?.entry.data.lists ?? [])],
    is: [
      ...(isOpenObjection(kb, key) ? ['open'] : []),
      ...(argument.withdrawn ? ['withdrawn'] : []),
      ...(argument.verified ? [] : [CITED]),
    ],
  });
}

const openObjections = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** Whether an argument is an open objection to a position that pages list, that is, one that is not a draft. */
function isOpenObjection(kb: KnowledgeBase, key: string): boolean {
  let keys = openObjections.get(kb);
  if (keys === undefined) {
    const positions = [...kb.positions.values()].filter(({ id }) => isListed(kb, id));
    keys = new Set(positions.flatMap((position) => position.openObjections));
    openObjections.set(kb, keys);
  }
  return keys.has(key);
}

/** Whether a post has a patch. In a series only the cover letter, number 0, has none; any other post has one if its text does. */
function hasPatch({ entry }: PostNode): boolean {
  const { series } = entry.data;
  return series !== undefined ? series.number > 0 : postFacts(entry).patch;
}

/** Leaves out facets without values. */
export function withoutEmpty(facets: Facets): Facets {
  return Object.fromEntries(Object.entries(facets).filter(([, values]) => values.length > 0));
}
