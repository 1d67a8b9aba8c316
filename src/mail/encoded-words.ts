import { decode as decodeQuotedPrintable } from 'libqp';
import { decodeCharset } from './charset.ts';

/** `=?charset*language?B?` (RFC 2047 2, RFC 2231 5), up to the encoded text. */
const BEGINNING = /=\?([^?\s*]{0,60})(?:\*[^?\s]{0,40})?\?([bq])\?/iy;

interface Word {
  readonly charset: string;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns `text` with each run of encoded words put through `replace`, which is given what the run says. Words that stand beside each
 * other are one text, and of one charset are decoded together, for a character may be divided between them. More is read than
 * RFC 2047 allows, as mail has it: words within quotes or other words, and with spaces inside. Linear; never throws.
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
  // Where the next `?=` stands, looked for once.
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
    if (close < 0) break;
    const encoded = text.slice(from, close);
    const isBase64 = match[2]?.toLowerCase() === 'b';
    words.push({
      charset: match[1] ?? '',
      bytes: isBase64
        ? Buffer.from(encoded, 'base64')
        : decodeQuotedPrintable(encoded.replace(/_/g, '=20').replace(/[ \t]/g, '=20')),
      start: at,
      end: close + 2,
    });
    at = close + 2;
  }
  return words;
}

/** Words with nothing but white space between them. */
function runs(words: readonly Word[], text: string): Word[][] {
  const found: Word[][] = [];
  for (const word of words) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before && text.slice(before.end, word.start).trim() === '') last.push(word);
    else found.push([word]);
  }
  return found;
}

function decodeRun(run: readonly Word[]): string {
  const parts: { charset: string; bytes: Buffer[] }[] = [];
  for (const { charset, bytes } of run) {
    const last = parts.at(-1);
    if (last && last.charset.toLowerCase() === charset.toLowerCase()) last.bytes.push(bytes);
    else parts.push({ charset, bytes: [bytes] });
  }
  return parts.map(({ charset, bytes }) => decodeCharset(Buffer.concat(bytes), charset).text).join('');
}
