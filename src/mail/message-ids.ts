import { decodeWords } from 'postal-mime';
import { isPrintable } from './header-text.ts';
import { isDisplayName, isSurelyId } from './id-or-address.ts';
import { MAX_MESSAGE_ID, MAX_REFERENCES } from './limits.ts';

/** Message-IDs in the order found, each once; a sentence where some were left out. */
export interface MessageIds {
  readonly ids: readonly string[];
  /** Those of `ids` that may as well be an author's address: Message-IDs only if the archive or References know them. */
  readonly doubtful?: readonly string[];
  readonly defect?: string;
}

const ALONE = /^<([!-;=?-~]+)>$/;

/** Reads a Message-ID header. Returns the id without brackets and white space, or none where it cannot be one. */
export function readMessageId(value: string | undefined): { readonly id?: string; readonly defect?: string } {
  if (value === undefined) return { defect: 'It has no Message-ID.' };
  const text = readable(value);
  const bracketed = bracketedIn(text).map(({ id }) => id);
  // What stands alone in the brackets of its own header names the post, whatever it looks like.
  const id = bracketed.find((one) => one.includes('@')) ?? bracketed[0] ?? ALONE.exec(text.trim())?.[1];
  if (id !== undefined && id.length <= MAX_MESSAGE_ID) return { id };
  const bare = clean(text);
  if (bare === undefined || !bare.includes('@')) return { defect: 'Its Message-ID cannot be used.' };
  return { id: bare, defect: 'Its Message-ID is malformed.' };
}

/**
 * Reads a References or In-Reply-To header: every id in it, and nothing of the phrases around them (RFC 822 4.6.2 allowed any,
 * and mailers wrote mailboxes, dates and subjects there). Encoded words are decoded, though RFC 2047 5 forbids them here, and
 * white space within brackets, which folding leaves, is taken out.
 * @param mailboxes The message's other headers that name mailboxes: what stands in them is an address.
 */
export function readMessageIds(
  value: string | undefined,
  name: string,
  mailboxes: readonly string[] = [],
): MessageIds {
  if (value === undefined) return { ids: [] };
  let addresses: Set<string> | undefined;
  const isAddress = (id: string) => {
    addresses ??= new Set(mailboxes.flatMap((one) => one.toLowerCase().split(/[\s,;:<>()[\]"]+/)));
    return addresses.has(id.toLowerCase());
  };
  const text = readable(value);
  const candidates = (text.includes('<') ? candidatesIn(text) : bareIn(text)).filter(
    ({ id }) => isSurelyId(id) || !isAddress(id),
  );
  const sure = new Set(candidates.filter(({ doubtful }) => !doubtful).map(({ id }) => id));
  // Where an id is named beyond doubt, the rest of a phrase is its author.
  const ids = sure.size > 0 ? [...sure] : [...new Set(candidates.map(({ id }) => id))];
  const doubtful = sure.size > 0 ? {} : { doubtful: ids };
  if (ids.length <= MAX_REFERENCES) return { ids, ...(ids.length > 0 ? doubtful : {}) };
  // The first is the root and the last ones are the nearest: what is between them matters least.
  const kept = [...ids.slice(0, 1), ...ids.slice(1 - MAX_REFERENCES)];
  return {
    ids: kept,
    ...doubtful,
    defect: `${name} names more than ${MAX_REFERENCES} posts; those in the middle were left out.`,
  };
}

interface Candidate {
  readonly id: string;
  readonly doubtful: boolean;
}

/** A header value with its bytes read as UTF-8, its encoded words and the brackets that a web page escaped undone. */
function readable(value: string): string {
  const text = isPrintable(value) ? value : Buffer.from(value, 'latin1').toString('utf8');
  const decoded = text.includes('=?') && ENCODED_WORD.test(text) ? decodeWords(text) : text;
  return decoded.includes('&') ? decoded.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>') : decoded;
}

const ENCODED_WORD = /=\?[^\s?]{1,60}\?[bq]\?/i;

/** What is in angle brackets, and what stands before it: more than the grammar of RFC 5322 3.6.4 allows, as real ones are. */
function bracketedIn(text: string): { id: string; before: string }[] {
  const bracketed: { id: string; before: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(/<([^<>]*)>/g)) {
    const inside = match[1] ?? '';
    const id = clean(inside);
    if (id !== undefined && isId(id, inside)) bracketed.push({ id, before: text.slice(end, match.index) });
    end = match.index + match[0].length;
  }
  return bracketed;
}

/** Whether something in brackets may be a Message-ID. One without an at sign has digits, and is one word. */
function isId(id: string, inside: string): boolean {
  if (/^mailto:/i.test(id)) return false;
  return id.includes('@') ? /[^@]@[^@]/.test(id) : /\d/.test(id) && !/\S\s\S/.test(inside);
}

function candidatesIn(text: string): Candidate[] {
  const bracketed = bracketedIn(text);
  // A list that was cut off in its last id, or an id whose bracket is never closed.
  if (bracketed.length === 0 && !text.includes('>')) return bareIn(text.replaceAll('<', ' '));
  return bracketed.map(({ id, before }) => ({ id, doubtful: !isSurelyId(id) && isDisplayName(before) }));
}

/** Some old clients wrote ids without brackets, one a word. Among other words they may as well be addresses. */
function bareIn(text: string): Candidate[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const isWordOfId = (word: string) => /^[^@"'()<>]+@[^@"'()<>]+$/.test(word);
  const alone = words.every(isWordOfId);
  return words
    .filter(isWordOfId)
    .map((word) => ({ id: clean(word), doubtful: !alone && !isSurelyId(word) }))
    .filter((candidate): candidate is Candidate => candidate.id !== undefined);
}

const SCHEME = /^(?:mid|news|msgid|message-id):/i;

/** What most ids consist of, so that nothing is to be taken out. */
const WHOLE = /^[!-;=?-~]*$/;

/** What no id has: controls, line separators, and what is no character (Unicode 23.7). */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

function clean(text: string): string | undefined {
  const whole = WHOLE.test(text) ? text : text.replace(/[<>\s]/g, '').replace(UNFIT, '');
  const id = whole.replace(SCHEME, '');
  return id === '' || id.length > MAX_MESSAGE_ID ? undefined : id;
}
