import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * Writes an mbox of `count` posts to `path`, by repeating the posts of an mbox (perhaps gzipped) with other Message-IDs
 * each time round, so that no round joins the threads of another. Latin-1 throughout: bytes stay bytes.
 */
export function enlargeMbox(source: string, path: string, count: number): void {
  const bytes = readFileSync(source);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
  const posts = text.split(/^(?=From [^\n]*\n)/m).filter((post) => post.startsWith('From '));
  const file = openSync(path, 'w');
  for (let written = 0, round = 0; written < count; round++) {
    for (const post of posts) {
      if (written === count) break;
      const again = round === 0 ? post : rename(post, round);
      writeSync(file, again, null, 'latin1');
      written++;
    }
  }
  closeSync(file);
}

/** The post with every Message-ID of its header, and its Subject, made another's. */
function rename(post: string, round: number): string {
  const end = post.search(/\r?\n\r?\n/);
  const head = post.slice(0, end);
  const fields = /^(?:message-id|in-reply-to|references):(?:[^\n]*\n(?=[ \t]))*[^\n]*$/gim;
  return (
    head
      .replace(fields, (field) => field.replace(/<([^<>\s]+)>/g, `<r${round}.$1>`))
      .replace(/^subject: */im, (name) => `${name}r${round} `) + post.slice(end)
  );
}
