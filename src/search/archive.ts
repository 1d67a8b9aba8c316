import type { KnowledgeBase, PostNode } from '../knowledge/index.ts';
import { foldSpace, ownParagraphs } from './own-words.ts';
import type { SearchRecord } from './record.ts';
import { addressOrRoot, debateTitle, nameOf } from './shown-names.ts';

/** Fragment of the address of a line of a post on its page, from its number in the text as sent, counted from 0. */
export function lineAnchor(line: number): string {
  return `L${line + 1}`;
}

export function threadRecords(kb: KnowledgeBase): SearchRecord[] {
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
export function postRecords(kb: KnowledgeBase): SearchRecord[] {
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
