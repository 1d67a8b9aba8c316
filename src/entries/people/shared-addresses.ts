import type { Mailbox } from '../../mail/index.ts';
import { isRoleAddress } from '../../mail/sender/index.ts';
import { canShareAddress, isFullName, sameFullName } from './names.ts';

/** Unlike names that one person may have used at one address; more are several people. */
const MOST_NAMES = 3;

/** The full names that an address was met with: one for each group of spellings. */
type Names = string[];

/**
 * The addresses that do not tell who writes from them: a list's, a robot's or a duty's, and those that several different full names were met at.
 * Learned from the whole archive before anybody is told apart, so that the order of posts does not matter.
 */
export class SharedAddresses {
  readonly #shared = new Set<string>();
  readonly #names = new Map<string, Names>();

  /** Notes that a mailbox was met: an author of a post, or a person's name with an address. */
  meet({ name, address, shared }: Mailbox): void {
    const key = address?.toLowerCase();
    if (key === undefined || this.#shared.has(key)) return;
    if (shared || isRoleAddress(key)) this.#share(key);
    else if (name !== undefined && isFullName(name)) this.#add(key, name);
  }

  /** Takes an address in any case. */
  has(address: string): boolean {
    return this.#shared.has(address.toLowerCase()) || isRoleAddress(address.toLowerCase());
  }

  #add(address: string, name: string): void {
    const names = this.#names.get(address);
    if (names === undefined) this.#names.set(address, [name]);
    else if (!names.some((one) => one === name || sameFullName(one, name))) {
      const fits = names.some((one) => canShareAddress(one, name, address));
      names.push(name);
      if (!fits || names.length > MOST_NAMES) this.#share(address);
    }
  }

  #share(address: string): void {
    this.#shared.add(address);
    this.#names.delete(address);
  }
}
