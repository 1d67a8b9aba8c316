import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import {
  FORMATS,
  type FormatName,
  formatCitation,
  publishedCitation,
  STYLES,
  type StyleName,
} from '../../citations/index.ts';
import { answer, failure } from '../answer.ts';
import { nothingHas, thingAt } from '../keys.ts';
import { bytesOf, MOST_BYTES } from '../sizes.ts';
import type { Source } from '../source.ts';

const FORMAT_NAMES = FORMATS.map(({ name }) => name) as [FormatName, ...FormatName[]];
const STYLE_NAMES = STYLES.map(({ name }) => name) as [StyleName, ...StyleName[]];

export const cite = {
  title: 'Cite',
  description:
    'Writes the citation of a position, of an argument (POST:ARGUMENT), of the words it rests on (POST:ARGUMENT:words), of a design or of a scenario or an invariant of one (DESIGN:SCENARIO). Its permalink leads for good to what it says now.',
  inputSchema: z.object({
    key: z.string().max(2000).describe('a key, full or short, old ones too; or a permalink'),
    words: z.string().max(20_000).optional().describe('of evidence, cite these of its words alone'),
    format: z.enum(FORMAT_NAMES).default('markdown'),
    style: z.enum(STYLE_NAMES).optional().describe('reference style of plain text'),
  }),
  outputSchema: z.object({
    key: z.string(),
    revision: z.string().optional(),
    url: z.string(),
    format: z.string(),
    citation: z.string(),
  }),
};

export async function runCite(
  source: Source,
  { key, words, format, style }: z.infer<typeof cite.inputSchema>,
): Promise<CallToolResult> {
  if (style !== undefined && format !== 'text')
    return failure('A style is of the format text; the others have none.');
  const lookup = await source.lookup();
  const thing = thingAt(lookup, key);
  if (thing === undefined) return failure(nothingHas(lookup, key));
  const item = await publishedCitation(
    lookup,
    source.file,
    thing.key,
    await source.home(),
    words === undefined ? {} : { words },
  );
  if (item === undefined)
    return failure(
      words === undefined
        ? `'${key}' cannot be cited: the knowledge base publishes no bibliography of it.`
        : `'${key}' has not these words.`,
    );
  const citation = formatCitation(item, format, style).trimEnd();
  if (bytesOf([citation, citation]) > MOST_BYTES)
    return failure(`The words of '${key}' are too long for one answer: say which of them to cite, by words.`);
  return answer(citation, {
    key: item['citation-key'],
    ...(item.version !== undefined && { revision: item.version }),
    url: item.URL,
    format,
    citation,
  });
}
