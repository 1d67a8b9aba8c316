import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { fileSchemas } from '../../machine/index.ts';
import { answer, failure } from '../answer.ts';
import { nothingHas, thingAt } from '../keys.ts';
import { postOnThread, postOnThreadMarkdown } from '../post-on-thread.ts';
import { type Source, SourceError } from '../source.ts';

export const readPosition = {
  title: 'Read a position',
  description:
    'Gives a position with its statement, its standing and why, who holds it, and every argument for and against it, with the words of the posts they rest on.',
  inputSchema: z.object({
    key: z.string().max(500).describe('such as vfio-device-handle; old keys work too'),
  }),
  outputSchema: fileSchemas.position,
};

export async function runReadPosition(
  source: Source,
  { key }: z.infer<typeof readPosition.inputSchema>,
): Promise<CallToolResult> {
  const lookup = await source.lookup();
  const thing = thingAt(lookup, key);
  if (thing === undefined) return failure(nothingHas(lookup, key));
  if (thing.key.includes('#')) return failure(`'${key}' is no position but the argument "${thing.title}".`);
  const page = `positions/${thing.key}`;
  const [markdown, json] = await Promise.all([source.file(`${page}.md`), source.file(`${page}.json`)]);
  if (markdown === undefined || json === undefined)
    throw new SourceError(`there is no data of '${key}' at ${page}.json`);
  const position = fileSchemas.position.safeParse(JSON.parse(json));
  if (!position.success)
    throw new SourceError(`the data at ${page}.json is not of a form that this version knows`);
  return answer(markdown, position.data);
}

const PAGE = /^(?:index|(?:debates|positions|concepts|people|threads|posts)(?:\/[a-z0-9-]+)?)$/;

export const readPage = {
  title: 'Read a page',
  description:
    'Gives any page as Markdown: `debates/ID`, `positions/ID`, `concepts/ID`, `people/ID`, `threads/ID`, `posts/ID`; `debates`, `positions` and so on list them. A post is the text as it was sent.',
  inputSchema: z.object({ page: z.string().max(500).describe('such as debates/nvme-vf-live-migration') }),
};

export async function runReadPage(
  source: Source,
  { page }: z.infer<typeof readPage.inputSchema>,
): Promise<CallToolResult> {
  const path = page.trim().replace(/^\/+|\/+$/g, '') || 'index';
  if (!PAGE.test(path))
    return failure(`'${page}' is no page; write one such as positions/ID, or positions for the list.`);
  const text = (await source.file(`${path}.md`)) ?? (await textOnThread(source, path));
  if (text === undefined)
    return failure(
      `There is no page '${path}'. Use the search tool, or read '${path.split('/')[0]}' for what there is.`,
    );
  return { content: [{ type: 'text', text }] };
}

/** A post that its thread's file holds, as Markdown; undefined where the path is of no such post. */
async function textOnThread(source: Source, path: string): Promise<string | undefined> {
  const [, id] = /^posts\/(.+)$/.exec(path) ?? [];
  const found = id === undefined ? undefined : await postOnThread(source, id);
  return found && postOnThreadMarkdown(found);
}
