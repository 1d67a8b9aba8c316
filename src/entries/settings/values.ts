/** A path that a site is served under, with a slash at both ends (`/` for the root); undefined if malformed. */
export function sitePath(text: string): string | undefined {
  if (!/^[\w./~-]*$/.test(text)) return undefined;
  const steps = text.replace(/^\/+|\/+$/g, '').split('/');
  if (steps.some((step) => step === '.' || step === '..')) return undefined;
  if (steps.length > 1 && steps.includes('')) return undefined;
  return `/${steps.join('/')}/`.replace('//', '/');
}

/** The origin of an address that has nothing else (`https://example.org`); undefined otherwise. */
export function siteOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return url.href === `${url.origin}/` ? url.origin : undefined;
}

/** Whether a text is a language tag (BCP 47) whose language is a code of ISO 639: two or three letters. */
export function isLanguage(text: string): boolean {
  if (!/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Whether a text is a web address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);
}

/** Whether a text is a mail address or a web address. */
export function isContact(text: string): boolean {
  if (isWebAddress(text)) return true;
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+$/.test(text);
}

/** Whether a text is a page of the site, as a path from its root: `/about/standing/`, `/debates/rings/#Map`. */
export function isPagePath(text: string): boolean {
  const [path = '', fragment = ''] = text.split('#', 2);
  return (
    /^\/(?!\/)[\w./~%-]*$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) && /^[\w.~%-]*$/.test(fragment)
  );
}

/** Whether a link of the settings names an entry or an argument, by id or key, rather than a path or an address. */
export function isEntryReference(text: string): boolean {
  return /^[^\s/:<>"]+$/.test(text);
}
