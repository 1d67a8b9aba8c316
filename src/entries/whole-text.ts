import { LRUCache } from 'lru-cache';
import type { AttachedKind, AttachedPart } from '../segments/index.ts';
import { bodyText } from './body/index.ts';
import type { Entry } from './entry.ts';
import type { PostAttachment } from './schemas/index.ts';

/** An attached file, as appended to the post's text. */
export interface AttachedText extends AttachedPart {
  readonly attachment: PostAttachment;
  /** Number of its lines that are included. */
  readonly lines: number;
  /** Number of all its lines. */
  readonly of: number;
}

/** The text of a post as sent, followed by its attached files as far as they are included, each after an empty line. */
export interface WholeText {
  readonly text: string;
  readonly attached: readonly AttachedText[];
}

/**
 * Maximum characters of a post's files that are appended to its text for showing, search and quoting; the files themselves are kept whole.
 */
const MOST_CHARACTERS = 128 * 1024;

/** Only the text as sent. */
export function sentText({ text, attached }: WholeText): string {
  const [first] = attached;
  if (first === undefined) return text;
  let end = 0;
  for (let line = 0; line < first.line - 1; line++) end = text.indexOf('\n', end) + 1;
  return text.slice(0, end);
}

/** Maximum characters of cached texts: enough for a long thread, whose posts quote each other. */
const REMEMBERED = 8 * 1024 * 1024;
const remembered = new LRUCache<Entry<'posts'>, WholeText>({
  maxSize: REMEMBERED,
  sizeCalculation: ({ text }) => text.length + 1,
});

/** The text of a post with its files. The texts used last are cached: those of a whole archive do not fit into memory. */
export function wholeText(entry: Entry<'posts'>): WholeText {
  const whole = remembered.get(entry) ?? readWhole(entry);
  remembered.set(entry, whole);
  return whole;
}

function readWhole(entry: Entry<'posts'>): WholeText {
  const sent = bodyText(entry.data, entry.body);
  const attached: AttachedText[] = [];
  if (!entry.attached) return { text: sent, attached };
  let text = sent;
  let line = countLines(sent);
  let left = MOST_CHARACTERS;
  const files = new Map(entry.attached.map((one) => [one.file, one.text]));
  for (const attachment of entry.data.attachments) {
    const kept = files.get(attachment.file ?? '');
    if (kept === undefined) continue;
    const lines = kept.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    const read = kept === '' ? [] : linesWithin(lines, left);
    if (text !== '') {
      text += '\n';
      line++;
    }
    attached.push({
      attachment,
      line,
      lines: read.length,
      of: lines.length,
      kind: kindOf(attachment, lines),
    });
    for (const one of read) text += `${one}\n`;
    line += read.length;
    left -= read.reduce((sum, one) => sum + one.length + 1, 0);
  }
  return { text, attached };
}

function linesWithin(lines: readonly string[], characters: number): readonly string[] {
  let left = characters;
  const end = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

const DIFF = /^(?:diff --git |@@ -\d|--- (?:a\/|\S+\s)|Index: )/;

function kindOf({ name, type }: PostAttachment, lines: readonly string[]): AttachedKind {
  if (/\.(?:patch|diff)$/i.test(name) || /^text\/x-(?:patch|diff)$/.test(type)) return 'patch';
  if (type.startsWith('message/') || /\.(?:eml|md|rst)$/i.test(name)) return 'mail';
  if (lines.slice(0, 400).some((line) => DIFF.test(line))) return 'patch';
  return type === 'text/plain' && /\.txt$|^[^.]*$/i.test(name) ? 'mail' : 'code';
}
