import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchError } from './fetch-error.ts';

/** The range of the public internet, as `rangeOf` calls it. */
const PUBLIC = 'unicast';

/**
 * The range that an IP address is of, by the registries of special addresses (RFC 6890): `unicast` of the public internet, `loopback`,
 * `private`, `linkLocal`, ... An IPv4 address within an IPv6 one counts as what it is.
 */
export function rangeOf(address: string): string {
  return ipaddr.process(address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')).range();
}

/**
 * Which addresses may be connected to on behalf of an address that the user gave. What the user gave is reached wherever it is; the range that it
 * was found in is remembered, so that its name cannot lead elsewhere later. Anything that a server names (a redirect) must be of the
 * public internet, or of the range that the given address is of.
 */
export class Reach {
  readonly #host: string;
  readonly #ports: ReadonlySet<string>;
  /** Ranges that the given host was found in; undefined until it was looked up. */
  #ranges: ReadonlySet<string> | undefined;

  constructor(given: URL) {
    this.#host = given.host;
    this.#ports = new Set([portOf(given), '80', '443']);
  }

  /** @throws FetchError where the address is of a scheme or a port that is not asked. */
  checkAddress(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FetchError(`it redirects to ${url.protocol}, which is not followed`);
    if (!this.#ports.has(portOf(url)))
      throw new FetchError(
        `it redirects to the port ${portOf(url)} of ${url.hostname}, which is not followed; give that address itself if you trust it`,
      );
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0) this.#checkRanges(url, [literal]);
  }

  /** Looks up a host name for a connection and gives no address but checked ones: what is connected to is what was checked. */
  lookupFor(url: URL): LookupFunction {
    return (hostname, options, done) => {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return done(error, []);
        try {
          this.#checkRanges(
            url,
            addresses.map(({ address }) => address),
          );
        } catch (refusal) {
          return done(refusal as Error, []);
        }
        if (options.all) return done(null, addresses);
        const [first] = addresses;
        if (first) done(null, first.address, first.family);
      });
    };
  }

  #checkRanges(url: URL, addresses: readonly string[]): void {
    const ranges = addresses.map(rangeOf);
    if (url.host === this.#host && this.#ranges === undefined) {
      this.#ranges = new Set(ranges);
      return;
    }
    const wrong = ranges.findIndex((range) => range !== PUBLIC && this.#ranges?.has(range) !== true);
    if (wrong < 0) return;
    const leads = url.host === this.#host ? 'its name leads' : 'it redirects';
    throw new FetchError(
      `${leads} to ${url.hostname}, an address that is not of the public internet (${addresses[wrong]}: ${ranges[wrong]}), which is not followed; give that address itself if you trust it`,
    );
  }
}

function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}
