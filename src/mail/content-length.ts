/** Number of header bytes in which a Content-Length is searched. */
const MAX_SEARCHED = 256 * 1024;

const CONTENT_LENGTH = /^content-length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?$/im;

/**
 * Returns where the message of a mailbox ends according to its Content-Length (mboxcl, mboxcl2), undefined if it has none. The message
 * begins with its delivery line at `start`; `seen` is the offset, after its header, of the next line that looks like a delivery line.
 */
export function declaredEnd(bytes: Buffer, start: number, seen: number): number | undefined {
  const searched = bytes.subarray(start, Math.min(seen, start + MAX_SEARCHED));
  const lf = searched.indexOf('\n\n', 0, 'latin1');
  const crlf = searched.indexOf('\r\n\r\n', 0, 'latin1');
  const isLf = lf >= 0 && (crlf < 0 || lf < crlf);
  const headEnd = isLf ? lf : crlf;
  if (headEnd < 0) return undefined;
  const match = CONTENT_LENGTH.exec(searched.toString('latin1', 0, headEnd));
  if (!match) return undefined;
  return start + headEnd + (isLf ? 2 : 4) + Number(match[1]);
}
