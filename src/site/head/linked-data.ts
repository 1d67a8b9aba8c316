import {
  addressOf,
  holdersEver,
  type KnowledgeBase,
  type PositionNode,
  type PostNode,
} from '../../knowledge/index.ts';
import { personName, subjectOf } from '../names.ts';
import { excerptOf } from '../reading/index.ts';
import type { Subject } from './subject.ts';

/** Plain data that JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * A page's subject in the words of schema.org: DiscussionForumPosting of a post, Claim of a position.
 *
 * @param urlOf The full address of an entry, where the site has one.
 */
export function linkedData(
  kb: KnowledgeBase,
  subject: Subject,
  urlOf: (key: string) => string | undefined,
): Json | undefined {
  if (subject.kind === 'post') return posting(kb, subject.node, urlOf);
  if (subject.kind === 'position') return claim(kb, subject.node, urlOf);
  return undefined;
}

function person(kb: KnowledgeBase, id: string, urlOf: (key: string) => string | undefined): Json {
  return { '@type': 'Person', name: personName(kb, id), url: urlOf(id) };
}

function posting(kb: KnowledgeBase, post: PostNode, urlOf: (key: string) => string | undefined): Json {
  const data = post.entry.data;
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    headline: subjectOf(data.subject),
    text: excerptOf(kb, post),
    author: person(kb, data.from, urlOf),
    datePublished: data.date,
    url: urlOf(post.id),
    identifier: data.messageId,
    isPartOf: data.lists.map((list) => ({ '@type': 'Collection', name: list })),
    commentCount: post.replies.length,
  };
}

function claim(kb: KnowledgeBase, position: PositionNode, urlOf: (key: string) => string | undefined): Json {
  const data = position.entry.data;
  const posts = new Set(position.holders.flatMap((holding) => holding.posts));
  return {
    '@context': 'https://schema.org',
    '@type': 'Claim',
    name: data.title,
    text: data.statement,
    url: urlOf(position.id),
    author: holdersEver(position).map((holder) => person(kb, holder, urlOf)),
    datePublished: position.holders[0]?.since,
    appearance: [...posts].flatMap((id) => {
      const post = kb.posts.get(id);
      return post === undefined || addressOf(kb, id) === undefined
        ? []
        : [
            {
              '@type': 'DiscussionForumPosting',
              headline: subjectOf(post.entry.data.subject),
              url: urlOf(id),
            },
          ];
    }),
  };
}

/** JSON for a script element: nothing in it can close the element (HTML, 4.12.1.3). */
export function scriptJson(data: Json): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
