import { MAX_MIME_PARTS } from './limits.ts';

/** The remaining limits while a message is read, and its problems. */
export interface Budget {
  /** Number of parts that may still be opened; shared with enclosed messages. */
  readonly left: { parts: number };
  readonly defects: string[];
}

/** The unread parts of a multipart, and the text before the first and after the last of them. */
export interface Divided {
  readonly parts: readonly Buffer[];
  readonly preamble: Buffer;
  readonly epilogue: Buffer;
}

/** Splits a multipart at its delimiter lines (RFC 2046 5.1.1); no parts if there is no delimiter. */
export function divide(body: Buffer, boundary: string, budget: Budget): Divided {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let preamble = body;
  let partAt = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    const line = delimiterLine(body, at, delimiter.length);
    if (!line) continue;
    if (partAt >= 0) parts.push(body.subarray(partAt, Math.max(partAt, lineEndBefore(body, at))));
    else if (parts.length === 0) preamble = body.subarray(0, lineEndBefore(body, at));
    partAt = -1;
    if (line.closes) return { parts, preamble, epilogue: body.subarray(line.next) };
    partAt = line.next;
    if (--budget.left.parts <= 0) {
      budget.defects.push(`More than ${MAX_MIME_PARTS} parts; the last one holds the rest.`);
      break;
    }
  }
  if (partAt >= 0) {
    parts.push(body.subarray(partAt));
    if (budget.left.parts > 0) budget.defects.push('A multipart has no end.');
  }
  return { parts, preamble, epilogue: Buffer.alloc(0) };
}

/** Whether a delimiter is alone on its line at `at`, whether it is the closing one, and where the next line begins. */
function delimiterLine(
  body: Buffer,
  at: number,
  length: number,
): { closes: boolean; next: number } | undefined {
  if (at > 0 && body[at - 1] !== 0x0a) return undefined;
  let end = at + length;
  const closes = body[end] === 0x2d && body[end + 1] === 0x2d;
  if (closes) end += 2;
  while (end < body.length && body[end] !== 0x0a) {
    const byte = body[end];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return undefined;
    end++;
  }
  return { closes, next: Math.min(end + 1, body.length) };
}

/** The start of the line end before a delimiter, which belongs to the delimiter. */
function lineEndBefore(body: Buffer, at: number): number {
  if (at > 0 && body[at - 1] === 0x0a) return at > 1 && body[at - 2] === 0x0d ? at - 2 : at - 1;
  return at;
}
