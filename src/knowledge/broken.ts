import type { BrokenEntry } from '../entries/index.ts';

/** A field of former names, and the rest of its line. */
const FORMER = /\b(?:aliases|formerIds)["']?[ \t]*:(.*)$/;

/** A line of YAML that begins another field. */
const FIELD = /^[ \t]*(?:-[ \t]+)?["']?\w+["']?[ \t]*:/;

/** An id, or the key of an argument. */
const NAME = /[a-z0-9][a-z0-9-]*(?:#[a-z0-9-]+)?/g;

/**
 * The entries that exist but cannot be read, by all names found in their files. Their own problems are reported; problems that may follow
 * from them (a reference to one, or something missing that one may contain) are not.
 */
export class BrokenEntries {
  readonly #entries: readonly BrokenEntry[];
  readonly #names = new Set<string>();

  constructor(entries: readonly BrokenEntry[]) {
    this.#entries = entries;
    for (const { id, source } of entries) {
      this.#names.add(id);
      for (const name of formerNamesIn(source)) this.#names.add(name);
    }
  }

  /** Whether a reference names one of them, or an argument that one may contain. */
  isNamed(reference: string): boolean {
    return this.#names.has(reference) || this.#names.has(reference.split('#')[0] ?? '');
  }

  /** Whether a text, such as an id, occurs in one of them. */
  mention(text: string): boolean {
    return this.#entries.some(({ source }) => source.includes(text));
  }

  get isNone(): boolean {
    return this.#entries.length === 0;
  }
}

/** The former names listed in a file whose frontmatter may not be valid YAML; extra names do no harm. Linear. */
function formerNamesIn(source: string): string[] {
  const end = source.indexOf('\n---', 3);
  const names: string[] = [];
  let isList = false;
  for (const line of source.slice(0, end < 0 ? source.length : end).split('\n')) {
    const listed = FORMER.exec(line)?.[1];
    isList = listed !== undefined || (isList && !FIELD.test(line));
    if (isList) for (const [name] of (listed ?? line).matchAll(NAME)) names.push(name);
  }
  return names;
}
