import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { citedAddress, PAGE_KINDS } from '../../citations/index.ts';
import { fileSchemas } from '../../machine/index.ts';
import { failure } from '../answer.ts';
import { asSaid } from '../as-said.ts';
import { thingAt } from '../keys.ts';
import { pageAt, placeOf } from '../page-of.ts';
import { postMarkdown, postOnThread } from '../post-on-thread.ts';
import { type Piece, pieceOf, restOf } from '../sizes.ts';
import { dataFile, type Source } from '../source.ts';

const PAGE = /^(?:index|(?:debates|positions|designs|concepts|people|threads|posts)(?:\/[a-z0-9-]+)?)$/;

/** Most characters of a page in one answer. */
const MOST = 40_000;

export const readPage = {
  title: 'Read a page',
  description:
    'Gives any page as Markdown: `debates/ID`, `positions/ID`, `designs/ID`, `concepts/ID`, `people/ID`, `threads/ID`, `posts/ID`; `debates`, `positions` and so on list them. Takes permalinks and keys. Words are as they were sent, without escapes. A long page comes in pieces: what is left out is said.',
  inputSchema: z.object({
    page: z.string().max(2000).describe('such as debates/nvme-vf-live-migration; or a permalink, or a key'),
    offset: z.int().min(0).default(0).describe('first character to give, from 0'),
    limit: z.int().min(1).max(MOST).default(MOST).describe('most characters to give'),
  }),
};

type Input = { readonly page: string; readonly offset?: number; readonly limit?: number };

export async function runReadPage(source: Source, input: Input): Promise<CallToolResult> {
  const piece = await readPiece(source, input);
  if (typeof piece === 'string') return failure(piece);
  const rest = restOf(piece);
  return {
    content: [
      { type: 'text', text: piece.text },
      ...(rest === undefined ? [] : [{ type: 'text' as const, text: rest }]),
    ],
  };
}

/** A piece of a page; or a message that says why there is none and what to do. */
export async function readPiece(
  source: Source,
  { page, offset = 0, limit = MOST }: Input,
): Promise<Piece | string> {
  const isAddress = /^\s*(?:https?:)?\//.test(page);
  const homes = isAddress ? [await source.home(), (await source.lookup()).home] : [];
  const path = pageAt(page, homes);
  const text = (await textOf(source, path)) ?? (await textOf(source, await pageOfKey(source, page, path)));
  if (text === undefined)
    return PAGE.test(path)
      ? `There is no page '${path}'. Use the search tool, or read '${path.split('/')[0]}' for what there is.`
      : `'${page}' is no page; write one such as positions/ID, or positions for the list.`;
  const piece = pieceOf(text, offset, limit);
  return offset > piece.total
    ? `'${path}' has ${piece.total} characters: there is nothing at offset ${offset}.`
    : piece;
}

/** The present page of what a key or a former address names. For an argument it is the page of its post or debate. */
async function pageOfKey(source: Source, given: string, path: string): Promise<string | undefined> {
  const [collection, id = ''] = path.split('/');
  const kind = PAGE_KINDS.find((one) => one === collection);
  const present = kind && (await source.pages())?.present(kind, id);
  if (present !== undefined) return `${kind}/${present}`;
  const lookup = await source.lookup();
  const thing = thingAt(lookup, given) ?? thingAt(lookup, `/${path}`);
  return thing && placeOf(citedAddress(thing.key, lookup.now(thing))).page;
}

/** A page as Markdown without escapes (a post's text as it was sent); undefined if there is no such page. */
async function textOf(source: Source, path: string | undefined): Promise<string | undefined> {
  if (path === undefined || !PAGE.test(path)) return undefined;
  const [, id] = /^posts\/(.+)$/.exec(path) ?? [];
  const markdown = await source.file(`${path}.md`);
  if (id === undefined) return markdown === undefined ? undefined : asSaid(markdown);
  if (markdown === undefined) {
    const onThread = await postOnThread(source, id);
    return onThread && postMarkdown(onThread);
  }
  const post = await dataFile(source, fileSchemas.post, `${path}.json`);
  if (post === undefined) return asSaid(markdown);
  const { subject, date = '', text, thread, from } = post;
  const words = postMarkdown({
    post: { subject, date, text, name: from.title },
    ...(thread && { thread: { url: thread.url } }),
  });
  const argumentsAt = markdown.lastIndexOf('\n---\n\n## Arguments\n');
  return argumentsAt < 0 ? words : words + asSaid(markdown.slice(argumentsAt));
}
