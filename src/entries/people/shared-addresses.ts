import type { Mailbox } from '../../mail/index.ts';
import { isRoleAddress } from '../../mail/sender/index.ts';
import { canShareAddress, isFullName, sameFullName } from './names.ts';

/** Maximum number of dissimilar names that one person may use at one address. */
const MOST_NAMES = 3;

/** The full names seen with an address: one for each group of spellings. */
type Names = string[];

/**
 * The addresses that do not identify their sender: those of lists, robots and offices, and those used with several different full names.
 * Collected from the whole archive before any author is identified, so that the order of posts does not matter.
 */
export class SharedAddresses {
  readonly #shared = new Set<string>();
  readonly #names = new Map<string, Names>();

  /** Records an author of a post, or a person's name with an address. */
  meet({ name, address, shared }: Mailbox): void {
    const key = address?.toLowerCase();
    if (key === undefined || this.#shared.has(key)) return;
    if (shared || isRoleAddress(key)) this.#share(key);
    else if (name !== undefined && isFullName(name)) this.#add(key, name);
  }

  /** @param address In any case. */
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
