import { visit } from 'yaml';
import { parseEntry } from './parse.ts';
import { type Fields, spliceFields } from './splice.ts';
import { yamlDocument } from './yaml.ts';

/**
 * Sets top-level fields in the frontmatter of an entry's file, or deletes those that are undefined, and keeps every other byte.
 *
 * @throws FrontmatterError
 */
export function withFields(source: string, fields: Fields): string {
  const { start, yaml } = yamlOf(source);
  return source.slice(0, start) + spliceFields(yaml, fields) + source.slice(start + yaml.length);
}

/**
 * The same with another body, after one blank line.
 *
 * @throws FrontmatterError
 */
export function withFieldsAndBody(source: string, fields: Fields, body: string): string {
  return composeEntry(spliceFields(yamlOf(source).yaml, fields), body);
}

/** Composes an entry's file: YAML between fences, then a blank line and the body. */
export function composeEntry(yaml: string, body: string): string {
  return `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\n${body === '' ? '' : `\n${body}`}`;
}

/**
 * The comments in a frontmatter, without their marks, in order.
 *
 * @throws FrontmatterError
 */
export function commentsIn(source: string): string[] {
  const { document } = yamlDocument(yamlOf(source).yaml);
  const comments: (string | null | undefined)[] = [document.commentBefore];
  visit(document, {
    Node: (_key, node) => void comments.push(node.commentBefore, node.comment),
  });
  return [...comments, document.comment]
    .flatMap((comment) => comment?.split('\n') ?? [])
    .map((line) => line.trim());
}

/** The YAML of a file's frontmatter, without the line ends around it, and its offset. */
function yamlOf(source: string): { readonly yaml: string; readonly start: number } {
  const { matter, matterStart } = parseEntry(source);
  const yaml = matter.replace(/^\r?\n/, '');
  return { yaml, start: matterStart + matter.length - yaml.length };
}
