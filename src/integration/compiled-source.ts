import { parseEntry } from '../entries/index.ts';

/**
 * What of an entry's file is compiled: its body, on the lines that it has in the file. The frontmatter is read by nobody but us: Astro's reading of
 * it differs, and its `layout` would name code. A comment stands first, because Astro takes `---` in the first line with text for frontmatter.
 * @throws FrontmatterError
 */
export function compiledSource(file: string): string {
  const { body, bodyLine } = parseEntry(file);
  return `{/**/}${'\n'.repeat(bodyLine - 1)}${body}`;
}
