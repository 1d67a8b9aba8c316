/** Words before a Message-ID in prose: what follows them is an id, not a mailbox. */
const INTRODUCES =
  /(?:^|[^\p{L}])(?:message|messages?-?ids?|mail|e-?mail|email|article|posting|post|note|letter|reply|news|mid|id|of|in|to|is|was|see|ref|refs|references?|with|and|or|dated|nachricht|vom|du|del)\s*[:=#-]?\s*["'(]?\s*$/iu;
/** The end of a date: a weekday, a month, a time zone, AM or PM. */
const DATE_ENDS =
  /(?:^|[^\p{L}])(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gmt|utc?|[cemp][sd]t|cet|cest|bst|[ap]m)\p{L}*\.?\s*[)"']*\s*$/iu;
/** A name, bare or quoted, right before a bracket. */
const NAME_ENDS = /(?:"[^"\d:<>]{1,80}"|(?:^|[\s(])\p{L}[\p{L}.'’-]*\)?)\s*$/u;

/** Number of digits in a local part from which it counts as an id: ids contain times, counters and process numbers. */
const DIGITS_OF_AN_ID = 5;
const MANY_DIGITS = new RegExp(`^(?:\\D*\\d){${DIGITS_OF_AN_ID}}`);
const LONGEST_MAILBOX = 28;

/** Whether the text before a bracket is the display name of a mailbox (RFC 5322 3.4), as in `Message from Jane Doe <jane@...>`. */
export function isDisplayName(before: string): boolean {
  const text = before.slice(-200);
  return NAME_ENDS.test(text) && !INTRODUCES.test(text) && !DATE_ENDS.test(text);
}

/** Whether this cannot be somebody's address: many digits, characters that addresses lack, or longer than anybody would type. */
export function isSurelyId(id: string): boolean {
  const at = id.lastIndexOf('@');
  const local = at < 0 ? id : id.slice(0, at);
  return MANY_DIGITS.test(local) || /[$%!#^~]/.test(local) || local.length > LONGEST_MAILBOX;
}
