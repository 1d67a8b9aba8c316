import type { JsonBounds } from './bounds.ts';
import { FetchError } from './fetch-error.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

/**
 * Parses JSON from elsewhere. Its depth and number of values are checked first.
 *
 * @throws FetchError
 */
export function parseJson(text: string, bounds: JsonBounds): unknown {
  checkJson(text, bounds);
  try {
    return JSON.parse(text);
  } catch {
    throw new FetchError('it is no JSON');
  }
}

/**
 * Scans JSON without parsing it, in linear time and constant memory.
 *
 * @throws FetchError if it exceeds the bounds.
 */
export function checkJson(text: string, { depth: deepest, values: most }: JsonBounds): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at + 1);
    // Each list or object, and each comma, is followed by a value.
    else if (code === COMMA) values++;
    else if (code === 91 || code === 123) {
      values++;
      depth++;
      if (depth > deepest) throw new FetchError(`its JSON is more than ${deepest} levels deep`);
    } else if (code === 93 || code === 125) depth--;
  }
  if (values > most) throw new FetchError(`its JSON has more than ${most.toLocaleString('en')} values`);
}

/** Offset of the end of a string after its opening quotation mark; the end of the text if it is not closed. */
function endOfString(text: string, from: number): number {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let slashes = 0;
    while (quote - slashes > from && text.charCodeAt(quote - slashes - 1) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return quote;
    at = quote + 1;
  }
}
