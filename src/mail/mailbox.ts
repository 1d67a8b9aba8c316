import { addressParser } from 'postal-mime';
import { commentWords, plainAddressList } from './address-syntax.ts';
import { replaceEncodedWords } from './encoded-words.ts';
import { fold, headerText, plainHeader } from './header-text.ts';
import { MAX_MAILBOX } from './limits.ts';
import type { Mailbox } from './message.ts';

/**
 * Replacements of the at sign in archives: ` at ` (pipermail), `(a)` (HyperKitty), `[at]`. A domain must follow, since `at` is also a word.
 */
const AT = String.raw`(?: at |\s?\((?:a|at)\)\s?|\s?\[(?:a|at)\]\s?)`;
const DOMAIN = String.raw`((?:[\w-]{1,63}\.)+[\w-]{1,63})`;
const OBFUSCATED = new RegExp(`^<?([^\\s()<>]{1,200})${AT}${DOMAIN}>?(?:\\s*\\((.*)\\))?$`, 'i');
const NAMED_OBFUSCATED = new RegExp(`^([^<]*?)\\s?<([^\\s()<>]{1,200})${AT}${DOMAIN}>$`, 'i');

/** The relevant part of addr-spec (RFC 5322 3.4.1): no white space, no brackets or parentheses, an at sign inside. */
const ADDRESS = /^[^\s<>()@][^\s<>()]{0,320}@[^\s<>()@]{1,255}$/;

const WHOLE = /^([^<>]{0,200})<([^\s<>]{1,320})>\s*$/;

/** Returns every mailbox of an address list, including the members of groups. Takes a raw header value (one character per byte). */
export function parseMailboxes(header: string, charset?: string): Mailbox[] {
  const value = header.slice(0, MAX_MAILBOX);
  const obfuscated = value.includes('@') ? undefined : parseObfuscated(value.trim(), charset);
  if (obfuscated) return [obfuscated];
  // Encoded words and comments may contain commas and brackets, so replace each by a mark before splitting the list.
  const words: string[] = [];
  const mark = (text: string) => `\uE000${words.push(text) - 1}\uE001`;
  const marked = replaceEncodedWords(plainHeader(value, charset).replace(/[\uE000\uE001]/g, ''), mark);
  const decode = (text: string) =>
    text.replace(/\uE000(\d+)\uE001/g, (_, index) => words[Number(index)] ?? '');
  // A whole mailbox within encoded words, which RFC 2047 5 forbids: parse its decoded text.
  const whole = /^\s*\uE0000\uE001\s*$/.test(marked) ? WHOLE.exec(words[0] ?? '') : null;
  if (whole) return [mailbox((whole[1] ?? '').replace(/^\s*"|"\s*$/g, ''), whole[2] ?? '')];
  try {
    const list = plainAddressList(marked, (comment) => mark(decode(comment)));
    return addressParser(list, { flatten: true }).map(({ name, address }) =>
      mailbox(decode(name), decode(address ?? '')),
    );
  } catch {
    return [];
  }
}

/**
 * Returns the first mailbox of an address list (RFC 5322 3.4), for a group its first member. Takes a raw header value (one character per
 * byte). An archive's `x at y (Name)` is understood if the value has no proper address.
 *
 * @param charset That of the body, assumed for raw bytes that are not UTF-8.
 */
export function parseMailbox(header: string, charset?: string): Mailbox {
  const boxes = parseMailboxes(header, charset);
  return (
    boxes.find((box) => box.address !== undefined) ??
    boxes.find((box) => box.name !== undefined) ??
    nameOnly(header.slice(0, MAX_MAILBOX), charset)
  );
}

/** Problems of a From header as sentences: further authors, or an unusable address. */
export function fromDefects(header: string, charset?: string): string[] {
  const addresses = parseMailboxes(header, charset).flatMap(({ address }) => address ?? []);
  if (new Set(addresses).size > 1) return ['From names more than one author; the first counts.'];
  return addresses.length === 0 && header.includes('@') ? ['From has no address that can be used.'] : [];
}

function parseObfuscated(value: string, charset: string | undefined): Mailbox | undefined {
  const plain = OBFUSCATED.exec(value);
  if (plain)
    return mailbox(headerText(commentWords(plain[3] ?? ''), charset).text, `${plain[1]}@${plain[2]}`);
  const named = NAMED_OBFUSCATED.exec(value);
  if (named)
    return mailbox(
      headerText((named[1] ?? '').replace(/^"|"$/g, ''), charset).text,
      `${named[2]}@${named[3]}`,
    );
  return undefined;
}

function nameOnly(value: string, charset: string | undefined): Mailbox {
  return mailbox(
    headerText(value, charset)
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
