import { distance } from 'fastest-levenshtein';
import type { Citation } from './document.ts';
import { type Verdict, verdict } from './verdict.ts';

/** Maximum edit distance at which an address counts as mistyped. */
const NEAR = 2;

/** Whether a permalink names a host; a path from the root fits every site. */
export function hasHost({ home = '' }: Pick<Citation, 'home'>): boolean {
  return !/^\\?\/(?!\/)/.test(home);
}

/** Whether a permalink is at one of the addresses, or is a path from the root, which fits every site. */
export function isAt({ home }: Pick<Citation, 'home'>, homes: readonly string[]): boolean {
  if (home === undefined || !hasHost({ home })) return true;
  const address = plainHome(home);
  return homes.some((one) => plainHome(one) === address);
}

/** The addresses that have a host. */
export function withHosts(homes: readonly string[]): string[] {
  return homes.filter((home) => /^https?:\/\//i.test(home));
}

/**
 * The finding for a permalink to a known thing that is at none of the addresses of its knowledge base: an error if it is so similar to one
 * that it must be mistyped, else a warning that says how it was understood. Undefined if no address is known.
 */
export function judgeSite(
  { home = '' }: Citation,
  key: string,
  homes: readonly string[],
): Verdict | undefined {
  const known = withHosts(homes);
  const [first] = known;
  if (home === '' || first === undefined || isAt({ home }, known)) return undefined;
  const away = (one: string) => distance(plainHome(one).slice(0, 300), plainHome(home).slice(0, 300));
  const near = known.find((one) => away(one) <= NEAR);
  if (near === undefined)
    return verdict(
      'other-site',
      key,
      `${home} is no address of ${first}: "${key}" was looked up there all the same; write that address, or declare this one under sites in .parley.yaml`,
    );
  return {
    ...verdict('other-site', key, `${home} is no address of the knowledge base of "${key}"`),
    severity: 'error',
    suggestion: near,
  };
}

/** An address without scheme and trailing slashes, its host in lower case. */
function plainHome(home: string): string {
  const [, host = '', path = ''] =
    /^(?:[a-z][a-z0-9+.-]*:)?\/*([^/]*)(.*)$/is.exec(home.replaceAll('\\', '')) ?? [];
  return `${host.toLowerCase()}${path.replace(/\/+$/, '')}/`;
}
