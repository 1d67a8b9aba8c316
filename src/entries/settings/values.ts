/** A path that a site is served under, with a slash at both ends (`/` for the root); undefined where it is none. */
export function sitePath(text: string): string | undefined {
  if (!/^[\w./~-]*$/.test(text)) return undefined;
  const steps = text.replace(/^\/+|\/+$/g, '').split('/');
  if (steps.some((step) => step === '.' || step === '..')) return undefined;
  if (steps.length > 1 && steps.includes('')) return undefined;
  return `/${steps.join('/')}/`.replace('//', '/');
}

/** The origin of an address that is an origin and no more (`https://example.org`); undefined where it is none. */
export function siteOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

/** Whether it is a language tag (BCP 47) whose language is a code of ISO 639: two or three letters. */
export function isLanguage(text: string): boolean {
  if (!/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Whether it is an address that a browser opens. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);
}

/** Whether it is a mail address, or an address of a page. */
export function isContact(text: string): boolean {
  if (isWebAddress(text)) return true;
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/.test(text);
}

/** Whether it is a page of the site, as a path from its root: `/about/standing/`, `/debates/rings/#Map`. */
export function isPagePath(text: string): boolean {
  const [path = '', fragment = ''] = text.split('#', 2);
  return (
    /^\/(?!\/)[\w./~%-]*$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) && /^[\w.~%-]*$/.test(fragment)
  );
}

/** Whether a link of the settings names an entry or an argument, by its id or key; else it is a path or an address. */
export function isEntryReference(text: string): boolean {
  return /^[^\s/:<>"]+$/.test(text);
}
