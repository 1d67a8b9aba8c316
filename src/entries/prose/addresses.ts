/** What is no name of an entry: an address of the web or of mail, a part of the page, a path. */
const ADDRESS = /^(?:https?:|mailto:|#|\/|\.)/i;

/** Whether the target of a link of Markdown leads elsewhere than to an entry or argument. */
export function isAddress(target: string): boolean {
  return ADDRESS.test(target);
}

/** The schemes of addresses that a curated text may have. */
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** The scheme of an address, where it is none of http, https and mailto. White space and control characters count as little as to a browser (WHATWG URL, 4.4). */
export function refusedScheme(address: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\0- \u007f]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || SCHEMES.has(scheme) ? undefined : scheme;
}

/** What is said of such an address. */
export function schemeRefusal(scheme: string): string {
  return `an address may not begin with "${scheme}:": write one of https:, http: or mailto:`;
}
