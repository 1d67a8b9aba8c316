import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { Checker, Source } from '../source.ts';

export const check = {
  title: 'Check a document',
  description:
    'Checks the citations of a design document (Markdown, reStructuredText, AsciiDoc, LaTeX, Typst, BibTeX, CSL-JSON): unknown keys, what was renamed, reworded, superseded or answered since it was cited, and quotations that are not the words of their source.',
  inputSchema: z.object({
    text: z.string().max(5_000_000).describe('the whole document'),
    filename: z.string().max(1_000).describe('its name; the ending tells the format, such as design.md'),
  }),
  outputSchema: z.object({
    citations: z.int().describe('how many it has of this knowledge base'),
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
  { text, filename }: z.infer<typeof check.inputSchema>,
): Promise<CallToolResult> {
  const { citations, findings } = await checked(text, filename, await source.lookup());
  const told = findings.map(({ code, severity, line, column, key, message, suggestion, url }) => ({
    code,
    severity,
    line,
    column,
    key,
    message,
    ...(suggestion !== undefined && { suggestion }),
    ...(url !== undefined && { url }),
  }));
  const lines = told.map(
    (one) =>
      `${filename}:${one.line}:${one.column}: ${one.severity}: ${one.message} [${one.code}]${one.url === undefined ? '' : ` ${one.url}`}`,
  );
  const count = `${citations} ${citations === 1 ? 'citation' : 'citations'}, ${told.length} ${told.length === 1 ? 'finding' : 'findings'}`;
  return answer([count, ...lines].join('\n'), { citations, findings: told });
}
