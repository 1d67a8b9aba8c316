/** Link targets that are not names of entries: web and mail addresses, fragments, paths. */
const ADDRESS = /^(?:https?:|mailto:|#|\/|\.)/i;

/** Whether the target of a Markdown link is an address rather than an entry or argument. */
export function isAddress(target: string): boolean {
  return ADDRESS.test(target);
}

/** The allowed schemes of addresses in curated texts. */
const SCHEMES = new Set(['http', 'https', 'mailto']);

/** The scheme of an address, if it is not allowed. White space and control characters are ignored, as browsers do (WHATWG URL, 4.4). */
export function refusedScheme(address: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\0- \u007f]/g, ''))?.[1]?.toLowerCase();
  return scheme === undefined || SCHEMES.has(scheme) ? undefined : scheme;
}

/** The message about such an address. */
export function schemeRefusal(scheme: string): string {
  return `an address may not begin with "${scheme}:": write one of https:, http: or mailto:`;
}
