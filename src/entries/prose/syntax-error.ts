import { VOID } from './elements.ts';
import type { ProseProblem } from './model.ts';
import { placesIn } from './place.ts';

/**
 * The problem of a body that is not valid MDX, with what to write.
 *
 * @param error As the compiler throws it: `line:column: reason`.
 */
export function syntaxProblem(source: string, error: unknown): ProseProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', said = reason] = /^(\d+):(\d+): ([\s\S]*)$/.exec(reason) ?? [];
  const offset = offsetOf(source, Number(line) - 1, Number(column) - 1);
  const start = said.includes('expression') ? Math.max(source.lastIndexOf('{', offset), 0) : offset;
  const message = said.includes('parse esm') ? ESM : instead(source.slice(start), said);
  return { code: 'unreadable-body', message, ...placesIn(source)(start) };
}

/** The message about lines that MDX takes for module code. */
export const ESM =
  'a paragraph that begins with "import" or "export" is code: entries have none. Begin it with another word, or put the word in backticks';

function instead(text: string, said: string): string {
  if (text.startsWith('<!--'))
    return '<!-- --> is no comment in MDX: write {/* ... */} for a comment, or \\<!-- to show it';
  const address = /^<((?:https?|ftp|mailto):[^\s<>]*|[\w.+-]+@[\w.-]+)>?/.exec(text)?.[1];
  if (address !== undefined)
    return `an address in angle brackets is no link in MDX: write ${address} without < and >, or [words](${address})`;
  if (text.startsWith('{'))
    return 'braces hold code in MDX, and this is none: write \\{ to show one, or put it in backticks';
  const closing = /^<\/([\w.:-]*)/.exec(text)?.[1];
  if (closing !== undefined)
    return `</${closing}> closes what is not open: take it out, or write \\</${closing}> or backticks to show it`;
  const opened = /^<([A-Za-z][\w.:-]*)/.exec(text)?.[1];
  if (opened !== undefined) {
    if (VOID.has(opened)) return `<${opened}> is not closed: write <${opened} />`;
    if (said.includes('closing tag'))
      return `<${opened}> is not closed: write </${opened}> behind its text; to show it as text, write \\<${opened}> or put it in backticks`;
    return `<${opened} is no tag: to show it as text, write \\<${opened} or put it in backticks; a tag needs its > and its attributes in quotation marks`;
  }
  if (text.startsWith('<'))
    return '< begins a tag in MDX, and this is none: write \\< or put it in backticks';
  return `is no MDX: ${said.replace(/ \(mdx[^)]*\)$/, '')}`;
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let at = 0; at < line; at++) {
    const end = source.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column, source.length);
}
