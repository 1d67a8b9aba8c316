import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchError } from './fetch-error.ts';

/** The name that `rangeOf` gives the public internet. */
const PUBLIC = 'unicast';

/** The name that it gives addresses that only reach the same network segment (RFC 3927). Machines of a cloud read their credentials from one of them. */
const LINK_LOCAL = 'linkLocal';

/**
 * The range of an IP address, by the registries of special addresses (RFC 6890): `unicast` for the public internet, `loopback`, `private`,
 * `linkLocal`, ... An IPv4 address embedded in an IPv6 one counts as IPv4.
 */
export function rangeOf(address: string): string {
  return ipaddr.process(address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')).range();
}

/** Whether an address of a server is written as a number that is link-local. */
export function isLinkLocal(address: string): boolean {
  const literal = URL.canParse(address) ? literalIn(new URL(address)) : undefined;
  return literal !== undefined && rangeOf(literal) === LINK_LOCAL;
}

/** The IP address that stands in the place of a host's name. */
function literalIn({ hostname }: URL): string | undefined {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) === 0 ? undefined : literal;
}

/**
 * Which addresses may be connected to, given the user's address. The user's own address may be in any range; its range is remembered, so
 * that its name cannot later resolve to another. A link-local address must be given as a number: a name that leads to one is refused. Addresses
 * that a server names (redirects) must be on the public internet, or in the range of the user's address.
 */
export class Reach {
  readonly #host: string;
  readonly #ports: ReadonlySet<string>;
  /** Ranges of the user's host; undefined until it was looked up. */
  #ranges: ReadonlySet<string> | undefined;

  constructor(given: URL) {
    this.#host = given.host;
    this.#ports = new Set([portOf(given), '80', '443']);
  }

  /** @throws FetchError if the scheme or the port of the address is not allowed. */
  checkAddress(url: URL): void {
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new FetchError(`it redirects to ${url.protocol}, which is not followed`);
    if (!this.#ports.has(portOf(url)))
      throw new FetchError(
        `it redirects to the port ${portOf(url)} of ${url.hostname}, which is not followed; give that address itself if you trust it`,
      );
    const literal = literalIn(url);
    if (literal !== undefined) this.#checkRanges(url, [literal]);
  }

  /** Looks up a host name for a connection and returns only checked addresses, so that the checked address is the one connected to. */
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
    const isName = literalIn(url) === undefined;
    if (url.host === this.#host && this.#ranges === undefined && !(isName && ranges.includes(LINK_LOCAL))) {
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
