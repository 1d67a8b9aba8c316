import { addressParser } from 'postal-mime';
import { decodeCharset } from './charset.ts';
import { fold, headerText } from './header-text.ts';
import { MAX_MAILBOX } from './limits.ts';
import type { Mailbox } from './message.ts';

/** `x at y`, as pipermail writes an address; y must be a domain, for `at` is a word as well. */
const OBFUSCATED = /^<?(\S{1,200}) at ((?:[\w-]{1,63}\.)+[\w-]{1,63})>?(?:\s*\((.*)\))?$/;
const NAMED_OBFUSCATED = /^(.*?)\s?<(\S{1,200}) at ((?:[\w-]{1,63}\.)+[\w-]{1,63})>$/;

/** addr-spec (RFC 5322 3.4.1) as far as it matters here: no white space, no brackets, an at sign within. */
const ADDRESS = /^[^\s<>@][^\s<>]{0,320}@[^\s<>@]{1,255}$/;

/**
 * Returns the first mailbox of an address list (RFC 5322 3.4), of a group its first member. Takes a raw header value (a character
 * a byte). An archive's `x at y (Name)` is understood where the value has no address of its own.
 */
export function parseMailbox(header: string): Mailbox {
  const value = header.slice(0, MAX_MAILBOX);
  const obfuscated = value.includes('@') ? undefined : parseObfuscated(value.trim());
  if (obfuscated) return obfuscated;
  // Encoded words are left for the parser, which divides the list before it decodes them.
  const readable = decodeCharset(Buffer.from(value, 'latin1'), undefined).text;
  let first: Mailbox | undefined;
  try {
    first = firstOf(addressParser(readable, { flatten: true }));
  } catch {
    first = undefined;
  }
  return first ?? nameOnly(value);
}

function firstOf(addresses: readonly { name: string; address?: string | undefined }[]): Mailbox | undefined {
  const boxes = addresses.map(({ name, address }) => mailbox(name, address ?? ''));
  return boxes.find((box) => box.address !== undefined) ?? boxes.find((box) => box.name !== undefined);
}

function parseObfuscated(value: string): Mailbox | undefined {
  const plain = OBFUSCATED.exec(value);
  if (plain) return mailbox(headerText(plain[3] ?? '').text, `${plain[1]}@${plain[2]}`);
  const named = NAMED_OBFUSCATED.exec(value);
  if (named)
    return mailbox(headerText((named[1] ?? '').replace(/^"|"$/g, '')).text, `${named[2]}@${named[3]}`);
  return undefined;
}

function nameOnly(value: string): Mailbox {
  return mailbox(
    headerText(value)
      .text.replace(/[<>";]/g, '')
      .replace(/:$/, ''),
    '',
  );
}

function mailbox(name: string, address: string): Mailbox {
  const folded = fold(name.toWellFormed());
  const spec = address.trim().toLowerCase();
  const valid = ADDRESS.test(spec) && !/\p{Cc}/u.test(spec);
  return {
    ...(folded !== '' && folded.toLowerCase() !== spec ? { name: folded } : {}),
    ...(valid ? { address: spec } : {}),
  };
}
