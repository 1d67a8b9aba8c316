import type { ArgumentNode, KnowledgeBase, PostNode } from '../../knowledge/index.ts';

/** A message of an exchange, and the arguments made in it. */
export interface Step {
  readonly by: string;
  /** ISO 8601; empty where nobody knows. */
  readonly date: string;
  readonly post?: PostNode;
  /** Of a message that the archive does not hold. */
  readonly citesMessage?: string;
  /** Person id of whom it replies to, where the archive holds that post. */
  readonly repliesTo?: string;
  /** In the order of their words. */
  readonly made: readonly [ArgumentNode, ...ArgumentNode[]];
}

/** Arguments, in time order, by the message in which each was made; those of one message in the order in which their words stand there. */
export function stepsOf(kb: KnowledgeBase, keys: readonly string[]): Step[] {
  const nodes = keys.flatMap((key) => kb.arguments.get(key) ?? []);
  const messages = Map.groupBy(nodes, ({ key, post, citesMessage }) => post ?? citesMessage ?? key);
  return [...messages.values()].flatMap((list) => {
    const [first, ...others] = list.sort(byWords);
    if (first === undefined) return [];
    const post = kb.posts.get(first.post ?? '');
    const repliesTo = kb.posts.get(post?.parent ?? '')?.entry.data.from;
    return [
      {
        by: first.by,
        date: post?.entry.data.date ?? first.date,
        ...(post !== undefined && { post }),
        ...(first.citesMessage !== undefined && { citesMessage: first.citesMessage }),
        ...(repliesTo !== undefined && { repliesTo }),
        made: [first, ...others] as const,
      },
    ];
  });
}

/** Those whose words are found nowhere stay as they are, behind the others. */
function byWords(a: ArgumentNode, b: ArgumentNode): number {
  const [at, other] = [a.evidence?.range?.start, b.evidence?.range?.start];
  if (at === undefined || other === undefined) return Number(at === undefined) - Number(other === undefined);
  return at.line - other.line || at.column - other.column;
}

/** The fragment of an argument on the page of an exchange: what the debate's own page calls it; of one made in a post, `POST/ARGUMENT`. */
export function anchorOf(debate: string, key: string): string {
  const [home = '', id = ''] = key.split('#');
  return home === debate ? id : `${home}/${id}`;
}
