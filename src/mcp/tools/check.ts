import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { counted } from '../../called/index.ts';
import { leftOut } from '../../citations/index.ts';
import { answer } from '../answer.ts';
import { clipped, fitting } from '../sizes.ts';
import type { Checker, Source } from '../source.ts';

/** Most keys of other bibliographies that are given. */
const MOST_OTHERS = 50;

export const check = {
  title: 'Check a document',
  description:
    'Checks the citations of a design document (Markdown, MyST, reStructuredText, AsciiDoc, HTML, LaTeX, Typst, Org, BibTeX, CSL-JSON, RIS, Hayagriva, plain text): unknown keys, links to pages that are not there, what was renamed, reworded, superseded or answered since it was cited, and quotations that are not the words of their source.',
  inputSchema: z.object({
    text: z.string().max(5_000_000).describe('the whole document'),
    filename: z.string().max(1_000).describe('its name; the ending tells the format, such as design.md'),
    offset: z.int().min(0).default(0).describe('first finding to give, from 0'),
    limit: z.int().min(1).max(200).default(200).describe('most findings to give'),
  }),
  outputSchema: z.object({
    citations: z.int().describe('how many it has of this knowledge base, links to its pages among them'),
    unchecked: z
      .int()
      .optional()
      .describe('links to other pages that were not checked, since the site does not say which it has'),
    others: z
      .array(z.string())
      .optional()
      .describe('the first keys that were taken for those of other bibliographies'),
    findingsInAll: z.int().optional().describe('how many there are, where not all are given'),
    nextOffset: z.int().optional().describe('where to go on; absent where nothing is left'),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        line: z.int(),
        column: z.int(),
        key: z.string(),
        message: z.string(),
        suggestion: z.string().optional(),
        url: z.string().optional().describe('page of the cited revision, which shows what changed'),
      }),
    ),
  }),
};

export async function runCheck(
  source: Source,
  checked: Checker,
  { text, filename, offset, limit }: z.infer<typeof check.inputSchema>,
): Promise<CallToolResult> {
  const { citations, findings, unchecked, others } = await checked(text, filename, source);
  const all = findings.map(({ code, severity, line, column, key, message, suggestion, url }) => ({
    code,
    severity,
    line,
    column,
    key: clipped(key, 500),
    message: clipped(message, 2000),
    ...(suggestion !== undefined && { suggestion }),
    ...(url !== undefined && { url }),
  }));
  const answerWith = (some: readonly (typeof all)[number][]) => {
    const next = offset + some.length;
    const lines = some.map(
      (one) =>
        `${filename}:${one.line}:${one.column}: ${one.severity}: ${one.message} [${one.code}]${one.url === undefined ? '' : ` ${one.url}`}`,
    );
    const isAll = offset === 0 && next === all.length;
    const given = isAll
      ? ''
      : `. Findings ${offset} to ${next}.${next < all.length ? ` To go on: offset ${next}.` : ''}`;
    const notRead = leftOut([{ unchecked, others }], 'look them up if they should be here');
    const left = notRead.length === 0 ? '' : ` (${notRead.join('; ')})`;
    const count = `${counted(citations, 'citation')}, ${counted(all.length, 'finding')}${left}${given}`;
    const data = {
      citations,
      ...(unchecked > 0 && { unchecked }),
      ...(others.length > 0 && { others: others.slice(0, MOST_OTHERS).map((key) => clipped(key, 200)) }),
      ...(!isAll && { findingsInAll: all.length }),
      ...(next < all.length && { nextOffset: next }),
      findings: [...some],
    };
    return { text: [count, ...lines].join('\n'), data };
  };
  const { text: said, data } = answerWith(fitting(all, offset, limit, answerWith));
  return answer(said, data);
}
