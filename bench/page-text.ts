import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readEntries, wholeText } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge, type PostNode } from '../src/knowledge/index.ts';
import { readSource } from '../src/mail/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { measure } from './support/measure.ts';

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Imports an mbox, builds its site, and compares the text of each post's page with the text as sent, line by line: every
 * line that is not blank, white space kept, quote marks (which a page draws) and permalinks aside. Arguments: an mbox.
 */
export async function run(args: string[]): Promise<void> {
  const [source] = args;
  if (source === undefined) throw new Error('usage: npm run bench -- page-text FILE.mbox[.gz]');
  const folder = mkdtempSync(join(tmpdir(), 'page-text-'));
  const [contentDir, out] = [join(folder, 'content'), join(folder, 'site')];
  try {
    await importMessages(readSource(source), { contentDir });
    const built = measure(
      process.execPath,
      ['scripts/build.ts', '--content', contentDir, '--out', out],
      process.cwd(),
    );
    if (built?.status !== 0) throw new Error(`the build failed: ${built?.output}`);
    const { posts } = buildKnowledge(await readEntries(contentDir));
    let lines = 0;
    let different = 0;
    for (const post of posts.values()) {
      const sent = sentLines(post);
      const shown = shownLines(readFileSync(join(out, 'posts', post.id, 'index.html'), 'utf8'));
      lines += sent.length;
      const at = Array.from({ length: Math.max(sent.length, shown.length) }).findIndex(
        (_, index) => sent[index] !== shown[index],
      );
      if (at < 0) continue;
      different++;
      if (different <= 10)
        console.log(
          `${post.id}: line ${at + 1}\n  sent  ${JSON.stringify(sent[at])}\n  shown ${JSON.stringify(shown[at])}`,
        );
    }
    console.log(`${posts.size} posts, ${lines} lines that are not blank: ${different} posts differ`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sentLines({ entry }: PostNode): string[] {
  return segmentLines(wholeText(entry).text)
    .map(({ marks, content }) => (/^(?: {0,3}>)+ ?$/.test(marks) ? content : marks + content))
    .filter((line) => !/^[ \t]*$/.test(line));
}

function shownLines(html: string): string[] {
  const body = find(parse(html), (node) => classOf(node).includes('post-body'))[0];
  if (!body) return [];
  const blocks = find(
    body,
    (node) => ['p', 'pre'].includes(node.nodeName) && /^L\d/.test(attribute(node, 'id')),
  );
  return blocks.flatMap((block) => textOf(block).split('\n')).filter((line) => !/^[ \t]*$/.test(line));
}

/** Nodes for which a test holds, in the order of the page, none within another. */
function find(node: Node, test: (node: Node) => boolean): Node[] {
  if (test(node)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => find(child, test)) : [];
}

/** A node's text; a control that is spelled out is the character that its title names. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (classOf(node).includes('permalink')) return '';
  const spelled = classOf(node).includes('control')
    ? /^U\+([0-9A-F]{4,6})/.exec(attribute(node, 'title'))
    : null;
  if (spelled) return String.fromCodePoint(Number.parseInt(spelled[1] ?? '', 16));
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(node: Node, name: string): string {
  return ('attrs' in node ? node.attrs : []).find((one) => one.name === name)?.value ?? '';
}

function classOf(node: Node): string[] {
  return attribute(node, 'class').split(' ');
}
