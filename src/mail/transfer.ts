import { decode as decodeQuotedPrintable } from 'libqp';
import { readBase64Lines } from './base64-lines.ts';
import { decodeUu } from './uuencode.ts';

/** A body with its transfer encoding decoded; if it was broken, a sentence that says so. */
export interface Transferred {
  readonly bytes: Buffer;
  readonly defect?: string;
}

const IDENTITY = new Set(['', '7bit', '8bit', 'binary', '7-bit', '8-bit']);

/** Names of uuencode, used in mail since before MIME. */
const UUENCODE = new Set(['x-uuencode', 'uuencode', 'x-uue', 'uue', 'x-uuencoded']);

/** Decodes the transfer encoding of a body (RFC 2045 6); unknown ones leave it unchanged. Never throws. */
export function decodeTransfer(body: Buffer, encoding: string): Transferred {
  if (IDENTITY.has(encoding)) return { bytes: body };
  if (encoding === 'quoted-printable') return { bytes: decodeQuotedPrintable(body) };
  if (encoding === 'base64') return decodeBase64(body);
  if (UUENCODE.has(encoding)) {
    const bytes = decodeUu(body);
    if (typeof bytes !== 'string') return { bytes };
    if (bytes === 'too long')
      return { bytes: body, defect: 'Its uuencoded text would be many times as long; left as it is.' };
  }
  return {
    bytes: body,
    defect: `The transfer encoding "${encoding.slice(0, 40)}" is unknown; left as it is.`,
  };
}

/**
 * Decodes base64 unit by unit (up to the padding), because some mailers pad each line. Text lines after it are kept: lists append their
 * footer to an encoded body without encoding it.
 */
function decodeBase64(body: Buffer): Transferred {
  const { encoded, textAt, foreign } = readBase64Lines(body.toString('latin1'));
  if (textAt >= 0 && encoded === '')
    return { bytes: body.subarray(textAt), defect: 'Said to be base64, but is not; left as it is.' };
  const bytes = Buffer.concat(units(encoded).map((unit) => Buffer.from(unit, 'base64')));
  const strange = foreign > 0 ? `Its base64 has ${foreign} foreign characters, which were passed over.` : '';
  if (textAt < 0) return strange === '' ? { bytes } : { bytes, defect: strange };
  return {
    bytes: Buffer.concat([bytes, Buffer.from('\n'), body.subarray(textAt)]),
    defect: [strange, 'Text follows the base64 of the body.'].filter((one) => one !== '').join(' '),
  };
}

function units(encoded: string): string[] {
  return encoded.includes('=') ? encoded.split(/=+/) : [encoded];
}
