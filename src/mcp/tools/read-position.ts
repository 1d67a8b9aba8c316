import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { citeKey } from '../../citations/index.ts';
import { fileSchemas } from '../../machine/index.ts';
import { answer, failure } from '../answer.ts';
import { asSaid } from '../as-said.ts';
import { nothingHas, thingAt } from '../keys.ts';
import { bytesOf, clipped, fitting, MOST_BYTES } from '../sizes.ts';
import { dataFile, type Source, SourceError } from '../source.ts';

/** Most arguments in one answer. */
const MOST = 200;

export const readPosition = {
  title: 'Read a position',
  description:
    'Gives a position with its statement, its standing and why, who holds it, and every argument for and against it, with the words of the posts they rest on. Takes keys, old ones too, and permalinks. Where not all arguments fit, what is left out is said.',
  inputSchema: z.object({
    key: z.string().max(2000).describe('such as vfio-device-handle, or a permalink; old keys work too'),
    offset: z.int().min(0).default(0).describe('first argument to give, from 0'),
    limit: z.int().min(1).max(MOST).default(MOST).describe('most arguments to give'),
  }),
  outputSchema: fileSchemas.position.extend({
    argumentsInAll: z.int().describe('how many arguments there are, given or not'),
    nextOffset: z.int().optional().describe('where to go on; absent where nothing is left'),
  }),
};

type Position = z.infer<typeof fileSchemas.position>;

export async function runReadPosition(
  source: Source,
  { key, offset, limit }: z.infer<typeof readPosition.inputSchema>,
): Promise<CallToolResult> {
  const lookup = await source.lookup();
  const thing = thingAt(lookup, key);
  if (thing === undefined) return failure(nothingHas(lookup, key));
  if (thing.key.includes('#'))
    return failure(
      `'${key}' is no position but an argument: cite it by "${citeKey(thing.key)}", or read the post 'posts/${thing.key.split('#')[0]}'.`,
    );
  const page = `positions/${thing.key}`;
  const [markdown, position] = await Promise.all([
    source.file(`${page}.md`),
    dataFile(source, fileSchemas.position, `${page}.json`),
  ]);
  if (markdown === undefined || position === undefined)
    throw new SourceError(`there is no data of '${key}' at ${page}.json`);
  const all = position.arguments;
  const text = asSaid(markdown);
  const whole = { ...position, argumentsInAll: all.length };
  if (offset === 0 && limit >= all.length && bytesOf([text, whole]) <= MOST_BYTES) return answer(text, whole);
  return part(position, offset, limit);
}

/** A position with some of its arguments, and long texts cut. */
function part(position: Position, offset: number, limit: number): CallToolResult {
  const all = position.arguments.map(short);
  const head = shortHead(position);
  const answerWith = (some: readonly Position['arguments'][number][]) => {
    const next = offset + some.length;
    const given = new Set(some.map(({ key }) => key));
    const among = (keys: readonly string[]) => keys.filter((one) => given.has(one));
    const data = {
      ...head,
      supports: among(position.supports),
      objections: among(position.objections),
      remarks: among(position.remarks),
      openObjections: among(position.openObjections),
      arguments: [...some],
      argumentsInAll: all.length,
      ...(next < all.length && { nextOffset: next }),
    };
    return { text: textOf(data, offset), data };
  };
  const { text, data } = answerWith(fitting(all, offset, limit, answerWith));
  return answer(text, data);
}

function textOf(
  {
    title,
    statement,
    why,
    url,
    arguments: some,
    argumentsInAll,
    nextOffset,
  }: Position & { argumentsInAll: number; nextOffset?: number },
  offset: number,
): string {
  const lines = some.map(
    ({ key, relation, target, gist, by, labelling, evidence }) =>
      `- ${relation} ${citeKey(target)} (${labelling}): ${gist} — ${by.title}, \`${citeKey(key)}\`${evidence === undefined ? '' : `\n  > ${evidence.exact}`}`,
  );
  const rest = nextOffset === undefined ? '' : ` To go on: offset ${nextOffset}.`;
  return [
    `# ${title}`,
    statement,
    `${why} ${url}`,
    `Arguments ${offset} to ${offset + some.length} of ${argumentsInAll}.${rest} All of the page: read_page.`,
    lines.join('\n'),
  ].join('\n\n');
}

function shortHead(position: Position): Position {
  return {
    ...position,
    title: clipped(position.title, 500),
    statement: clipped(position.statement, 4000),
    why: clipped(position.why, 1000),
    body: clipped(position.body, 2000),
    aliases: position.aliases.slice(0, 20),
    concepts: position.concepts.slice(0, 20),
    holders: position.holders
      .slice(0, 20)
      .map((one) => ({ ...one, posts: one.posts.slice(0, 5), arguments: one.arguments.slice(0, 5) })),
  };
}

function short(argument: Position['arguments'][number]): Position['arguments'][number] {
  const { gist, note, evidence, why, answers } = argument;
  return {
    ...argument,
    gist: clipped(gist, 1000),
    why: clipped(why, 500),
    answers: answers.slice(0, 20),
    ...(note !== undefined && { note: clipped(note, 1000) }),
    ...(evidence !== undefined && {
      evidence: {
        ...evidence,
        exact: clipped(evidence.exact, 3000),
        ...(evidence.prefix !== undefined && { prefix: clipped(evidence.prefix, 200) }),
        ...(evidence.suffix !== undefined && { suffix: clipped(evidence.suffix, 200) }),
      },
    }),
  };
}
