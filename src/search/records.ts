import {
  type ArgumentNode,
  addressOf,
  type KnowledgeBase,
  type PositionNode,
  type PostNode,
} from '../knowledge/index.ts';
import { foldSpace, ownParagraphs } from './own-words.ts';
import { plain, proseOf } from './prose.ts';
import type { SearchRecord } from './record.ts';

/** Everything of the knowledge base that can be found, in the order of KINDS. Linear in the archive. */
export function searchRecords(kb: KnowledgeBase): SearchRecord[] {
  return [
    ...debates(kb),
    ...issues(kb),
    ...positions(kb),
    ...argumentsOf(kb),
    ...concepts(kb),
    ...people(kb),
    ...threads(kb),
    ...posts(kb),
  ];
}

/** Fragment of the address of an issue on its debate's page. */
export function issueAnchor(issue: string): string {
  return `Issue-${issue}`;
}

/** Fragment of the address of a line of a post on its page, from its number in the text as sent, counted from 0. */
export function lineAnchor(line: number): string {
  return `L${line + 1}`;
}

function debates(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.debates.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'debate',
    title: foldSpace(data.title),
    text: join(data.question, plain(data.summary), plain(data.outcome), proseOf(body)),
    names: [id, ...data.aliases],
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

function issues(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.debates.values()].flatMap((debate) =>
    debate.issues.map((issue) => ({
      kind: 'issue',
      title: foldSpace(issue.question),
      text: plain(issue.summary ?? ''),
      names: [issue.id],
      author: '',
      date: '',
      debate: foldSpace(debate.entry.data.title),
      address: `${addressOrRoot(kb, debate.id)}#${issueAnchor(issue.id)}`,
    })),
  );
}

function positions(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.positions.values()].map((position) => {
    const { data, body } = position.entry;
    return {
      kind: 'position',
      title: foldSpace(data.title),
      text: join(plain(data.statement), proseOf(body)),
      names: [position.id, ...data.aliases],
      author: position.holders.map((holding) => nameOf(kb, holding.person)).join(', '),
      date: firstHeld(position),
      debate: debateTitle(kb, data.debate),
      address: addressOrRoot(kb, position.id),
    };
  });
}

function argumentsOf(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.arguments.values()].map((argument: ArgumentNode) => ({
    kind: 'argument',
    title: foldSpace(argument.gist),
    text: join(argument.evidence?.exact ?? '', plain(argument.note ?? '')),
    names: [argument.id],
    author: nameOf(kb, argument.by),
    date: argument.date.slice(0, 10),
    debate: debateTitle(kb, argument.debate),
    address: addressOrRoot(kb, argument.key),
  }));
}

function concepts(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.concepts.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'concept',
    title: foldSpace(data.title),
    text: join(plain(data.summary), proseOf(body)),
    names: [id, ...data.aliases],
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

/** Addresses of people are for recognising posts: they are not searched and not published. */
function people(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.people.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'person',
    title: foldSpace(data.name),
    text: join(plain(data.about ?? ''), proseOf(body)),
    names: [...data.names.filter((name) => !name.includes('@')), ...data.aliases],
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

function threads(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.threads.values()].map((thread) => {
    const first = kb.posts.get(thread.posts[0] ?? '');
    return {
      kind: 'thread',
      title: foldSpace(thread.subject),
      text: '',
      names: [],
      author: first === undefined ? '' : nameOf(kb, first.entry.data.from),
      date: first?.entry.data.date?.slice(0, 10) ?? '',
      debate: debateTitle(kb, first?.entry.data.debate),
      address: addressOrRoot(kb, thread.id),
    };
  });
}

/** The paragraphs of each post, each leading to its line; a post without words of its own by its subject alone. */
function posts(kb: KnowledgeBase): SearchRecord[] {
  return [...kb.posts.values()].flatMap((post): SearchRecord[] => {
    const page = pageOf(kb, post);
    const paragraphs = ownParagraphs(post.text);
    if (paragraphs.length === 0) return [page];
    return paragraphs.map(({ line, text }, i) => ({
      ...page,
      text,
      address: `${page.address}#${lineAnchor(line)}`,
      ...(i > 0 && { continues: true }),
    }));
  });
}

function pageOf(kb: KnowledgeBase, { id, entry: { data } }: PostNode): SearchRecord {
  return {
    kind: 'post',
    title: foldSpace(data.subject),
    text: '',
    names: [],
    author: nameOf(kb, data.from),
    date: data.date?.slice(0, 10) ?? '',
    debate: debateTitle(kb, data.debate),
    address: addressOrRoot(kb, id),
  };
}

/** What the graph holds has an address; the root of the site is the answer to a gap in it. */
function addressOrRoot(kb: KnowledgeBase, key: string): string {
  return addressOf(kb, key) ?? '';
}

function nameOf(kb: KnowledgeBase, person: string): string {
  return foldSpace(kb.people.get(person)?.entry.data.name ?? person);
}

function debateTitle(kb: KnowledgeBase, debate: string | undefined): string {
  return debate === undefined ? '' : foldSpace(kb.debates.get(debate)?.entry.data.title ?? '');
}

function firstHeld({ holders }: PositionNode): string {
  return (
    holders
      .map((holding) => holding.since.slice(0, 10))
      .filter(Boolean)
      .sort()[0] ?? ''
  );
}

function join(...texts: string[]): string {
  return foldSpace(texts.filter(Boolean).join(' '));
}
