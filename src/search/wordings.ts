import { asWords } from './allowed.ts';
import type { SearchRecord } from './record.ts';
import { termsOf } from './terms.ts';

/** Maximum number of other wordings searched. */
const MOST = 3;

/** A name of letters and a number, in one or two words, possibly hyphenated: `TP4159`, `TP 4159`, `TP-4159`. */
const NUMBERED = /(?<![^\s])(\p{L}{2,6})([ -]?)(\p{N}{2,})(?![^\s])/u;

/**
 * Other wordings of a query: a name with a number joined or separated, and the title of a concept for its alias. Posts are searched for
 * these as phrases.
 */
export function otherWordings(words: string, aliases: Aliases): string[] {
  const others: string[] = [];
  const numbered = NUMBERED.exec(words);
  if (numbered !== null) {
    const [whole, letters = '', , digits = ''] = numbered;
    const respaced = [`${letters}${digits}`, `${letters} ${digits}`];
    for (const other of respaced) if (other !== whole) others.push(words.replace(whole, other));
  }
  const asked = asWords(words);
  for (const [alias, title] of aliases)
    if (asked.includes(alias)) others.push(asked.replace(alias, title).trim());
  return others.slice(0, MOST);
}

/** Titles of concepts by their aliases, both in the form of `asWords`. Aliases with the words of their title are left out. */
export type Aliases = ReadonlyMap<string, string>;

const known = new WeakMap<readonly SearchRecord[], Aliases>();

/** The aliases of the concepts among records, computed once per list of records. */
export function aliasesIn(records: readonly SearchRecord[]): Aliases {
  const aliases = known.get(records) ?? aliasesOf(records);
  known.set(records, aliases);
  return aliases;
}

function aliasesOf(records: readonly SearchRecord[]): Aliases {
  const concepts = records.filter(({ kind }) => kind === 'concept');
  const pairs = concepts.flatMap(({ title, names }) =>
    names.map((name): [string, string] => [asWords(name), asWords(title)]),
  );
  return new Map(
    pairs.filter(
      ([alias, title]) => alias.trim() !== '' && !alias.includes(title) && !title.startsWith(alias.trimEnd()),
    ),
  );
}

/** The consecutive words of another wording that the query itself does not have. */
export function newWords(wording: string, words: string): string[] {
  const typed = new Set(termsOf(words).map((term) => asWords(term)));
  return termsOf(wording).filter((term) => !typed.has(asWords(term)));
}
