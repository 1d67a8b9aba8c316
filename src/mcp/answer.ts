import type { CallToolResult } from '@modelcontextprotocol/server';
import { RefusedError, SourceError } from './source.ts';

/** A tool's answer: for whoever reads it, and as data of the tool's output schema. */
export function answer(text: string, data: Record<string, unknown>): CallToolResult {
  return { content: [{ type: 'text', text }], structuredContent: data };
}

/** A tool's answer where it has none: what is wrong, and what to do. */
export function failure(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}

/** The tool, with a source that cannot be read told as its failure. */
export function told<A>(tool: (input: A) => Promise<CallToolResult>): (input: A) => Promise<CallToolResult> {
  return async (input) => {
    try {
      return await tool(input);
    } catch (error) {
      if (error instanceof SourceError || error instanceof RefusedError) return failure(error.message);
      throw error;
    }
  };
}
