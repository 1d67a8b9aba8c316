import iconv from 'iconv-lite';

/** IBM's characters in eucJP-ms, from `8F F3 F3` on: those of Microsoft's code page 932 that JIS X 0212 lacks (TOG/JVC CDE). */
const IBM =
  'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ＇＂㈱№℡炻仼僴凬匇匤\ufa0e咊坙\ufa0f\ufa10增寬峵嵓\ufa11德悅愠敎昻晥\ufa12\uf929栁\ufa13\ufa14橫櫢淸淲瀨\ufa15\ufa16甁皂皞\ufa17礰\ufa18\ufa19\ufa1a\ufa1b竧\ufa1c\ufa1d綠緖\ufa1e荢\ufa1f薰\ufa20\ufa21蠇\ufa22譿賴赶\ufa23\ufa24\ufa25郞\ufa26鄕\ufa27\ufa28閒\uf9dc\ufa29霻靍靑\ufa2a\ufa2b\ufa2c馞髙魲\ufa2d黑';
const SINGLE_SHIFT_3 = 0x8f;

/** Decodes EUC-JP with the IBM and NEC characters of eucJP-ms and code page 51932. Linear. */
export function decodeEucJp(bytes: Buffer): string {
  if (!bytes.includes(SINGLE_SHIFT_3)) return iconv.decode(bytes, 'euc-jp');
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += lengthOf(bytes[at] ?? 0)) {
    const char =
      bytes[at] === SINGLE_SHIFT_3 ? ibmCharacter(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : undefined;
    if (char === undefined) continue;
    out.push(iconv.decode(bytes.subarray(from, at), 'euc-jp'), char);
    from = at + 3;
  }
  out.push(iconv.decode(bytes.subarray(from), 'euc-jp'));
  return out.join('');
}

function ibmCharacter(row: number, column: number): string | undefined {
  if ((row !== 0xf3 && row !== 0xf4) || column < 0xa1) return undefined;
  return IBM[(row - 0xf3) * 94 + column - 0xf3];
}

/** Bytes of the character that a byte begins. */
function lengthOf(byte: number): number {
  if (byte === SINGLE_SHIFT_3) return 3;
  return byte === 0x8e || byte >= 0xa1 ? 2 : 1;
}
