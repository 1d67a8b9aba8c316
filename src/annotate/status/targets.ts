import { type KnowledgeBase, shortKey } from '../../knowledge/index.ts';

/** Something that an argument can be about. */
export interface StatusTarget {
  /** Id of a position, or key of an argument. */
  readonly key: string;
  /** The form of the key that is typed. */
  readonly short: string;
  /** Title of the position, or gist of the argument. */
  readonly title: string;
  /** Name of the argument's author. */
  readonly by?: string;
  readonly debate?: string;
}

/** Every target of one debate, or of all: positions, then arguments in time order. */
export function targetsIn(kb: KnowledgeBase, debate?: string): StatusTarget[] {
  const isAsked = (id: string | undefined) => debate === undefined || id === debate;
  const positions = [...kb.positions.values()].filter(({ entry }) => isAsked(entry.data.debate));
  const args = [...kb.arguments.values()].filter((argument) => isAsked(argument.debate));
  return [
    ...positions.map(({ id, entry }) => ({
      key: id,
      short: id,
      title: entry.data.title,
      debate: entry.data.debate,
    })),
    ...args.map(({ key, gist, by, debate: of }) => ({
      key,
      short: shortKey(key),
      title: gist,
      by: kb.people.get(by)?.entry.data.name ?? by,
      ...(of === undefined ? {} : { debate: of }),
    })),
  ];
}
