/** What one answer from elsewhere may cost. What passes a bound is given up, and nothing of it is kept. */
export interface Bounds {
  /** Most bytes, counted once they are unpacked. */
  readonly bytes: number;
  /** Most seconds that are spent waiting for the server, over all redirects. */
  readonly seconds: number;
  /** Most seconds until the server begins to answer, and until each further piece; `seconds` where absent. */
  readonly idleSeconds?: number;
}

/** What the JSON of an answer may hold. */
export interface JsonBounds {
  /** Most lists and objects within one another. */
  readonly depth: number;
  /** Most values, those in lists and objects counted one by one. */
  readonly values: number;
}

const MiB = 2 ** 20;

/** Most redirects that are followed from one address. */
export const MAX_REDIRECTS = 5;

/** Of the catalogue of a site, and of each other file that is read of one. 10,000 positions with 25,000 arguments are a catalogue of 17 MiB. */
export const SITE_BOUNDS: Bounds = { bytes: 64 * MiB, seconds: 30 };

/** Of each file of JSON that is read of a site. */
export const SITE_JSON_BOUNDS: JsonBounds = { depth: 64, values: 4_000_000 };

/** Of mail that is downloaded: as long as it comes it may take a while. */
export const MAIL_BOUNDS: Bounds = { bytes: 1024 * MiB, seconds: 1800, idleSeconds: 30 };

/** Bounds in words, as the help of a command has them. */
export function boundsInWords({ bytes, seconds, idleSeconds }: Bounds, json?: JsonBounds): string {
  const idle = idleSeconds === undefined ? '' : `, ${idleSeconds} s without a byte`;
  const values =
    json === undefined ? '' : `, JSON of ${json.values.toLocaleString('en')} values and ${json.depth} levels`;
  return `${bytes / MiB} MiB unpacked, ${seconds} s in all${idle}, ${MAX_REDIRECTS} redirects${values}; a redirect to another port, or to an address of this machine or of a private network, is refused unless the address given is such`;
}
