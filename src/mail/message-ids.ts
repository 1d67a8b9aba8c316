import { MAX_MESSAGE_ID, MAX_REFERENCES } from './limits.ts';

/** What is in angle brackets, without white space (RFC 5322 3.6.4; more than its grammar allows, as real ones are). */
const BRACKETED = /<([^<>\s]+)>/g;

/** Message-IDs in the order found, each once; a sentence where some were left out. */
export interface MessageIds {
  readonly ids: readonly string[];
  readonly defect?: string;
}

/** Reads a Message-ID header. Returns the id without brackets and white space, or none where it cannot be one. */
export function readMessageId(value: string | undefined): { readonly id?: string; readonly defect?: string } {
  if (value === undefined) return { defect: 'It has no Message-ID.' };
  const [bracketed] = bracketedIds(value);
  if (bracketed !== undefined) return { id: bracketed };
  const bare = clean(value.replace(/[<>\s]/g, ''));
  if (bare === undefined || !bare.includes('@')) return { defect: 'Its Message-ID cannot be used.' };
  return { id: bare, defect: 'Its Message-ID is malformed.' };
}

/** Reads a References or In-Reply-To header: every id in it, and nothing of the phrases around them. */
export function readMessageIds(value: string | undefined, name: string): MessageIds {
  if (value === undefined) return { ids: [] };
  const bracketed = bracketedIds(value);
  const found = bracketed.length > 0 ? bracketed : bareIds(value);
  const ids = [...new Set(found)];
  if (ids.length <= MAX_REFERENCES) return { ids };
  // The first is the root and the last ones are the nearest: what is between them matters least.
  const kept = [...ids.slice(0, 1), ...ids.slice(1 - MAX_REFERENCES)];
  return {
    ids: kept,
    defect: `${name} names more than ${MAX_REFERENCES} posts; those in the middle were left out.`,
  };
}

function bracketedIds(value: string): string[] {
  return Array.from(value.matchAll(BRACKETED), (match) => clean(match[1] ?? '')).filter(
    (id) => id !== undefined,
  );
}

/** Some old clients wrote ids without brackets, one a word. */
function bareIds(value: string): string[] {
  const words = value.split(/[\s,;]+/).filter((word) => /^[^@"<>]+@[^@"<>]+$/.test(word));
  return words.map(clean).filter((id) => id !== undefined);
}

function clean(id: string): string | undefined {
  const text = Buffer.from(id, 'latin1')
    .toString('utf8')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '');
  return text === '' || text.length > MAX_MESSAGE_ID ? undefined : text;
}
