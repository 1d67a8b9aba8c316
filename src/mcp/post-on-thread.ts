import { z } from 'zod';
import { whereFile } from '../knowledge/index.ts';
import { type FileOf, fileSchemasV2, markdownLink } from '../machine/index.ts';
import { dataFile, type Source } from './source.ts';

const where = z.object({ posts: z.record(z.string(), z.tuple([z.string(), z.number()])) });

/** A post as its thread's file has it, and the thread. */
export interface PostOnThread {
  readonly post: FileOf<'thread'>['posts'][number];
  readonly thread: Pick<FileOf<'thread'>, 'id' | 'subject' | 'url'>;
}

/** What is shown of a post. */
export interface ShownPost {
  readonly post: Pick<PostOnThread['post'], 'name' | 'date' | 'subject' | 'text'>;
  readonly thread?: { readonly url: string };
}

/** A post that is shown on the page of its thread, and so has no file of its own; undefined if there is none with this id. */
export async function postOnThread(source: Source, id: string): Promise<PostOnThread | undefined> {
  const said = await dataFile(source, where, whereFile(id));
  const [slug] = (said && Object.hasOwn(said.posts, id) && said.posts[id]) || [];
  if (slug === undefined) return undefined;
  const thread = await dataFile(source, fileSchemasV2.thread, `threads/${slug}.json`);
  const post = thread?.posts.find((one) => one.id === id);
  return post === undefined || thread === undefined ? undefined : { post, thread };
}

/** The post as Markdown: who, when and where, and its text as it was sent, fenced. */
export function postMarkdown({ post, thread }: ShownPost): string {
  const text = post.text ?? '';
  const facts = [post.name, post.date || 'no date', ...(thread ? [markdownLink('thread', thread.url)] : [])];
  const runs = [...text.matchAll(/`{3,}/g)].map(([run]) => run.length);
  const fence = '`'.repeat(1 + runs.reduce((most, length) => Math.max(most, length), 2));
  return `# ${post.subject.replace(/\s+/g, ' ').trim() || '(no subject)'}\n\n${facts.join(', ')}\n\n${fence}\n${text.replace(/\n?$/, '\n')}${fence}\n`;
}
