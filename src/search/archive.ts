import { wholeText } from '../entries/index.ts';
import { type KnowledgeBase, type PostNode, threadAddress, within } from '../knowledge/index.ts';
import { postFacets, withoutEmpty } from './facets.ts';
import { foldSpace } from './fold-space.ts';
import { ownParagraphs } from './own-words.ts';
import type { SearchRecord } from './record.ts';
import { addressOrRoot, debateTitle, nameOf } from './shown-names.ts';

/** The URL fragment of a line of a post, from its number in the text as sent, counted from 0. */
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
      address: threadAddress(thread),
      facets:
        first === undefined
          ? {}
          : withoutEmpty({ from: [first.entry.data.from], list: [...first.entry.data.lists] }),
    };
  });
}

/** The paragraphs of each post, each linking to its line; a post without words of its own is only found by its subject. */
export function* postRecords(kb: KnowledgeBase): Generator<SearchRecord> {
  for (const post of kb.posts.values()) {
    const page = pageOf(kb, post);
    const whole = wholeText(post.entry);
    const paragraphs = ownParagraphs(whole.text, whole.attached);
    if (paragraphs.length === 0) yield page;
    for (const [i, { line, text }] of paragraphs.entries())
      yield {
        ...page,
        text,
        address: within(page.address, lineAnchor(line)),
        ...(i > 0 && { continues: true, names: [] }),
      };
  }
}

function pageOf(kb: KnowledgeBase, post: PostNode): SearchRecord {
  const { id, entry } = post;
  const { data } = entry;
  return {
    kind: 'post',
    title: foldSpace(data.subject),
    text: '',
    names: data.messageId === undefined ? [] : [data.messageId],
    author: nameOf(kb, data.from),
    date: data.date?.slice(0, 10) ?? '',
    debate: debateTitle(kb, data.debate),
    address: addressOrRoot(kb, id),
    facets: postFacets(kb, post),
  };
}
