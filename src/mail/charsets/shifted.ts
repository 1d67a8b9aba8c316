import iconv from 'iconv-lite';

/** A character set selected by an escape sequence: bytes per character, and the charset that has them with the high bit set. */
interface CharacterSet {
  readonly bytes: 1 | 2;
  /** iconv's name of the charset; absent for ASCII, and for sets without a decoder here. */
  readonly charset?: string;
  /** Put before each character in that charset. */
  readonly prefix?: number;
  readonly ascii?: true;
}

const ASCII: CharacterSet = { bytes: 1, ascii: true };
const KANJI: CharacterSet = { bytes: 2, charset: 'euc-jp' };
const HANJA: CharacterSet = { bytes: 2, charset: 'cp949' };
const HANZI: CharacterSet = { bytes: 2, charset: 'gb18030' };
const UNREADABLE: CharacterSet = { bytes: 2 };

/** The bytes after ESC, the register, and the set assigned to it (RFC 1468, RFC 1554, RFC 1557, RFC 1922, ISO-IR). */
const ESCAPES: readonly (readonly [string, 'G0' | 'G1' | 'G2', CharacterSet])[] = [
  ['(B', 'G0', ASCII],
  ['(J', 'G0', ASCII],
  ['(H', 'G0', ASCII],
  ['(I', 'G0', { bytes: 1, charset: 'euc-jp', prefix: 0x8e }],
  [')I', 'G1', { bytes: 1, charset: 'euc-jp', prefix: 0x8e }],
  ['$@', 'G0', KANJI],
  ['$B', 'G0', KANJI],
  ['$(@', 'G0', KANJI],
  ['$(B', 'G0', KANJI],
  ['$(D', 'G0', { bytes: 2, charset: 'euc-jp', prefix: 0x8f }],
  // JIS X 0213: its first plane is JIS X 0208 with added characters, which are not decoded here.
  ['$(O', 'G0', KANJI],
  ['$(P', 'G0', UNREADABLE],
  ['$(Q', 'G0', KANJI],
  ['$A', 'G0', HANZI],
  ['$(A', 'G0', HANZI],
  ['$)A', 'G1', HANZI],
  ['$)E', 'G1', HANZI],
  ['$(C', 'G0', HANJA],
  ['$)C', 'G1', HANJA],
  ['$)G', 'G1', UNREADABLE],
  ['$*H', 'G2', UNREADABLE],
  ['.A', 'G2', { bytes: 1, charset: 'iso-8859-1' }],
  ['.F', 'G2', { bytes: 1, charset: 'iso-8859-7' }],
];

const ESC = 0x1b;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LF = 0x0a;
/** Shown in place of a character that cannot be decoded. */
const UNKNOWN = '\uFFFD';

/** Whether bytes contain an escape sequence that only ISO 2022 has: a terminal's begin with `ESC [`. */
export function hasShifts(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(ESC); at >= 0; at = bytes.indexOf(ESC, at + 1)) {
    const designation = escapeAt(bytes, at);
    if (designation && !designation[2].ascii) return true;
  }
  return false;
}

/**
 * Decodes ISO-2022-JP, -KR or -CN by its escape sequences and shifts. A line end returns to ASCII, as RFC 1468 and RFC 1557 require, so a
 * lost escape costs at most a line. `g1` is the meaning of SHIFT OUT before any escape. Linear.
 */
export function decodeIso2022(bytes: Buffer, g1: 'kr' | 'cn' | undefined): string {
  const out: string[] = [];
  const sets = { G0: ASCII, G1: g1 === 'kr' ? HANJA : g1 === 'cn' ? HANZI : ASCII, G2: ASCII };
  let shifted = false;
  let run: number[] = [];
  let runSet: CharacterSet = ASCII;
  const flush = () => {
    if (run.length > 0) out.push(decodeRun(run, runSet));
    run = [];
  };
  const use = (set: CharacterSet, chars: readonly number[]) => {
    if (set !== runSet) flush();
    runSet = set;
    if (set.ascii) for (const char of chars) run.push(char);
    else {
      if (set.prefix !== undefined) run.push(set.prefix);
      for (const char of chars) run.push(char | 0x80);
    }
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const designation = byte === ESC ? escapeAt(bytes, at) : undefined;
    if (designation) {
      sets[designation[1]] = designation[2];
      at += 1 + designation[0].length;
    } else if (byte === ESC && bytes[at + 1] === 0x4e && at + 1 + sets.G2.bytes < bytes.length) {
      use(sets.G2, [...bytes.subarray(at + 2, at + 2 + sets.G2.bytes)]);
      at += 2 + sets.G2.bytes;
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      shifted = byte === SHIFT_OUT;
      at++;
    } else if (byte <= 0x20 || byte === 0x7f) {
      if (byte === LF) {
        shifted = false;
        if (sets.G0 !== ASCII) sets.G0 = ASCII;
      }
      use(ASCII, [byte]);
      at++;
    } else if (byte >= 0x80) {
      at += eightBit(bytes, at, use);
    } else {
      const set = shifted ? sets.G1 : sets.G0;
      const next = bytes[at + 1] ?? 0;
      if (set.bytes === 2 && (next <= 0x20 || next >= 0x7f)) use(BROKEN, [byte]);
      else use(set, set.bytes === 2 ? [byte, next] : [byte]);
      at += set.bytes === 2 && next > 0x20 && next < 0x7f ? 2 : 1;
    }
  }
  flush();
  return out.join('');
}

/** One byte of a pair whose other byte is lost. */
const BROKEN: CharacterSet = { bytes: 1 };

/** Decodes bytes above 127, which ISO 2022 of seven bits does not have; Japanese mail uses them for katakana, others for EUC pairs. */
function eightBit(
  bytes: Buffer,
  at: number,
  use: (set: CharacterSet, chars: readonly number[]) => void,
): number {
  const byte = bytes[at] ?? 0;
  if (byte >= 0xa1 && byte <= 0xdf) use({ bytes: 1, charset: 'euc-jp', prefix: 0x8e }, [byte]);
  else use(BROKEN, [byte]);
  return 1;
}

function escapeAt(bytes: Buffer, at: number) {
  const text = bytes.toString('latin1', at + 1, at + 4);
  return ESCAPES.find(([sequence]) => text.startsWith(sequence));
}

function decodeRun(run: readonly number[], set: CharacterSet): string {
  const bytes = Buffer.from(run);
  if (set.ascii) return bytes.toString('latin1');
  if (set.charset === undefined) return UNKNOWN.repeat(run.length / set.bytes);
  const text = iconv.decode(bytes, set.charset);
  if (set.bytes === 1 || !text.includes(UNKNOWN)) return text;
  // An invalid pair is skipped alone, not with those behind it.
  const size = set.prefix === undefined ? set.bytes : set.bytes + 1;
  const chars: string[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const char = iconv.decode(bytes.subarray(at, at + size), set.charset);
    chars.push(char.includes(UNKNOWN) ? UNKNOWN : char);
  }
  return chars.join('');
}

/**
 * Decodes HZ (RFC 1843): `~{` and `~}` shift to and from GB 2312 pairs, `~~` is a tilde, a tilde at a line's end joins it to the next. A
 * line end returns to ASCII. Linear.
 */
export function decodeHz(bytes: Buffer): string {
  const out: string[] = [];
  let run: number[] = [];
  let shifted = false;
  const flush = () => {
    if (run.length > 0) out.push(iconv.decode(Buffer.from(run), shifted ? 'gb18030' : 'iso-8859-1'));
    run = [];
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const pair = bytes.toString('latin1', at, at + 2);
    if (pair === '~{' || pair === '~}') {
      flush();
      shifted = pair === '~{';
      at++;
    } else if (!shifted && pair === '~~') {
      run.push(byte);
      at++;
    } else if (!shifted && pair === '~\n') at++;
    else {
      if (byte === LF) {
        flush();
        shifted = false;
      }
      run.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  flush();
  return out.join('');
}
