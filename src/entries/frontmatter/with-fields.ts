import { parseDocument, visit } from 'yaml';
import { parseEntry } from './parse.ts';
import { type Fields, spliceFields } from './splice.ts';

/** An entry's file with top-level fields of its frontmatter set, or taken out where undefined, and every other byte as it was. @throws FrontmatterError */
export function withFields(source: string, fields: Fields): string {
  const yaml = yamlOf(source);
  const start = source.indexOf('\n') + 1;
  return source.slice(0, start) + spliceFields(yaml, fields) + source.slice(start + yaml.length);
}

/** What people wrote into a frontmatter as comments, without their marks, in order. @throws FrontmatterError */
export function commentsIn(source: string): string[] {
  const document = parseDocument(yamlOf(source));
  const comments: (string | null | undefined)[] = [document.commentBefore];
  visit(document, {
    Node: (_key, node) => void comments.push(node.commentBefore, node.comment),
  });
  return [...comments, document.comment]
    .flatMap((comment) => comment?.split('\n') ?? [])
    .map((line) => line.trim());
}

/** The YAML of a file's frontmatter, without the line end behind it. */
function yamlOf(source: string): string {
  return parseEntry(source).matter.replace(/^\r?\n/, '');
}
