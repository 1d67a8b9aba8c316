import { createHash } from 'node:crypto';
import { countLines } from '../segments/index.ts';
import { bodyText } from './body/index.ts';
import type { Entry } from './entry.ts';
import { type CutValue, cutValues } from './frontmatter/index.ts';
import { wholeText } from './whole-text.ts';

/** What a file that a post names is: there as it was sent, there with other words, or not there. */
export type AttachedState = 'as sent' | 'changed' | 'missing';

/** What is found in a post's words when its file is read, so that they need not be read again to tell it. */
export interface PostFacts {
  /** Whether the body gives the text whose SHA-256 the entry has. */
  readonly asSent: boolean;
  /** Whether a patch stands in its text or the files below it. */
  readonly patch: boolean;
  /** Characters (UTF-16 units) of its text, its files below it (`wholeText`). */
  readonly length: number;
  /** Lines of the same. */
  readonly lines: number;
  /** Of its attachments, in their order; null for one that is kept in no file. */
  readonly attached: readonly (AttachedState | null)[];
  /** Values of its frontmatter of which YAML left something out. */
  readonly cuts: readonly CutValue[];
}

const known = new WeakMap<Entry<'posts'>, PostFacts>();

/** What is found in the words of a post: kept with it, or found now. */
export function postFacts(entry: Entry<'posts'>): PostFacts {
  const facts = entry.facts ?? known.get(entry) ?? readFacts(entry);
  if (entry.facts === undefined) known.set(entry, facts);
  return facts;
}

/** Reads the words of a post for what is found in them. */
export function readFacts(entry: Entry<'posts'>): PostFacts {
  const { data, body, matter } = entry;
  const { text } = wholeText(entry);
  return {
    asSent: sha256(bodyText(data, body)) === data.body,
    patch: /^(?:diff -|@@ -\d)/m.test(text),
    length: text.length,
    lines: countLines(text),
    attached: attachedStates(entry),
    cuts: cutValues(matter),
  };
}

function attachedStates({ data, attached }: Entry<'posts'>): (AttachedState | null)[] {
  const texts = new Map((attached ?? []).map(({ file, text }) => [file, text]));
  return data.attachments.map(({ file, sha256: sent }) => {
    if (file === undefined || !texts.has(file)) return null;
    const text = texts.get(file);
    if (text === undefined) return 'missing';
    return sent === undefined || hashesOf(text).includes(sent) ? 'as sent' : 'changed';
  });
}

/** Of a text as it is, and as it was before git wrote CR LF for its line ends. */
function hashesOf(text: string): string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
