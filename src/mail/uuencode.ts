import { MAX_UU_GROWTH, UU_GROWTH_FROM } from './limits.ts';

const LF = 0x0a;

/**
 * Decodes a uuencoded body (POSIX): between `begin MODE NAME` and `end`, the first character of a line gives its number of bytes, and each
 * four characters of six bits are three bytes. Absent without a `begin` line; too long beyond
 * MAX_UU_GROWTH. Linear; missing characters of a line are zero bits.
 */
export function decodeUu(body: Buffer): Buffer | 'absent' | 'too long' {
  const begin = /(?:^|\n)begin [0-7]{3,4} [^\n]{0,255}\n/.exec(body.toString('latin1', 0, 4096));
  if (!begin) return 'absent';
  const most = UU_GROWTH_FROM + MAX_UU_GROWTH * body.length;
  const lines: Buffer[] = [];
  let total = 0;
  for (let at = begin.index + begin[0].length; at < body.length; ) {
    const lf = body.indexOf(LF, at);
    const next = lf < 0 ? body.length : lf + 1;
    const size = sixBits(body[at] ?? 0);
    if (size === 0 || body.toString('latin1', at, at + 3) === 'end') break;
    total += size;
    if (total > most) return 'too long';
    lines.push(decodeLine(body.subarray(at + 1, next), size));
    at = next;
  }
  return Buffer.concat(lines);
}

function decodeLine(line: Buffer, size: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(size / 3) * 3);
  for (let at = 0, to = 0; to < size; at += 4, to += 3) {
    const [a, b, c, d] = [0, 1, 2, 3].map((index) => sixBits(line[at + index] ?? 0x20)) as [
      number,
      number,
      number,
      number,
    ];
    bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, to, 3);
  }
  return bytes.subarray(0, size);
}

/** A space or a grave accent is zero. A line end counts as trailing spaces that were removed. */
function sixBits(byte: number): number {
  return byte < 0x20 ? 0 : (byte - 0x20) & 0x3f;
}
