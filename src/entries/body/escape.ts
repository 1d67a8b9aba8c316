import type { Paragraph, Root } from 'mdast';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Nothing in these can be taken for markup, at the start of a line or within it: most lines of most posts. */
const PLAIN = /^(?!import |export )[A-Za-z](?:[\w ,.;:'"()?%$/=@^|-]*[\w,.;:'"()?%$/=@^|-])?$/;

const options: Options = {
  extensions: [mdxToMarkdown()],
  unsafe: [
    // The MDX extensions leave out their own module syntax: a line that begins so would be compiled.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
    // A carriage return alone ends a line in CommonMark (spec 0.31, 2.1).
    { character: '\r', inConstruct: 'phrasing' },
  ],
};

/**
 * Each line as it can stand, at the start of a line of a paragraph, in CommonMark and in MDX alike, so that it reads
 * back as it is. Lines hold no line feed.
 *
 * A line a paragraph: mdast-util-to-markdown's escaping takes the square of a text node's length at worst.
 */
export function escapeLines(lines: readonly string[]): string[] {
  const escaped = [...lines];
  const marked = lines.flatMap((line, index) => (isPlain(line) ? [] : [index]));
  if (marked.length === 0) return escaped;
  const children = marked.map(
    (index): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: lines[index] ?? '' }] }),
  );
  const root: Root = { type: 'root', children };
  const blocks = toMarkdown(root, options).replace(/\n$/, '').split('\n\n');
  marked.forEach((index, at) => {
    escaped[index] = blocks[at] ?? '';
  });
  return escaped;
}

function isPlain(line: string): boolean {
  // A single underscore within a word is no emphasis, but what to-markdown writes there is its own affair.
  return PLAIN.test(line) && !line.includes('_');
}
