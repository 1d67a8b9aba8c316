import {
  type Entry,
  hashOfWords,
  lineIn,
  type Post,
  type PostArgument,
  type Problem,
  withFields,
  writtenArgument,
} from '../entries/index.ts';

/** The fields of a curator in a post, by which a pack's entry and the archive's own are joined. */
const CURATED = ['debate', 'positions', 'leaves', 'main', 'note', 'continues', 'separate'] as const;

/**
 * The archive's own entry of a post with what a pack says of it: its arguments, still without their words, and the curator's fields that the own entry has not. Where the own
 * entry has another id, each argument has its key of the pack among its aliases, so that what cites it leads on.
 *
 * @param accepts Whether a person accepted other words for the argument with this key.
 * @returns the text of the file, or why the two cannot be joined.
 */
export function joinedPost(
  source: string,
  own: Entry<'posts'>,
  packed: Entry<'posts'>,
  accepts: (key: string) => boolean,
): string | Problem {
  const conflict = CURATED.find((field) => isOther(own.data, packed.data, field));
  if (conflict !== undefined) return problem(packed, [conflict], whyNot(conflict, own, packed));
  const former = (id: string) => (own.id === packed.id ? [] : [`${packed.id}#${id}`]);
  const byId = new Map(own.data.arguments.map((argument) => [argument.id, argument]));
  const added: PostArgument[] = [];
  for (const [index, argument] of packed.data.arguments.entries()) {
    const before = byId.get(argument.id);
    const now = { ...argument, aliases: [...argument.aliases, ...former(argument.id)] };
    if (before === undefined) added.push(now);
    else if (!isSame(before, now, accepts(`${own.id}#${argument.id}`))) {
      const message = `the argument "${argument.id}" is in ${own.file} too, and says something else: give one of them another id (rename)`;
      return problem(packed, ['arguments', index, 'id'], message);
    }
  }
  if (
    added.length === 0 &&
    CURATED.every((field) => isEmpty(packed.data[field]) || !isEmpty(own.data[field]))
  )
    return source;
  const all = [...own.data.arguments, ...added].map(writtenArgument);
  const fields = CURATED.flatMap((field) => {
    const value = packed.data[field];
    return isEmpty(value) ? [] : [[field, value] as const];
  });
  return withFields(source, {
    ...Object.fromEntries(fields),
    ...(all.length === 0 ? {} : { arguments: all }),
  });
}

/** Why a field of a curator cannot be joined, and what to do. */
function whyNot(field: (typeof CURATED)[number], own: Entry<'posts'>, { data }: Entry<'posts'>): string {
  if (field !== 'debate') return `${field} says otherwise than in ${own.file}: mend one of them`;
  return `the post is in the debate "${own.data.debate}" here (${own.file}), and a post has one debate, so its ${data.arguments.length} arguments for "${data.debate}" would be lost: take the debate and its arguments out of either file`;
}

/**
 * Whether two arguments of the same id say the same, with the words or with their hash.
 *
 * @param isAccepted Whether a person accepted other words for it.
 */
function isSame(own: PostArgument, packed: PostArgument, isAccepted: boolean): boolean {
  const hash = ({ exact, sha256 }: PostArgument) => (exact === undefined ? sha256 : hashOfWords(exact));
  const rest = (argument: PostArgument) => {
    const { exact, prefix, suffix, sha256, position, ...others } = argument;
    return JSON.stringify(writtenArgument(others));
  };
  return (isAccepted || hash(own) === hash(packed)) && rest(own) === rest(packed);
}

function problem(packed: Entry<'posts'>, path: readonly (string | number)[], message: string): Problem {
  return { code: 'pack-held', file: packed.file, line: lineIn(packed, path), message };
}

function isOther(own: Post, packed: Post, field: (typeof CURATED)[number]): boolean {
  const [a, b] = [own[field], packed[field]];
  return !isEmpty(a) && !isEmpty(b) && JSON.stringify(a) !== JSON.stringify(b);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
