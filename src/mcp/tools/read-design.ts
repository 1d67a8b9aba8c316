import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { fileSchemas } from '../../machine/index.ts';
import { answer, failure } from '../answer.ts';
import { asSaid } from '../as-said.ts';
import { clipped } from '../sizes.ts';
import type { Source } from '../source.ts';
import { designAsked, designData, noDesign } from './design-data.ts';

/** Most characters of the Markdown in one answer; the data is whole. */
const MOST = 40_000;

export const readDesign = {
  title: 'Read a design',
  description:
    'Gives a design, a model of what positions propose: who takes part, who holds which handle, what can happen when (each action with its source), what is disputed and who assumes what, which invariants hold in all states and the shortest trace that breaks the others, and scenarios step by step. A model is a reading, not the thing.',
  inputSchema: z.object({
    key: z
      .string()
      .max(2000)
      .describe('id of a design, key of one of its scenarios (design#scenario), or an address'),
  }),
  outputSchema: fileSchemas.design,
};

export async function runReadDesign(
  source: Source,
  { key }: z.infer<typeof readDesign.inputSchema>,
): Promise<CallToolResult> {
  const asked = designAsked(key);
  const data = asked && (await designData(source, asked.id));
  if (asked === undefined || data === undefined) return failure(noDesign(key));
  const markdown = await source.file(`designs/${asked.id}.md`);
  return answer(clipped(asSaid(markdown ?? data.title), MOST), data);
}
