import { parseEntry } from '../entries/index.ts';

/**
 * The part of an entry's file that is compiled: its body, on the same line numbers as in the file. The frontmatter is left out because Astro reads
 * it differently, and a `layout` in it would run code. A comment comes first because Astro takes a `---` in the first line for frontmatter.
 * @throws FrontmatterError
 */
export function compiledSource(file: string): string {
  const { body, bodyLine } = parseEntry(file);
  return `{/**/}${'\n'.repeat(bodyLine - 1)}${body}`;
}
