import type { DebateNode, KnowledgeBase, PositionNode, PostNode } from '../../knowledge/index.ts';

/** What a page is about, where machines have a word for it. */
export type Subject =
  | { readonly kind: 'post'; readonly node: PostNode }
  | { readonly kind: 'position'; readonly node: PositionNode }
  | { readonly kind: 'debate'; readonly node: DebateNode };

const ADDRESS = /^(posts|positions|debates)\/([^/]+)\/$/;

/** What the page at a path (from the site's base, without a leading slash) is about. */
export function subjectAt(kb: KnowledgeBase, path: string): Subject | undefined {
  const [, collection, id = ''] = ADDRESS.exec(path) ?? [];
  if (collection === 'posts') {
    const node = kb.posts.get(id);
    return node && { kind: 'post', node };
  }
  if (collection === 'positions') {
    const node = kb.positions.get(id);
    return node && { kind: 'position', node };
  }
  if (collection === 'debates') {
    const node = kb.debates.get(id);
    return node && { kind: 'debate', node };
  }
  return undefined;
}

/** Path of the picture that stands for a page elsewhere: debates and positions have their own, all else shares one. */
export function cardOf(subject: Subject | undefined): string {
  return subject === undefined || subject.kind === 'post'
    ? 'cards/site.png'
    : `cards/${subject.kind}s/${subject.node.id}.png`;
}
