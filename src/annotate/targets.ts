import Fuse from 'fuse.js';
import {
  type ArgumentNode,
  argumentLabel,
  type KnowledgeBase,
  type PositionNode,
  shortKey,
} from '../knowledge/index.ts';
import { lineAt, type Reader, type ReadPost } from './reading.ts';
import type { Target, Targets } from './wire.ts';

/** Most targets that are answered where nothing narrows them. */
const MOST = 50;
const MOST_OF_DEBATE = 400;

/** What an argument at a place of a post may be about: what its paragraph answers, then what is in the debate. */
export function targetsAt(
  kb: KnowledgeBase,
  reader: Reader,
  post: ReadPost,
  {
    start,
    query,
    debate,
  }: { readonly start: number; readonly query: string; readonly debate: string | undefined },
): Targets {
  const answers = answeredBy(kb, reader, post, start).map((key) => targetOf(kb, key));
  const within = [...positionsIn(kb, debate), ...argumentsIn(kb, debate)].map((key) => targetOf(kb, key));
  const most = debate === undefined ? MOST : MOST_OF_DEBATE;
  return {
    answers: query === '' ? answers : fitting(answers, query),
    debate: (query === '' ? within : fitting(within, query)).slice(0, most),
  };
}

/** A position or an argument as a target. */
export function targetOf(kb: KnowledgeBase, key: string): Target {
  const position = kb.positions.get(key);
  return position === undefined ? argumentTarget(kb, key) : positionTarget(kb, position);
}

function positionTarget(kb: KnowledgeBase, { id, entry, label }: PositionNode): Target {
  const issue = kb.debates
    .get(entry.data.debate)
    ?.entry.data.issues.find((one) => one.id === entry.data.issue);
  return {
    key: id,
    short: id,
    kind: 'position',
    title: entry.data.title,
    standing: label.words,
    ...(issue && { issue: issue.question }),
  };
}

function argumentTarget(kb: KnowledgeBase, key: string): Target {
  const node = kb.arguments.get(key);
  const by = node && (kb.people.get(node.by)?.entry.data.name ?? node.by);
  return {
    key,
    short: shortKey(key),
    kind: 'argument',
    title: node?.gist ?? key,
    ...(by !== undefined && { by }),
    ...(node && { standing: argumentLabel(node) }),
  };
}

/** Ids of the positions of a debate, issue by issue; of all debates if none is given. */
function positionsIn(kb: KnowledgeBase, debate: string | undefined): readonly string[] {
  return debate === undefined ? [...kb.positions.keys()] : (kb.debates.get(debate)?.positions ?? []);
}

function argumentsIn(kb: KnowledgeBase, debate: string | undefined): readonly string[] {
  return debate === undefined ? [...kb.arguments.keys()] : (kb.debates.get(debate)?.arguments ?? []);
}

/**
 * Keys of the arguments that a paragraph answers: those pinned in the paragraphs that are quoted above it, the nearest quotation first; then the
 * others of the posts that are quoted, and those of its parent, its parent's parent and so on.
 */
function answeredBy(kb: KnowledgeBase, reader: Reader, post: ReadPost, start: number): string[] {
  const line = lineAt(post, start);
  const quotations = reader.reading(post)?.quotations ?? [];
  const above = quotations
    .filter(({ lines }) => lines[0] <= line)
    .toSorted((a, b) => b.lines[1] - a.lines[1]);
  const keys = above.flatMap(({ source }) => {
    const author = reader.post(source.post);
    if (author === undefined) return [];
    const paragraphs = reader.reading(author)?.paragraphs ?? [];
    const quoted = paragraphs.filter(({ anchor }) => source.paragraphs.includes(anchor));
    return argumentsOf(kb, source.post)
      .filter(({ evidence }) =>
        [source.lines, ...quoted.map(({ lines }) => lines)].some(
          ([from, to]) =>
            evidence?.range !== undefined &&
            evidence.range.start.line < to &&
            evidence.range.end.line >= from,
        ),
      )
      .map(({ key }) => key);
  });
  const answered = [...above.map(({ source }) => source.post), ...ancestors(reader, post)];
  const others = answered.flatMap((id) => argumentsOf(kb, id).map(({ key }) => key));
  return [...new Set([...keys, ...others])].slice(0, MOST);
}

/** Ids of the posts above a post in its thread, its parent first. */
function ancestors(reader: Reader, post: ReadPost): string[] {
  const ids = new Set<string>();
  let id = post.node.parent;
  while (id !== undefined && !ids.has(id)) {
    ids.add(id);
    id = reader.post(id)?.node.parent;
  }
  return [...ids];
}

/** The arguments of a post, in the order of its file. */
export function argumentsOf(kb: KnowledgeBase, post: string): ArgumentNode[] {
  return (kb.posts.get(post)?.arguments ?? []).flatMap((key) => kb.arguments.get(key) ?? []);
}

function fitting(targets: readonly Target[], query: string): Target[] {
  const direct = targets.filter(({ key, short }) => key.endsWith(query) || short.startsWith(query));
  const fuse = new Fuse(targets, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'short', weight: 2 },
      { name: 'by', weight: 1 },
      { name: 'issue', weight: 1 },
    ],
    ignoreLocation: true,
    threshold: 0.4,
  });
  return [...new Set([...direct, ...fuse.search(query).map(({ item }) => item)])];
}
