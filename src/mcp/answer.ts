import type { CallToolResult } from '@modelcontextprotocol/server';
import { spellCommands } from '../controls/index.ts';

/** A tool's answer, as text for the reader and as data of the tool's output schema. */
export function answer(text: string, data: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: data };
}

/** A tool's error: what is wrong, and what to do. */
export function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/**
 * Wraps a tool so that whatever is thrown becomes its error. Answers and errors hold text of mail, entries or a site and are shown by programs of all
 * kinds, so control characters in them are spelled out.
 */
export function told<A>(tool: (input: A) => Promise<CallToolResult>): (input: A) => Promise<CallToolResult> {
  return async (input) => {
    try {
      return spelled(await tool(input));
    } catch (error) {
      return spelled(failure(error instanceof Error ? error.message : String(error)));
    }
  };
}

/** The same for a request of another kind, whose errors the protocol tells. */
export function toldOf<A extends unknown[], T>(
  answer: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  return async (...given) => {
    try {
      return spelled(await answer(...given));
    } catch (error) {
      if (error instanceof Error) error.message = spelled(error.message);
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
