/** Values of fields by their names. */
export type Values = Readonly<Record<string, unknown>>;

const KEY = 'parley-annotate-entry:';

/** What was written into the fields of a part and is not saved: it outlives the page, not the tab. */
export class KeptValues {
  /** For a curator who allows no storage. */
  readonly #here = new Map<string, Values>();

  of(part: string): Values {
    const here = this.#here.get(part);
    if (here !== undefined) return here;
    try {
      return JSON.parse(sessionStorage.getItem(KEY + part) ?? '{}') as Values;
    } catch {
      return {};
    }
  }

  /** Keeps values; none are forgotten. */
  keep(part: string, values: Values): void {
    this.#here.set(part, values);
    try {
      if (Object.keys(values).length === 0) sessionStorage.removeItem(KEY + part);
      else sessionStorage.setItem(KEY + part, JSON.stringify(values));
    } catch {
      // They are kept for this page.
    }
  }
}
