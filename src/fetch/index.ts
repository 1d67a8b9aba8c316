/**
 * Reads from servers within bounds: the only client for anything not on this machine. Answers are not trusted; this room guarantees only
 * that they end, fit the limits, and come from permitted addresses.
 */
export {
  type Bounds,
  boundsInWords,
  type JsonBounds,
  MAIL_BOUNDS,
  MAX_REDIRECTS,
  SITE_BOUNDS,
  SITE_JSON_BOUNDS,
} from './bounds.ts';
export { type Answer, type Client, clientFor, isUrl } from './client.ts';
export { FetchError } from './fetch-error.ts';
export { checkJson, parseJson } from './json.ts';
export { isLinkLocal } from './reach.ts';
export { siteText } from './site-text.ts';
