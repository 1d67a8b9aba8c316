import { addressParser } from 'postal-mime';
import { decodeCharset } from './charset.ts';
import { fold, headerText } from './header-text.ts';
import { MAX_MAILBOX } from './limits.ts';
import type { Mailbox } from './message.ts';

/** What archives write for the at sign: ` at ` (pipermail), `(a)` (HyperKitty), `[at]`. What follows must be a domain, for `at` is a word as well. */
const AT = String.raw`(?: at |\s?\((?:a|at)\)\s?|\s?\[(?:a|at)\]\s?)`;
const DOMAIN = String.raw`((?:[\w-]{1,63}\.)+[\w-]{1,63})`;
const OBFUSCATED = new RegExp(`^<?([^\\s()<>]{1,200})${AT}${DOMAIN}>?(?:\\s*\\((.*)\\))?$`, 'i');
const NAMED_OBFUSCATED = new RegExp(`^([^<]*?)\\s?<([^\\s()<>]{1,200})${AT}${DOMAIN}>$`, 'i');

/** addr-spec (RFC 5322 3.4.1) as far as it matters here: no white space, no brackets, an at sign within. */
const ADDRESS = /^[^\s<>@][^\s<>]{0,320}@[^\s<>@]{1,255}$/;

/** Returns every mailbox of an address list, of groups their members. Takes a raw header value (a character a byte). */
export function parseMailboxes(header: string): Mailbox[] {
  const value = header.slice(0, MAX_MAILBOX);
  const obfuscated = value.includes('@') ? undefined : parseObfuscated(value.trim());
  if (obfuscated) return [obfuscated];
  try {
    // Encoded words are left for the parser, which divides the list before it decodes them.
    return addressParser(decodeCharset(Buffer.from(value, 'latin1'), undefined).text, { flatten: true }).map(
      ({ name, address }) => mailbox(name, address ?? ''),
    );
  } catch {
    return [];
  }
}

/**
 * Returns the first mailbox of an address list (RFC 5322 3.4), of a group its first member. Takes a raw header value (a character
 * a byte). An archive's `x at y (Name)` is understood where the value has no address of its own.
 */
export function parseMailbox(header: string): Mailbox {
  const boxes = parseMailboxes(header);
  return (
    boxes.find((box) => box.address !== undefined) ??
    boxes.find((box) => box.name !== undefined) ??
    nameOnly(header.slice(0, MAX_MAILBOX))
  );
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
