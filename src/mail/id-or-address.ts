/** Words that stand before a Message-ID in prose, so that what follows them is no mailbox of theirs. */
const INTRODUCES =
  /(?:^|[^\p{L}])(?:message|messages?-?ids?|mail|e-?mail|email|article|posting|post|note|letter|reply|news|mid|id|of|in|to|is|was|see|ref|refs|references?|with|and|or|dated|nachricht|vom|du|del)\s*[:=#-]?\s*["'(]?\s*$/iu;
/** What ends a date: a weekday, a month, a zone, half of the day. */
const DATE_ENDS =
  /(?:^|[^\p{L}])(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gmt|utc?|[cemp][sd]t|cet|cest|bst|[ap]m)\p{L}*\.?\s*[)"']*\s*$/iu;
/** A name, bare or quoted, at the end of what stands before a bracket. */
const NAME_ENDS = /(?:"[^"\d:<>]{1,80}"|(?:^|[\s(])\p{L}[\p{L}.'’-]*\)?)\s*$/u;

/** Digits of a local part by which it is an id: clocks, counters and process numbers are made of them. */
const DIGITS_OF_AN_ID = 5;
const MANY_DIGITS = new RegExp(`^(?:\\D*\\d){${DIGITS_OF_AN_ID}}`);
const LONGEST_MAILBOX = 28;

/** Whether what stands before a bracket is the display name of a mailbox (RFC 5322 3.4), as in `Message from Jane Doe <jane@...>`. */
export function isDisplayName(before: string): boolean {
  const text = before.slice(-200);
  return NAME_ENDS.test(text) && !INTRODUCES.test(text) && !DATE_ENDS.test(text);
}

/** Whether nobody's mailbox is called so: many digits, marks that addresses lack, or more characters than somebody would type. */
export function isSurelyId(id: string): boolean {
  const at = id.lastIndexOf('@');
  const local = at < 0 ? id : id.slice(0, at);
  return MANY_DIGITS.test(local) || /[$%!#^~]/.test(local) || local.length > LONGEST_MAILBOX;
}
