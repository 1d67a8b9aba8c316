/** Limits for one answer of a server. An answer that exceeds one is discarded. */
export interface Bounds {
  /** Maximum number of bytes, counted after decompression. */
  readonly bytes: number;
  /** Maximum seconds spent waiting for the server, over all redirects. */
  readonly seconds: number;
  /** Maximum seconds until the server begins to answer, and until each further piece; default `seconds`. */
  readonly idleSeconds?: number;
}

/** Limits for the JSON of an answer. */
export interface JsonBounds {
  /** Maximum nesting of lists and objects. */
  readonly depth: number;
  /** Maximum number of values, counting each one in lists and objects. */
  readonly values: number;
}

const MiB = 2 ** 20;

/** Maximum number of redirects followed. */
export const MAX_REDIRECTS = 5;

/** For the catalogue of a site, and each of its other files. A catalogue of 10,000 positions with 25,000 arguments has 17 MiB. */
export const SITE_BOUNDS: Bounds = { bytes: 64 * MiB, seconds: 30 };

/** For each JSON file of a site. */
export const SITE_JSON_BOUNDS: JsonBounds = { depth: 64, values: 4_000_000 };

/** For downloads of mail, which may take long as long as data arrives. */
export const MAIL_BOUNDS: Bounds = { bytes: 1024 * MiB, seconds: 1800, idleSeconds: 30 };

/** The limits in words, for the help of a command. */
export function boundsInWords({ bytes, seconds, idleSeconds }: Bounds, json?: JsonBounds): string {
  const idle = idleSeconds === undefined ? '' : `, ${idleSeconds} s without a byte`;
  const values =
    json === undefined ? '' : `, JSON of ${json.values.toLocaleString('en')} values and ${json.depth} levels`;
  return `${bytes / MiB} MiB unpacked, ${seconds} s in all${idle}, ${MAX_REDIRECTS} redirects${values}; a redirect to another port, or to an address of this machine or of a private network, is refused unless the address given is such`;
}
