/** Bytes of a header that a Content-Length is looked for in. */
const MAX_SEARCHED = 256 * 1024;

const CONTENT_LENGTH = /^content-length[ \t]*:[ \t]*(\d{1,12})[ \t]*\r?$/im;

/**
 * Returns where the message of a mailbox ends by its Content-Length (mboxcl, mboxcl2), undefined where it has none. The message
 * begins with its delivery line at `start`; a line that looks like the next one was seen at `seen`, behind its header.
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
