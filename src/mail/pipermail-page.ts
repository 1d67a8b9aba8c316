import { createHash } from 'node:crypto';
import { readDate } from './dates/index.ts';
import { listOfName } from './lists/index.ts';
import type { Mailbox, Message } from './message.ts';
import type { Origin } from './parse-message.ts';
import { sentText } from './sent-text.ts';

/** What a pipermail page says of its post, as text; the body with the page's own lines taken off. */
export interface PageParts {
  readonly title: string;
  /** `Name user at host`, or with the at sign that some archives leave as it is. */
  readonly author: string;
  /** `Wed Dec  7 07:07:11 PST 2022`, in the zone of the archive. */
  readonly date: string;
  readonly body: string;
  readonly list?: string;
  readonly messageId?: string;
}

/** Characters of the line with name and address, at most. */
const MAX_AUTHOR = 800;

/** Lines that the page has above the name, at most. */
const LINES_BEFORE = 40;

const DATE_LINE =
  /^(?:mon|tue|wed|thu|fri|sat|sun)\w* \w{3}\s+\d{1,2} \d{1,2}:\d{2}:\d{2} (?:[a-z]{1,5} |[+-]\d{4} )?\d{4}$/i;
const AUTHOR_LINE = /^(.{0,300}?)\s*<?([^\s<@]{1,200})(?: at |@)([^\s<>@]{1,255})>?$/;
const FOOTER = /^More information about the (.{1,200}?) mailing list$/i;
const NAVIGATION = /^[\s*•-]*(?:(?:previous|next) message\b|messages sorted by:)/i;
const RULE = /^[\s_*-]*$/;

/** Finds the parts of a pipermail page that was saved as text; undefined where the text is none. */
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

/** Takes off what the page has around the body: links to other posts, a rule, empty lines. */
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

/** Lines that the links below a body fill, with empty lines between them. */
const LINKS_AFTER = 12;

/**
 * Makes a message of the parts of a page. Its text begins at its first line that is not empty, as the page adds some above. Its
 * sha256 is that of the whole page (`bytes`). A page shows no references, and no Message-ID unless it was saved as HTML.
 */
export function messageOfPage(page: PageParts, bytes: Uint8Array, origin: Origin): Message {
  const sent = readDate(page.date, origin.now);
  const { text, defects } = sentText(page.body);
  const lists = listOfName(page.list ?? '');
  return {
    ...(page.messageId === undefined ? {} : { messageId: page.messageId }),
    // The zone is the archive's: the sender's is not told.
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
