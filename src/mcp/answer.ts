import type { CallToolResult } from '@modelcontextprotocol/server';
import { spellCommands } from '../controls/index.ts';
import { RefusedError, SourceError } from './source.ts';

/** A tool's answer, as text for the reader and as data of the tool's output schema. */
export function answer(text: string, data: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: data };
}

/** A tool's error: what is wrong, and what to do. */
export function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/**
 * Wraps a tool so that an unreadable source becomes its error. Answers hold text of mail, entries or a site and are shown by programs of all kinds,
 * so control characters in them are spelled out.
 */
export function told<A>(tool: (input: A) => Promise<CallToolResult>): (input: A) => Promise<CallToolResult> {
  return async (input) => {
    try {
      return spelled(await tool(input));
    } catch (error) {
      if (error instanceof SourceError || error instanceof RefusedError)
        return spelled(failure(error.message));
      throw error;
    }
  };
}

/** The value with control characters spelled out in each of its texts, keys of objects too. */
export function spelled<T>(value: T): T {
  if (typeof value === 'string') return spellCommands(value) as T;
  if (Array.isArray(value)) return value.map(spelled) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [spellCommands(name), spelled(field)]);
  return Object.fromEntries(fields) as T;
}
