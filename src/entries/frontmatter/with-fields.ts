import { visit } from 'yaml';
import { parseEntry } from './parse.ts';
import { type Fields, spliceFields } from './splice.ts';
import { yamlDocument } from './yaml.ts';

/** An entry's file with top-level fields of its frontmatter set, or taken out where undefined, and every other byte as it was. @throws FrontmatterError */
export function withFields(source: string, fields: Fields): string {
  const { start, yaml } = yamlOf(source);
  return source.slice(0, start) + spliceFields(yaml, fields) + source.slice(start + yaml.length);
}

/** The same with another body, below one blank line. @throws FrontmatterError */
export function withFieldsAndBody(source: string, fields: Fields, body: string): string {
  return composeEntry(spliceFields(yamlOf(source).yaml, fields), body);
}

/** The file of an entry: its YAML between the fences, its body below a blank line. */
export function composeEntry(yaml: string, body: string): string {
  return `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\n${body === '' ? '' : `\n${body}`}`;
}

/** What people wrote into a frontmatter as comments, without their marks, in order. @throws FrontmatterError */
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

/** The YAML of a file's frontmatter, without the line ends before and behind it, and its offset. */
function yamlOf(source: string): { readonly yaml: string; readonly start: number } {
  const { matter, matterStart } = parseEntry(source);
  const yaml = matter.replace(/^\r?\n/, '');
  return { yaml, start: matterStart + matter.length - yaml.length };
}
