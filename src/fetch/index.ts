/**
 * What others serve, read within bounds: the one client by which every command asks for anything that is not on this machine. Whatever
 * an answer holds is claimed by a stranger; what this room promises is that it ends, fits, and came from where it may come from.
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
export { siteText } from './site-text.ts';
