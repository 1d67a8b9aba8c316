import { spellControls } from '../../controls/index.ts';
import { type Block, type BodyLine, bodyBlocks, wholeText, writeBody } from '../../entries/index.ts';
import type { KnowledgeBase, PostNode } from '../../knowledge/index.ts';
import { type AttachedKind, segmentLines } from '../../segments/index.ts';
import { href } from '../href.ts';
import { words } from '../words/index.ts';
import { escapeHtml } from './html.ts';

/** A file that came with a post, as its page shows it below the post's text. */
export interface AttachedBlocks {
  readonly name: string;
  /** Their lines are counted on from the post's. */
  readonly blocks: readonly Block[];
  readonly lines: number;
  /** HTML of the link to the file as sent, with a note of how much of it is shown here. */
  readonly about: string;
}

/** The files that came with a post and are kept beside it. */
export function attachedBlocks(kb: KnowledgeBase, { entry }: PostNode): AttachedBlocks[] {
  if (entry.data.attachments.length === 0) return [];
  const { text, attached } = wholeText(entry);
  if (attached.length === 0) return [];
  const all = text.split('\n');
  return attached.map(({ attachment, line, lines, of, kind }) => ({
    name: attachment.name,
    blocks: blocksOf(all.slice(line, line + lines), line, kind, attachment.name),
    lines: of,
    about: aboutHtml(kb, attachment.file ?? '', attachment.name, lines, of),
  }));
}

function aboutHtml(kb: KnowledgeBase, file: string, name: string, lines: number, of: number): string {
  const link = `<a href="${escapeHtml(href(kb, file))}" download="${escapeHtml(downloadName(name))}">${escapeHtml(words.post.download)}</a>`;
  const cut = lines < of ? ` ${escapeHtml(words.post.firstLines({ count: lines, of }))}` : '';
  return `<p class="meta attached-file">${link}${cut}</p>`;
}

/** The name under which a browser saves the file: its own, or with `.txt` if a program might run or interpret it. */
function downloadName(name: string): string {
  const plain = spellControls(name).replace(/[\\/:*?"<>|]+/g, '-');
  return /\.(?:patch|diff|txt|log|md|[ch]|cc|cpp|hpp|rs|go|ya?ml|json|dts|cfg|conf|csv)$/i.test(plain)
    ? plain
    : `${plain}.txt`;
}

function blocksOf(texts: readonly string[], from: number, kind: AttachedKind, name: string): Block[] {
  if (texts.length === 0) return [];
  if (kind === 'mail') {
    const { body, layout } = writeBody(segmentLines(`${texts.join('\n')}\n`));
    return bodyBlocks({ layout }, body).map((block) => shifted(block, from));
  }
  const lines = texts.map((content, at): BodyLine => ({ line: from + at, marks: '', content }));
  return [{ type: 'code', language: kind === 'patch' ? 'diff' : languageOf(name), lines }];
}

function shifted(block: Block, by: number): Block {
  if (block.type === 'quotation')
    return { ...block, children: block.children.map((child) => shifted(child, by)) };
  return { ...block, lines: block.lines.map((line) => ({ ...line, line: line.line + by })) };
}

/** Names of the highlighted languages, by file ending. */
const LANGUAGES: readonly (readonly [language: string, ending: RegExp])[] = [
  ['c', /\.(?:[ch]|cc|cpp|cxx|hh|hpp)$/i],
  ['python', /\.py$/i],
  ['sh', /\.(?:sh|bash)$/i],
];

function languageOf(name: string): string {
  return LANGUAGES.find(([, ending]) => ending.test(name))?.[0] ?? '';
}
