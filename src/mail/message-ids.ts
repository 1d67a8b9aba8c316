import { decodeWords } from 'postal-mime';
import { isPrintable } from './header-text.ts';
import { isDisplayName, isSurelyId } from './id-or-address.ts';
import { MAX_MESSAGE_ID, MAX_REFERENCES } from './limits.ts';

/** Message-IDs in the order found, each once; a sentence if some were left out. */
export interface MessageIds {
  readonly ids: readonly string[];
  /** Those of `ids` that may also be an author's address: they count as Message-IDs only if the archive or References know them. */
  readonly doubtful?: readonly string[];
  readonly defect?: string;
}

const ALONE = /^<([!-;=?-~]+)>$/;

/** Reads a Message-ID header. Returns the id without brackets and white space; no id if the value cannot be one. */
export function readMessageId(value: string | undefined): { readonly id?: string; readonly defect?: string } {
  if (value === undefined) return { defect: 'It has no Message-ID.' };
  const text = readable(value);
  const bracketed = bracketedIn(text).map(({ id }) => id);
  // Text alone in the brackets of this header is the id, whatever it looks like.
  const id = bracketed.find((one) => one.includes('@')) ?? bracketed[0] ?? ALONE.exec(text.trim())?.[1];
  if (id !== undefined && id.length <= MAX_MESSAGE_ID) return { id };
  const bare = clean(text);
  if (bare === undefined || !bare.includes('@')) return { defect: 'Its Message-ID cannot be used.' };
  return { id: bare, defect: 'Its Message-ID is malformed.' };
}

/**
 * Reads a References or In-Reply-To header: every id in it, without the phrases around them (RFC 822 4.6.2 allowed any, and mailers wrote
 * mailboxes, dates and subjects there). Encoded words are decoded, though RFC 2047 5 forbids them here, and white space within brackets,
 * left by folding, is removed.
 *
 * @param mailboxes The message's other headers with mailboxes: text that occurs there is an address.
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
  // If an id is certain, the rest of a phrase is its author.
  const ids = sure.size > 0 ? [...sure] : [...new Set(candidates.map(({ id }) => id))];
  const doubtful = sure.size > 0 ? {} : { doubtful: ids };
  if (ids.length <= MAX_REFERENCES) return { ids, ...(ids.length > 0 ? doubtful : {}) };
  // The first is the root and the last are the nearest: those between matter least.
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

/** A header value decoded as UTF-8, with encoded words decoded and brackets escaped by a web page restored. */
function readable(value: string): string {
  const text = isPrintable(value) ? value : Buffer.from(value, 'latin1').toString('utf8');
  const decoded = text.includes('=?') && ENCODED_WORD.test(text) ? decodeWords(text) : text;
  return decoded.includes('&') ? decoded.replace(/&lt;/gi, '<').replace(/&gt;/gi, '>') : decoded;
}

const ENCODED_WORD = /=\?[^\s?]{1,60}\?[bq]\?/i;

/** Texts in angle brackets, with the text before each: more than the grammar of RFC 5322 3.6.4 allows, as in real mail. */
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

/** Whether a bracketed text may be a Message-ID. Without an at sign it must be one word with digits. */
function isId(id: string, inside: string): boolean {
  if (/^mailto:/i.test(id)) return false;
  return id.includes('@') ? /[^@]@[^@]/.test(id) : /\d/.test(id) && !/\S\s\S/.test(inside);
}

function candidatesIn(text: string): Candidate[] {
  const bracketed = bracketedIn(text);
  // A list that was truncated in its last id, or an id whose bracket is not closed.
  if (bracketed.length === 0 && !text.includes('>')) return bareIn(text.replaceAll('<', ' '));
  return bracketed.map(({ id, before }) => ({ id, doubtful: !isSurelyId(id) && isDisplayName(before) }));
}

/** Some old clients wrote ids without brackets, one per word. Among other words they may also be addresses. */
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

/** Most ids contain only these characters. */
const WHOLE = /^[!-;=?-~]*$/;

/** Characters that no id has: controls, line separators, and noncharacters (Unicode 23.7). */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

function clean(text: string): string | undefined {
  const whole = WHOLE.test(text) ? text : text.replace(/[<>\s]/g, '').replace(UNFIT, '');
  const id = whole.replace(SCHEME, '');
  return id === '' || id.length > MAX_MESSAGE_ID ? undefined : id;
}
