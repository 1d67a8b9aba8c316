import { decodeCharset } from './charset.ts';
import type { PageParts } from './pipermail-page.ts';
import { walkHtml } from './walk-html.ts';

/**
 * Parses a pipermail page saved as HTML: the title in h1, the name in b, the address in the link after it, the date in i, the body in pre.
 * The reply link contains the post's Message-ID. Undefined if it is not such a page.
 */
export function readPageHtml(bytes: Buffer): PageParts | undefined {
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  const html = decodeCharset(bytes, label).text;
  const page = { title: '', name: '', address: '', date: '', body: '', end: '', reply: '' };
  /** The element whose text is being read, as a key of `found`. */
  let reading: keyof typeof page | undefined;
  let done = false;
  const walked = walkHtml(html, {
    open(tag, attributes) {
      const href = attributes.href ?? '';
      if (tag === 'a' && /^mailto:.*in-reply-to=/is.test(href) && !done) {
        page.reply ||= href;
        if (page.date === '') reading = 'address';
      } else if (tag === 'h1' && page.title === '') reading = 'title';
      else if (tag === 'b' && page.name === '' && page.title !== '') reading = 'name';
      else if (tag === 'i' && page.date === '' && page.name !== '') reading = 'date';
      else if (tag === 'pre' && page.date !== '' && !done) reading = 'body';
    },
    text(text) {
      if (reading) page[reading] += text;
    },
    close(tag) {
      if (reading === 'body' && tag !== 'pre') return;
      if (reading === 'body') done = true;
      reading = done ? 'end' : undefined;
    },
  });
  if (!walked || page.date === '' || page.title === '' || !done) return undefined;
  const author = `${oneLine(page.name)} ${oneLine(page.address)}`.trim();
  const list = /More information about the\s+(\S{1,200})\s+mailing list/i.exec(page.end)?.[1];
  const messageId = replyId(page.reply);
  // The line end right after <pre> is markup (HTML 13.2.6.4.7), and the page adds empty lines above the body.
  const body = page.body.replace(/^\s*\n/, '');
  return { title: oneLine(page.title), author, date: oneLine(page.date), body, list, messageId };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the post's Message-ID from its reply link. */
function replyId(href: string): string | undefined {
  const coded = /[?&]in-reply-to=([^&]{1,3000})/i.exec(href)?.[1];
  if (coded === undefined) return undefined;
  try {
    return /^<?([^<>\s]{1,998})>?$/.exec(decodeURIComponent(coded.replaceAll('+', '%2B')).trim())?.[1];
  } catch {
    return undefined;
  }
}
