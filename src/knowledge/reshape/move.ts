import {
  type Entry,
  locate,
  nearestWords,
  type Relation,
  SearchedText,
  targetsOf,
  wholeText,
} from '../../entries/index.ts';
import { Names } from '../names.ts';
import { isQuoted } from '../quoted-lines.ts';
import type { WrittenArgument, WrittenFields } from './fields.ts';
import { once, targetsWritten, withTargets, withTargetsOnce } from './once.ts';
import { type ReshapeOptions, type Reshaping, refuse, reshapedFiles } from './reshape.ts';

export interface RetargetOptions extends ReshapeOptions {
  /** Key of an argument. */
  readonly argument: string;
  /** Id of the position or key of the argument that it is about from now on. */
  readonly target: string;
  /** The target that this one replaces; the only one unless told. */
  readonly instead?: string | undefined;
  /** Its relation to the new target; that to the former one unless told. */
  readonly relation?: Relation | undefined;
}

/** Plans moving an argument to another target. */
export function retarget(options: RetargetOptions): Reshaping {
  const { entries, argument: key, target, instead } = options;
  const names = new Names(entries);
  const [home = '', id] = key.split('#');
  const entry = names.entries.get(home);
  const written =
    entry && 'arguments' in entry.data ? entry.data.arguments.find((one) => one.id === id) : undefined;
  if (entry === undefined || written === undefined) return refuse(`there is no argument "${key}"`);
  const isTarget = names.arguments.has(target) || names.entries.get(target)?.collection === 'positions';
  if (!isTarget) return refuse(`"${target}" is neither a position nor an argument`);
  if (target === key) return refuse('an argument is not about itself');
  const present = targetsOf(written).map((one) => ({
    ...one,
    target: names.resolve(one.target) ?? one.target,
  }));
  const former =
    present.length === 1 && instead === undefined
      ? present[0]
      : present.find((one) => one.target === instead);
  if (former === undefined)
    return refuse(
      instead === undefined
        ? `"${key}" is about ${present.map((one) => one.target).join(' and ')}: say which it is that goes (--instead)`
        : `"${key}" is not about "${instead}"`,
    );
  const relation = options.relation ?? former.relation;
  if (former.target === target && former.relation === relation)
    return { ok: true, did: `${key} is about ${target} already`, files: [], notes: [] };
  const change = (fields: WrittenFields) => {
    const args = fields.arguments ?? [];
    const moved = retargeted(args.find((one) => one.id === id) as WrittenArgument);
    return 'refused' in moved && typeof moved.refused === 'string'
      ? { refused: moved.refused }
      : { ...fields, arguments: args.map((one) => (one.id === id ? (moved as WrittenArgument) : one)) };
  };
  const retargeted = (argument: WrittenArgument) => {
    const isFormer = (one: string) => (names.resolve(one) ?? one) === former.target;
    const targets = targetsWritten(argument).find((one) => one.relation === former.relation)?.targets ?? [];
    if (relation === former.relation)
      return withTargetsOnce(
        withTargets(
          argument,
          relation,
          targets.map((one) => (isFormer(one) ? target : one)),
        ),
      );
    const without = withTargets(
      argument,
      former.relation,
      targets.filter((one) => !isFormer(one)),
    );
    const others = targetsWritten(without).find((one) => one.relation === relation)?.targets ?? [];
    return withTargetsOnce(withTargets(without, relation, once([...others, target])));
  };
  const made = reshapedFiles(
    options,
    () => undefined,
    change,
    (one) => one === entry,
  );
  if (!made.ok) return made;
  return { ok: true, did: `Moved ${key} from ${former.target} to ${target}`, files: made.files, notes: [] };
}

export interface ToPostOptions extends ReshapeOptions {
  /** Key of an argument that a debate cites by Message-ID. */
  readonly argument: string;
  /** Its words in the post. */
  readonly exact: string;
}

/** Plans moving an argument that a debate cites by Message-ID to its post, now that this is here: it is pinned to words of the post. */
export function moveToPost(options: ToPostOptions): Reshaping {
  const { entries, argument: key, exact } = options;
  const names = new Names(entries);
  const [home = '', id = ''] = key.split('#');
  const debate = names.entries.get(home);
  const cited =
    debate?.collection === 'debates'
      ? (debate as Entry<'debates'>).data.arguments.find((one) => one.id === id)
      : undefined;
  if (debate === undefined || cited === undefined)
    return refuse(`"${key}" is no argument that a debate cites`);
  const post = entries.find(
    (entry): entry is Entry<'posts'> =>
      'messageId' in entry.data && entry.data.messageId === cited.citesMessage,
  );
  if (post === undefined) return refuse(`the post ${cited.citesMessage} is not here yet: import it first`);
  if (names.resolve(post.data.from) !== names.resolve(cited.by))
    return refuse(`${post.file} is by ${post.data.from}, and "${key}" by ${cited.by}`);
  const present = `${post.id}#${id}`;
  if (names.arguments.has(present))
    return refuse(`there is an argument "${present}" already: rename one of them first`);
  const text = new SearchedText(wholeText(post).text);
  const location = locate({ exact }, text);
  if (location.found === 'never')
    return refuse(`the post does not have these words; ${nearestWords(exact, text)}`);
  const ranges = location.found === 'once' ? [location.range] : location.ranges;
  const own = ranges.filter((range) => !isQuoted(post, range));
  if (own.length !== 1)
    return refuse(
      own.length === 0
        ? 'these words are quoted in the post: take its author’s own'
        : 'the post has these words more than once: take more of them',
    );
  const { citesMessage: _message, by: _by, date: _date, ...fields } = cited;
  const written = withoutEmpty({
    ...fields,
    aliases: once([...cited.aliases.map((alias) => (alias.includes('#') ? alias : `${home}#${alias}`)), key]),
    exact,
  });
  const holds = targetsOf(cited).flatMap(({ relation, target }) => {
    const resolved = names.resolve(target) ?? '';
    return relation === 'supports' && names.entries.get(resolved)?.collection === 'positions'
      ? [resolved]
      : [];
  });
  const rewriting = (target: string) => (names.resolve(target) === key ? present : undefined);
  const made = reshapedFiles(
    options,
    rewriting,
    (before, entry) => {
      if (entry === debate)
        return { ...before, arguments: (before.arguments ?? []).filter((one) => one.id !== id) };
      if (entry !== post) return before;
      const positions = once([...(before.positions ?? []), ...holds]);
      return {
        ...before,
        debate: before.debate ?? home,
        ...(positions.length === 0 ? {} : { positions }),
        arguments: [...(before.arguments ?? []), written],
      };
    },
    (entry) => entry === debate || entry === post,
  );
  if (!made.ok) return made;
  // First the post, so that the argument is at no time nowhere.
  const files = [...made.files].sort((a, b) => Number(b.file === post.file) - Number(a.file === post.file));
  return { ok: true, did: `Moved ${key} to ${present}`, files, notes: [] };
}

/** Fields in the order of reading, without defaults. */
function withoutEmpty({
  id,
  aliases,
  gist,
  exact,
  note,
  ...rest
}: Record<string, unknown> & { id: string }): WrittenArgument {
  const others = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { id, aliases, ...others, gist, exact, ...(note === undefined ? {} : { note }) };
}
