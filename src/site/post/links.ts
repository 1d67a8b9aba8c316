/** A web address in a text: where it stands (UTF-16 units, end exclusive) and where it leads. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Printable ASCII but for what delimits an address in mail: white space, quotes, angle brackets, backslash, backtick. */
const ADDRESS = /\bhttps?:\/\/[!#-&(-;=?-[\]^_a-z{-~]+/gi;
const LONGEST = 2048;

/** The address without the punctuation of the sentence around it. A closing bracket is kept if its opening one is inside. */
function trimmed(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    if ('.,;:!?*_|'.includes(last)) end -= 1;
    else if (last === ')' && count(address, '(', end) < count(address, ')', end)) end -= 1;
    else if (last === ']' && count(address, '[', end) < count(address, ']', end)) end -= 1;
    else return address.slice(0, end);
  }
}

function count(text: string, character: string, end: number): number {
  let times = 0;
  for (let at = 0; at < end; at += 1) if (text[at] === character) times += 1;
  return times;
}

/** The http and https addresses of a text, in order. One with a user name is left as text: it shows one host and leads to another. */
export function findLinks(text: string): FoundLink[] {
  const links: FoundLink[] = [];
  if (!text.includes('://')) return links;
  for (const match of text.matchAll(ADDRESS)) {
    if (match[0].length > LONGEST) continue;
    const address = trimmed(match[0]);
    const url = URL.parse(address);
    if (url === null || url.username !== '' || url.password !== '') continue;
    links.push({ start: match.index, end: match.index + address.length, href: url.href });
  }
  return links;
}
