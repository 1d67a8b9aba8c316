import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntries, wholeText } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge, type PostNode } from '../src/knowledge/index.ts';
import { readAttachment } from '../src/mail/attachment.ts';
import { readHead } from '../src/mail/head.ts';
import { parseMessages, readSource } from '../src/mail/index.ts';
import { type Leaf, type Part, readMimeTree } from '../src/mail/mime-tree.ts';
import { partText } from '../src/mail/part-text.ts';
import { rawMessages } from './support/raw-messages.ts';

/** Bytes of text parts, decoded, by what became of them. */
interface Sums {
  messages: number;
  parts: number;
  stored: number;
  /** Another way to say it is stored (multipart/alternative). */
  alternative: number;
  /** A defect of the post says that it was left out. */
  told: number;
  dropped: number;
}

/**
 * Imports mailboxes, and looks for each line of each text part of their messages in what was stored of them: bodies of posts, and files
 * beside them. A part that is neither stored, nor the alternative of one, nor named by a defect is dropped. Arguments: mboxes, gzipped or not.
 */
export async function run(args: string[]): Promise<void> {
  if (args.length === 0) throw new Error('usage: npm run bench -- parts FILE.mbox[.gz] ...');
  const all: Sums = { messages: 0, parts: 0, stored: 0, alternative: 0, told: 0, dropped: 0 };
  for (const file of args) {
    const sums = await sumsOf(file);
    for (const key of Object.keys(all) as (keyof Sums)[]) all[key] += sums[key];
    console.log(`${file}: ${said(sums)}`);
  }
  if (args.length > 1) console.log(`all: ${said(all)}`);
  if (all.dropped > 0) process.exitCode = 1;
}

function said({ messages, parts, stored, alternative, told, dropped }: Sums): string {
  const bytes = stored + alternative + told + dropped;
  return `${messages} messages, ${parts} text parts of ${bytes} bytes: ${stored} stored, ${alternative} said by a stored alternative, ${told} told as left out, ${dropped} dropped`;
}

async function sumsOf(file: string): Promise<Sums> {
  const contentDir = mkdtempSync(join(tmpdir(), 'parts-'));
  try {
    await importMessages(readSource(file), { contentDir });
    const { posts } = buildKnowledge(await readEntries(contentDir));
    const bySource = new Map<string, PostNode>();
    for (const post of posts.values())
      for (const { sha256 } of post.entry.data.sources) bySource.set(sha256, post);
    const sums: Sums = { messages: 0, parts: 0, stored: 0, alternative: 0, told: 0, dropped: 0 };
    for await (const bytes of rawMessages(file)) count(bytes, bySource, contentDir, sums);
    return sums;
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

/** The text parts of a part, in groups of alternatives where they are some. */
type Found = { readonly leaf: Leaf } | { readonly ways: readonly (readonly Found[])[] };

function textParts(part: Part): Found[] {
  if (part.kind === 'message') return textParts(part.tree.root);
  if (part.kind === 'multipart' && part.subtype === 'alternative')
    return [{ ways: part.parts.map((child) => textParts(child)) }];
  if (part.kind === 'multipart') return part.parts.flatMap((child) => textParts(child));
  const isText = part.type.startsWith('text/') || readAttachment(part, 0).attachment.text !== undefined;
  return isText ? [{ leaf: part }] : [];
}

function count(bytes: Buffer, bySource: ReadonlyMap<string, PostNode>, contentDir: string, sums: Sums): void {
  const own = createHash('sha256').update(bytes).digest('hex');
  const ids = [own, ...parseMessages(bytes, { file: '' }).map(({ source }) => source.sha256)];
  const posts = [...new Set(ids.map((id) => bySource.get(id)))].filter((post) => post !== undefined);
  const lines = new Set(posts.flatMap((post) => linesOf(post, contentDir)));
  const defects = posts.flatMap((post) => post.entry.data.defects).join('\n');
  const isStored = (leaf: Leaf) => shownLines(leaf).every((line) => lines.has(line));
  const isSaid = (found: Found): boolean =>
    'leaf' in found ? isStored(found.leaf) : found.ways.some((way) => way.length > 0 && way.every(isSaid));
  const add = (found: Found, otherWay: boolean): void => {
    if ('ways' in found) {
      const some = isSaid(found);
      for (const one of found.ways.flat()) add(one, some);
      return;
    }
    sums.parts++;
    const size = Buffer.byteLength(partText(found.leaf).text);
    const name = readAttachment(found.leaf, 0).attachment.name;
    if (isStored(found.leaf)) sums.stored += size;
    else if (otherWay) sums.alternative += size;
    else if (defects.includes(`"${name}"`)) sums.told += size;
    else {
      sums.dropped += size;
      const lost = shownLines(found.leaf).find((line) => !lines.has(line));
      console.log(`dropped: ${posts[0]?.id ?? own}: ${found.leaf.type} "${name}": ${JSON.stringify(lost)}`);
    }
  };
  sums.messages++;
  const head = readHead(bytes);
  for (const found of textParts(readMimeTree(head, bytes.subarray(head.bodyAt)).root)) add(found, false);
}

function linesOf({ entry }: PostNode, contentDir: string): string[] {
  const files = entry.data.attachments.flatMap(({ file }) =>
    file === undefined ? [] : [readFileSync(join(contentDir, file), 'utf8')],
  );
  return [wholeText(entry).text, ...files].flatMap(wordLines);
}

/** The lines of a part as a reader sees them, or as they were sent: a file of HTML is kept as it is. */
function shownLines(leaf: Leaf): string[] {
  const isFile = leaf.disposition === 'attachment' || leaf.fileName !== undefined;
  const text = isFile ? readAttachment(leaf, 0).attachment.text : undefined;
  return wordLines(text ?? partText(leaf).text);
}

/** Each line that is not blank, white space folded. */
function wordLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\0\uFFFD]+/g, ' ').trim())
    .filter((line) => line !== '');
}
