import { type ReadAttachment, readAttachment } from './attachment.ts';
import { withinLimit } from './attachments-within-limit.ts';
import { forwarded } from './forwarded.ts';
import type { Attachment } from './message.ts';
import type { Enclosed, Leaf, Part } from './mime-tree.ts';
import { type PartText, partText, rankOf } from './part-text.ts';
import { saysNothing } from './says-nothing.ts';

/** The text of a post, and its attachments. */
export interface PostText {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly defects: readonly string[];
}

/** The contents of a message, in order: texts, files, messages. */
type Item =
  | {
      readonly kind: 'text';
      readonly rank: number;
      readonly said: PartText;
      readonly with?: readonly Attachment[];
    }
  | { readonly kind: 'file'; readonly leaf: Leaf }
  | { readonly kind: 'message'; readonly enclosed: Enclosed };

/**
 * Returns the text of the message with the parts `root`, and its attachments. Of alternatives (RFC 2046 5.1.4) the best with content is
 * used; of any other multipart (5.1.3) every text that is not a file, in order, separated by empty lines. Files and messages are
 * attachments; if there is no other text, the first one meant for reading is the text.
 */
export function postText(root: Part): PostText {
  const items = promoted(root.kind === 'leaf' && isText(root) ? [textItem(root)] : itemsOf(root));
  const texts = items.filter((item) => item.kind === 'text').map((item) => item.said);
  const joined = withoutRepeats(texts).map((said) => said.text);
  const read = items.flatMap((item, index) => attached(item, index));
  const kept = withinLimit(read.map(({ attachment }) => attachment));
  const text = joined.join('\n');
  const defects = [
    ...textDefects(texts),
    ...(text.includes('-----BEGIN PGP') && ENCRYPTED.test(text)
      ? ['The text, or a part of it, is encrypted (PGP); it is kept as it is.']
      : []),
    ...read.flatMap((one) => one.defects),
    ...kept.defects,
  ];
  return { text, attachments: kept.attachments, defects: [...new Set(defects)] };
}

/** RFC 9580 6.2. */
const ENCRYPTED = /^-----BEGIN PGP MESSAGE-----[ \t]*$/m;

function isText(leaf: Leaf): boolean {
  return leaf.type.startsWith('text/');
}

function textItem(leaf: Leaf): Item {
  let known: PartText | undefined;
  return {
    kind: 'text',
    rank: rankOf(leaf.type),
    // HTML is converted only if no plain text replaces it.
    get said() {
      known ??= partText(leaf);
      return known;
    },
  };
}

function itemsOf(part: Part): Item[] {
  if (part.kind === 'message') return [{ kind: 'message', enclosed: part }];
  if (part.kind === 'leaf') {
    const isFile = part.disposition === 'attachment' || part.fileName !== undefined || !isText(part);
    return [isFile ? { kind: 'file', leaf: part } : textItem(part)];
  }
  if (part.subtype === 'alternative') return alternative(part.parts);
  return part.parts.flatMap((child) => itemsOf(child));
}

/**
 * The best of several alternatives. Parts with different content are kept beside it: files, and plain text of list software, which adds its
 * footer only to the plain alternative.
 */
function alternative(parts: readonly Part[]): Item[] {
  const ways = parts.map((part) =>
    part.kind === 'leaf' && isText(part) && part.disposition !== 'attachment'
      ? [textItem(part)]
      : itemsOf(part),
  );
  const best = bestOf(ways.filter((way) => way.some(({ kind }) => kind === 'text')));
  let words: string | undefined;
  const wordsSaid = () => {
    words ??= wordsOf(
      textsOf(best ?? [])
        .map(({ text }) => text)
        .join('\n'),
    );
    return words;
  };
  const isKept = (item: Item) =>
    item.kind !== 'text' || (item.rank === 0 && isBeside(item.said.text, wordsSaid));
  return ways.flatMap((way) => (way === best ? way : way.filter(isKept)));
}

/** The alternative of the lowest rank with content; if none has any, that of the lowest rank. */
function bestOf(ways: readonly Item[][]): Item[] | undefined {
  const rankOfWay = (way: Item[]) =>
    way.reduce(
      (least, item) => (item.kind === 'text' ? Math.min(least, item.rank) : least),
      Number.POSITIVE_INFINITY,
    );
  const sorted = ways.toSorted((a, b) => rankOfWay(a) - rankOfWay(b));
  return sorted.find(saysSomething) ?? sorted[0];
}

function textsOf(items: readonly Item[]): PartText[] {
  return items.flatMap((item) => (item.kind === 'text' ? [item.said] : []));
}

function saysSomething(way: readonly Item[]): boolean {
  return textsOf(way).some((said) => saysNothing(said.text) === undefined);
}

/** Whether a plain text has words that the others lack. */
function isBeside(text: string, wordsSaid: () => string): boolean {
  const nothing = saysNothing(text);
  if (nothing !== undefined && nothing !== 'list' && nothing !== 'banner') return false;
  const words = wordsSaid();
  return words.length > MOST_COMPARED || !words.includes(wordsOf(text));
}

/** Maximum characters of a text that its alternatives are compared with; beyond that nothing counts as a repetition. */
const MOST_COMPARED = 1_000_000;

/** Letters and digits, words separated by a space, so that texts compare equal whatever their layout. */
function wordsOf(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** If no text has content, makes the first file or message meant for reading the text. */
function promoted(items: readonly Item[]): readonly Item[] {
  if (items.length === 1 && items[0]?.kind === 'text') return items;
  if (saysSomething(items)) return items;
  const isReadable = (item: Item) =>
    item.kind === 'file' &&
    isText(item.leaf) &&
    READ_AS_TEXT.test(item.leaf.type) &&
    !PATCH.test(item.leaf.fileName ?? '');
  const at = [
    items.findIndex(
      (item) => isReadable(item) && item.kind === 'file' && item.leaf.disposition !== 'attachment',
    ),
    items.findIndex(isReadable),
    items.findIndex((item) => item.kind === 'message'),
  ].find((index) => index >= 0);
  return at === undefined ? items : items.map((item, index) => (index === at ? asText(item) : item));
}

const READ_AS_TEXT = /^text\/(?:plain|markdown|html|enriched|richtext|calendar)$/;
const PATCH = /\.(?:patch|diff|log|[ch]|cc|cpp)$/i;

function asText(item: Item): Item {
  if (item.kind === 'file') return textItem(item.leaf);
  if (item.kind === 'text') return item;
  const { text, defects, attachments } = forwarded(item.enclosed);
  return { kind: 'text', rank: 0, said: { text, rank: 0, defects }, with: attachments };
}

/** Texts in order, without blank ones and without HTML that repeats the previous text. */
function withoutRepeats(texts: readonly PartText[]): readonly PartText[] {
  const some = texts.filter((said) => texts.length === 1 || saysNothing(said.text) !== 'blank');
  return some.filter((said, index) => {
    const before = some[index - 1];
    return said.rank === 0 || before === undefined || !wordsOf(before.text).includes(wordsOf(said.text));
  });
}

function textDefects(texts: readonly PartText[]): string[] {
  if (texts.length === 1) return [...(texts[0]?.defects ?? [])];
  const isAlone = texts.every((said) => said.rank > 0 || saysNothing(said.text) !== undefined);
  return texts
    .flatMap((said) => said.defects)
    .map((defect) => (isAlone ? defect : defect.replace(/^Sent as HTML alone/, 'A part was sent as HTML')));
}

function attached(item: Item, index: number): ReadAttachment[] {
  if (item.kind === 'file') return [readAttachment(item.leaf, index)];
  if (item.kind === 'text') return (item.with ?? []).map((attachment) => ({ attachment, defects: [] }));
  const { text, subject, defects, attachments } = forwarded(item.enclosed);
  const { leaf, bytes } = item.enclosed;
  const message: Attachment = {
    name: subject || `part-${index + 1}`,
    type: leaf.type,
    bytes: bytes.length,
    text,
  };
  return [
    { attachment: message, defects },
    ...attachments.map((attachment) => ({ attachment, defects: [] })),
  ];
}
