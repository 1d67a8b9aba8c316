import { createHash } from 'node:crypto';
import { readDate } from './dates/index.ts';
import { listOfName } from './lists/index.ts';
import type { Mailbox, Message } from './message.ts';
import type { Origin } from './parse-message.ts';
import { sentText } from './sent-text.ts';

/** The post of a pipermail page, as text; the body without the page's own lines. */
export interface PageParts {
  readonly title: string;
  /** `Name user at host`, or with an at sign, which some archives keep. */
  readonly author: string;
  /** `Wed Dec  7 07:07:11 PST 2022`, in the zone of the archive. */
  readonly date: string;
  readonly body: string;
  readonly list?: string;
  readonly messageId?: string;
}

/** Maximum characters of the line with name and address. */
const MAX_AUTHOR = 800;

/** Maximum number of page lines above the name. */
const LINES_BEFORE = 40;

const DATE_LINE =
  /^(?:mon|tue|wed|thu|fri|sat|sun)\w* \w{3}\s+\d{1,2} \d{1,2}:\d{2}:\d{2} (?:[a-z]{1,5} |[+-]\d{4} )?\d{4}$/i;
const AUTHOR_LINE = /^(.{0,300}?)\s*<?([^\s<@]{1,200})(?: at |@)([^\s<>@]{1,255})>?$/;
const FOOTER = /^More information about the (.{1,200}?) mailing list$/i;
const NAVIGATION = /^[\s*•-]*(?:(?:previous|next) message\b|messages sorted by:)/i;
const RULE = /^[\s_*-]*$/;

/** Parses a pipermail page saved as text; undefined if it is not one. */
export function readPageText(text: string): PageParts | undefined {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const dateAt = lines.slice(0, LINES_BEFORE).findIndex((line) => DATE_LINE.test(line.trim()));
  if (dateAt < 1) return undefined;
  const authorAt = lines.findLastIndex((line, index) => index < dateAt && line.trim() !== '');
  const author = lines[authorAt]?.trim() ?? '';
  const title = lines.slice(0, authorAt).find((line) => line.trim() !== '' && !NAVIGATION.test(line));
  if (title === undefined || author.length > MAX_AUTHOR || !AUTHOR_LINE.test(author)) return undefined;
  const footerAt = lines.findLastIndex((line) => FOOTER.test(line.trim()));
  const list = FOOTER.exec(lines[footerAt]?.trim() ?? '')?.[1];
  const body = withoutNavigation(lines.slice(dateAt + 1, footerAt > dateAt ? footerAt : undefined));
  return { title: title.trim(), author, date: lines[dateAt]?.trim() ?? '', body: body.join('\n'), list };
}

/** Removes the page's links, rule and empty lines around the body. */
function withoutNavigation(lines: readonly string[]): readonly string[] {
  const isPage = (line: string) => line.trim() === '' || NAVIGATION.test(line);
  const from = lines.findIndex((line) => !isPage(line));
  if (from < 0) return [];
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const links = lines.findIndex(
    (line, index) => index > last - LINKS_AFTER && index >= from && NAVIGATION.test(line),
  );
  let to = links < 0 ? lines.length : links;
  if (links >= 0) while (to > from && RULE.test(lines[to - 1] ?? '')) to--;
  return lines.slice(from, to);
}

/** Number of lines of the links below a body, empty lines included. */
const LINKS_AFTER = 12;

/**
 * Builds a message from a page. Its text begins at the first non-empty line, because the page adds some above. Its sha256 is that of the
 * whole page (`bytes`). A page has no references, and a Message-ID only if it was saved as HTML.
 */
export function messageOfPage(page: PageParts, bytes: Uint8Array, origin: Origin): Message {
  const sent = readDate(page.date, origin.now);
  const { text, defects } = sentText(page.body);
  const lists = listOfName(page.list ?? '');
  return {
    ...(page.messageId === undefined ? {} : { messageId: page.messageId }),
    // The time zone is the archive's, not the sender's.
    ...(sent?.date === undefined ? {} : { date: sent.date }),
    from: pageAuthor(page.author),
    subject: page.title,
    lists: lists.length > 0 ? lists : (origin.lists ?? []),
    inReplyTo: [],
    references: [],
    text,
    attachments: [],
    defects: [...(sent ? [] : ['Its date cannot be right.']), ...defects],
    source: { file: origin.file, sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

function pageAuthor(author: string): Mailbox {
  const [, name = '', user = '', host = ''] = AUTHOR_LINE.exec(author.slice(0, MAX_AUTHOR)) ?? [];
  if (user === '') return author === '' ? {} : { name: author };
  const address = `${user}@${host}`.toLowerCase();
  return name === '' || name === `${user} at ${host}` ? { address } : { name, address };
}
