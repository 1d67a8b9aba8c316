import { decode as decodeQuotedPrintable } from 'libqp';

/** A body with its transfer encoding undone, and where it was broken, a sentence that says so. */
export interface Transferred {
  readonly bytes: Buffer;
  readonly defect?: string;
}

const IDENTITY = new Set(['', '7bit', '8bit', 'binary']);

/** Undoes the transfer encoding of a body (RFC 2045 6). One that nobody knows leaves it as it is. Never throws. */
export function decodeTransfer(body: Buffer, encoding: string): Transferred {
  if (IDENTITY.has(encoding)) return { bytes: body };
  if (encoding === 'quoted-printable') return { bytes: decodeQuotedPrintable(body) };
  if (encoding === 'base64') return decodeBase64(body);
  return {
    bytes: body,
    defect: `The transfer encoding "${encoding.slice(0, 40)}" is unknown; left as it is.`,
  };
}

/**
 * Decodes base64 a unit (up to its padding) at a time, as some mailers pad each line. Lines after it that are no base64
 * are kept as they are: lists add their footer to an encoded body without encoding it.
 */
function decodeBase64(body: Buffer): Transferred {
  const source = body.toString('latin1');
  const at = endOfBase64(source);
  const encoded = at < 0 ? source : source.slice(0, at);
  const bytes = Buffer.concat(units(encoded).map((unit) => Buffer.from(unit, 'base64')));
  if (at < 0) return { bytes };
  const rest = body.subarray(at);
  if (at === 0) return { bytes: rest, defect: 'Said to be base64, but is not; left as it is.' };
  return {
    bytes: Buffer.concat([bytes, Buffer.from('\n'), rest]),
    defect: 'Text follows the base64 of the body.',
  };
}

function units(encoded: string): string[] {
  return encoded.includes('=') ? encoded.split(/=+/) : [encoded];
}

/** Returns where the first line that is no base64 begins, or -1. */
function endOfBase64(source: string): number {
  let at = 0;
  while (at < source.length) {
    const lf = source.indexOf('\n', at);
    const next = lf < 0 ? source.length : lf + 1;
    if (!isBase64Line(source.slice(at, next))) return at;
    at = next;
  }
  return -1;
}

/** A line of its alphabet; the padding ends a unit, and more may follow. A sentence never is one, for its spaces and stops. */
function isBase64Line(line: string): boolean {
  return /^[A-Za-z0-9+/=]*$/.test(line.trim());
}
