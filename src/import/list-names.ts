import type { MailingList } from '../mail/index.ts';

/** What mail servers put before the domain that their lists belong to: two lists of one name below it are one. */
const SERVER = /^(?:lists?\d*|mail|mailman\d*|mailinglists?|ml|groups)\.(?=[^.]+\.)/;

/** A list that has a List-Id. */
interface Known {
  /** Its short name. */
  readonly name: string;
  readonly id: string;
  readonly host: string;
}

/**
 * What posts call the lists they came over: the short name, or `name@host` where lists of two hosts have it. Which lists there are is
 * learned from all that is read, and from the settings, so that neither the order of posts nor that of imports matters.
 */
export class ListNames {
  /** Lists by short name, then by what tells them apart. */
  readonly #known = new Map<string, Map<string, Known>>();
  /** Ids by the names that the settings have. */
  readonly #settings: ReadonlyMap<string, string>;

  /**
   * @param settings List-Ids by the name that posts have.
   * @param met Every list that the messages named.
   */
  constructor(settings: ReadonlyMap<string, string>, met: Iterable<MailingList>) {
    this.#settings = settings;
    const set = [...settings].map(([shown, id]) => ({ name: shown.split('@')[0] ?? shown, id }));
    const byId = [
      ...new Map(
        [...met].flatMap((list) => (list.id === undefined ? [] : [[`${list.id}${list.isListId}`, list]])),
      ).values(),
    ];
    byId.sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
    // What the settings say stands; a List-Id comes before the address that takes the list's posts.
    for (const list of [...set, ...byId.filter((one) => one.isListId), ...byId]) this.#add(list);
  }

  /** What posts call a list. */
  of({ name, id }: MailingList): string {
    const same = this.#known.get(name);
    if (id === undefined || same === undefined)
      return same?.size === 1 ? this.#shown([...same.values()][0] as Known) : name;
    return this.#shown(same.get(sortOf(hostOf(name, id))) ?? { name, id, host: hostOf(name, id) });
  }

  /** The names by which a post that was written earlier calls its lists from now on. A short name that several lists share means the one in the settings. */
  corrected(lists: readonly string[]): string[] {
    const names = lists.map((shown) => {
      const id = this.#settings.get(shown);
      return id === undefined ? shown : this.of({ name: shown.split('@')[0] ?? shown, id });
    });
    const whole = new Set(names.filter((shown) => shown.includes('@')).map((shown) => shown.split('@')[0]));
    return [...new Set(names)].filter((shown) => !whole.has(shown) || this.#settings.has(shown));
  }

  /** Lists that the settings do not have yet: List-Ids by the name that posts have. */
  added(): ReadonlyMap<string, string> {
    const added = new Map<string, string>();
    for (const same of this.#known.values())
      for (const list of same.values()) {
        const shown = this.#shown(list);
        if (!this.#settings.has(shown)) added.set(shown, list.id);
      }
    return new Map([...added].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #shown({ name, host }: Known): string {
    return (this.#known.get(name)?.size ?? 0) > 1 ? `${name}@${host}` : name;
  }

  #add({ name, id = '' }: MailingList): void {
    const host = hostOf(name, id);
    const same = this.#known.get(name) ?? new Map<string, Known>();
    if (!same.has(sortOf(host))) same.set(sortOf(host), { name, id, host });
    this.#known.set(name, same);
  }
}

/** The part of a List-Id behind the list's own name. */
function hostOf(name: string, id: string): string {
  return id.startsWith(`${name}.`) ? id.slice(name.length + 1) : id.slice(id.indexOf('.') + 1);
}

/** A host without the name of its mail server. */
function sortOf(host: string): string {
  return host.replace(SERVER, '');
}
