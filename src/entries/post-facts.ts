import { createHash } from 'node:crypto';
import { countLines } from '../segments/index.ts';
import { bodyText } from './body/index.ts';
import type { Entry } from './entry.ts';
import { type CutValue, cutValues } from './frontmatter/index.ts';
import { wholeText } from './whole-text.ts';

/** The state of an attached file: unchanged since it was sent, changed, or missing. */
export type AttachedState = 'as sent' | 'changed' | 'missing';

/** Facts computed from a post's words when its file is read, so that the words need not be read again. */
export interface PostFacts {
  /** Whether the body gives the text whose SHA-256 is in the entry. */
  readonly asSent: boolean;
  /** Whether its text or an attached file contains a patch. */
  readonly patch: boolean;
  /** Characters (UTF-16 units) of its text with its attached files (`wholeText`). */
  readonly length: number;
  /** Number of lines of the same. */
  readonly lines: number;
  /** States of its attachments, in order; null for one without a file. */
  readonly attached: readonly (AttachedState | null)[];
  /** Values of its frontmatter of which YAML drops a part. */
  readonly cuts: readonly CutValue[];
}

const known = new WeakMap<Entry<'posts'>, PostFacts>();

/** The facts of a post: stored with it, or computed now. */
export function postFacts(entry: Entry<'posts'>): PostFacts {
  const facts = entry.facts ?? known.get(entry) ?? readFacts(entry);
  if (entry.facts === undefined) known.set(entry, facts);
  return facts;
}

/** Computes the facts of a post from its words. */
export function readFacts(entry: Entry<'posts'>): PostFacts {
  const { data, body, matter } = entry;
  const { text } = wholeText(entry);
  return {
    // Of a post that stands apart nothing is here that could have been changed.
    asSent: data.apart === undefined ? sha256(bodyText(data, body)) === data.body : body.trim() === '',
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

/** Hashes of a text as it is, and with CR LF, which git may have written, replaced by LF. */
function hashesOf(text: string): string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
