import { decode as decodeQuotedPrintable } from 'libqp';
import { decodeCharset } from './charset.ts';

/** `=?charset*language?B?` (RFC 2047 2, RFC 2231 5), before the encoded text. */
const BEGINNING = /=\?([^?\s*]{0,60})(?:\*[^?\s]{0,40})?\?([bq])\?/iy;

interface Word {
  readonly charset: string;
  readonly encoded: string;
  readonly isBase64: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces each run of encoded words in `text` by the result of `replace` for its decoded text. Adjacent words form one text, and words of
 * one charset are decoded together, because a character may be split between them. Accepts more than RFC 2047 allows, as mail does: words
 * within quotes or other words, and with spaces inside. Linear; never throws.
 */
export function replaceEncodedWords(text: string, replace: (decoded: string) => string): string {
  const out: string[] = [];
  let written = 0;
  for (const run of runs(encodedWords(text), text)) {
    out.push(text.slice(written, run[0]?.start), replace(decodeRun(run)));
    written = run.at(-1)?.end ?? written;
  }
  out.push(text.slice(written));
  return out.join('');
}

/** Returns `text` with its encoded words decoded (RFC 2047). */
export function decodeEncodedWords(text: string): string {
  return text.includes('=?') ? replaceEncodedWords(text, (decoded) => decoded) : text;
}

function encodedWords(text: string): Word[] {
  const words: Word[] = [];
  // Offset of the next `?=`, searched once.
  let close = -1;
  for (let at = text.indexOf('=?'); at >= 0; at = text.indexOf('=?', at)) {
    BEGINNING.lastIndex = at;
    const match = BEGINNING.exec(text);
    if (!match) {
      at += 2;
      continue;
    }
    const from = BEGINNING.lastIndex;
    if (close < from) close = text.indexOf('?=', from);
    const isBase64 = match[2]?.toLowerCase() === 'b';
    const end = close < 0 ? cutOffAt(text, from, isBase64) : isBase64 ? close : closeOfQ(text, close);
    if (end === undefined) break;
    const encoded = text.slice(from, end);
    words.push({
      charset: match[1] ?? '',
      encoded,
      isBase64,
      start: at,
      end: Math.min(end + 2, text.length),
    });
    at = end + 2;
  }
  return words;
}

/** The end of a word without `?=` that a mailer truncated at the end of the text. Undefined if nothing in it is encoded. */
function cutOffAt(text: string, from: number, isBase64: boolean): number | undefined {
  const isWord = isBase64 ? /^[A-Za-z0-9+/]{8,}={0,2}$/ : /^[!->@-~]*=[0-9A-F]{2}[!->@-~]*$/i;
  return isWord.test(text.slice(from, from + LONGEST)) && text.length - from < LONGEST
    ? text.length
    : undefined;
}

/** The end of a quoted-printable word that contains an unencoded question mark before an encoded byte. */
function closeOfQ(text: string, first: number): number {
  const rest = /^\?=[0-9A-F]{2}(?:[^\s?]|\?(?==[0-9A-F]{2}))*(?=\?=)/.exec(
    text.slice(first, first + LONGEST),
  );
  return rest ? first + rest[0].length : first;
}

/** Length within which the end of an encoded word is searched (RFC 2047 2 allows 75). */
const LONGEST = 200;

/** Groups words with only white space between them. */
function runs(words: readonly Word[], text: string): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before && text.slice(before.end, word.start).trim() === '') last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function decodeRun(run: readonly Word[]): string {
  const parts: { charset: string; words: Word[] }[] = [];
  for (const word of run) {
    const last = parts.at(-1);
    if (last && last.charset.toLowerCase() === word.charset.toLowerCase()) last.words.push(word);
    else parts.push({ charset: word.charset, words: [word] });
  }
  return parts.map(({ charset, words }) => decodeCharset(bytesOf(words), charset).text).join('');
}

/** The bytes of words of one charset. A base64 unit without padding may continue in the next word. */
function bytesOf(words: readonly Word[]): Buffer {
  const bytes: Buffer[] = [];
  let begun = '';
  for (const { encoded, isBase64 } of words) {
    if (!isBase64) {
      bytes.push(Buffer.from(begun, 'base64'), decodeQuotedPrintable(encoded.replace(/[_ \t]/g, '=20')));
      begun = '';
      continue;
    }
    begun += encoded.replace(/[^A-Za-z0-9+/=_-]/g, '');
    if (begun.length % 4 !== 0 && !begun.endsWith('=')) continue;
    bytes.push(Buffer.from(begun, 'base64'));
    begun = '';
  }
  return Buffer.concat([...bytes, Buffer.from(begun, 'base64')]);
}
