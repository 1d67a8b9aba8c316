const LF = 0x0a;
const QUOTE = 0x3e;

/**
 * Removes one `>` from each line that begins with `From ` after one or more of them, as in mboxrd. An mboxo file quotes only lines that
 * began with `From `, so a line sent as `>From ` is unquoted too; the two formats cannot be distinguished, and mboxrd is by far the more
 * common in this century's mail.
 */
export function unquoteFrom(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (
    let at = bytes.indexOf('>From ', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('>From ', at + 6, 'latin1')
  ) {
    let start = at;
    while (start > from && bytes[start - 1] === QUOTE) start--;
    if (start > 0 && bytes[start - 1] !== LF) continue;
    kept.push(bytes.subarray(from, start));
    from = start + 1;
  }
  if (kept.length === 0) return bytes;
  kept.push(bytes.subarray(from));
  return Buffer.concat(kept);
}
