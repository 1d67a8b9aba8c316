import iconv from 'iconv-lite';

/** Jamo in the order of Unicode's syllables (Unicode 3.12), for single jamo. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MEDIALS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Codes of the medials, of five bits each (KS X 1001, annex 3). */
const MEDIAL_CODES = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29];

const UNKNOWN = '\uFFFD';

/**
 * Decodes Johab (KS X 1001, annex 3; Microsoft's code page 1361): two bytes are the three parts of a syllable, or a sign or hanja of KS X
 * 1001. A wrong byte costs one character. Linear.
 */
export function decodeJohab(bytes: Buffer): string {
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    if (first < 0x80) out.push(first === 0x5c ? '\\' : String.fromCharCode(first));
    else {
      const char = second === undefined ? undefined : pair(first, second);
      if (char !== undefined) at++;
      out.push(char ?? UNKNOWN);
    }
  }
  return out.join('');
}

function pair(first: number, second: number): string | undefined {
  if (first < 0xd8) return syllable((first << 8) | second);
  if (
    first === 0xd8 ||
    first === 0xdf ||
    first > 0xf9 ||
    second < 0x31 ||
    second === 0xff ||
    (second > 0x7e && second < 0x91)
  )
    return undefined;
  // Each row of Johab contains two rows of 94 characters: signs from row 1 on, hanja from row 42.
  const column = second < 0x91 ? second - 0x31 : second - 0x43;
  const row = (first < 0xe0 ? 2 * (first - 0xd9) : 2 * first - 0x197) + (column < 94 ? 0 : 1);
  const ks = Buffer.from([row + 0xa1, (column % 94) + 0xa1]);
  const char = iconv.decode(ks, 'cp949');
  return char.includes(UNKNOWN) ? undefined : char;
}

function syllable(code: number): string | undefined {
  const [initialCode, medialCode, finalCode] = [(code >> 10) & 31, (code >> 5) & 31, code & 31];
  const initial = initialCode - 2;
  const medial = MEDIAL_CODES.indexOf(medialCode);
  const final = finalCode > 17 ? finalCode - 2 : finalCode - 1;
  const isFinal = finalCode > 0 && finalCode !== 18 && final < FINALS.length;
  if (!isFinal || initial < -1 || initial >= INITIALS.length) return undefined;
  if (initial >= 0 && medial >= 0) return String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final);
  if (medial < 0 && medialCode !== 2) return undefined;
  if (initial >= 0) return final === 0 ? INITIALS[initial] : undefined;
  if (medial >= 0) return final === 0 ? MEDIALS[medial] : undefined;
  return final === 0 ? undefined : FINALS[final];
}
