/**
 * Messages: texts with places for values, `{name}`, and forms for numbers. It has no imports, so that scripts of pages may have it.
 */

/** Categories of plurals (CLDR), of which a language has some; each has `other`. */
export const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type Category = (typeof CATEGORIES)[number];

/** A text for each category that the language has; `{count}` decides between them. */
export type Forms = { readonly [category in Category]?: string } & {
  readonly other: string;
  /** The language whose rules count, where it is not that of the page. */
  readonly in?: string;
};

export type Message = string | Forms;

/** Messages by name, in groups. */
export interface Dictionary {
  readonly [name: string]: Message | Dictionary;
}

/** Names of the values that a text has places for. */
export type NamesIn<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** A message with places: a function of the values. Numbers are written as the language writes them. */
export interface Filled<Names extends string> {
  (values: { readonly [Name in Names]: Name extends 'count' ? number : string | number }): string;
  /** The pieces of the text and the values between them, in its order: for values that are more than text, such as links. */
  parts<T>(
    values: {
      readonly [Name in Names]: Name extends 'count' ? number : string | number | T;
    },
  ): (string | T)[];
}

/** What a dictionary says: plain texts, and functions where a value stands in one. */
export type Said<D> = D extends string
  ? [NamesIn<D>] extends [never]
    ? string
    : Filled<NamesIn<D>>
  : D extends { readonly other: string }
    ? Filled<NamesIn<D[keyof D]> | 'count'>
    : { readonly [Name in keyof D]: Said<D[Name]> };

/** Whether it is a message with forms, no group of messages. */
export function isForms(value: Message | Dictionary): value is Forms {
  return typeof value === 'object' && typeof value.other === 'string';
}

/** What a dictionary says in a language (BCP 47): each message is taken apart once. */
export function said<D extends Dictionary>(dictionary: D, language: string): Said<D> {
  const entries = Object.entries(dictionary).map(([name, value]) => [
    name,
    typeof value === 'string' || isForms(value) ? saidOf(value, language) : said(value, language),
  ]);
  return Object.fromEntries(entries) as Said<D>;
}

const PLACE = /\{(\w+)\}/;

function saidOf(message: Message, language: string): string | Filled<string> {
  if (typeof message === 'string' && !PLACE.test(message)) return message;
  const forms = typeof message === 'string' ? { other: message } : message;
  const category = typeof message === 'string' ? undefined : categoryIn(message.in ?? language);
  // Text and names by turns.
  const other = forms.other.split(PLACE);
  const pieces = new Map<string, readonly string[]>(
    Object.entries(forms).map(([category, text]) => [category, text.split(PLACE)]),
  );
  const written = numbersIn(language);
  function parts<T>(values: { readonly [name: string]: string | number | T }): (string | T)[] {
    const form = (category && pieces.get(category(Number(values.count)))) ?? other;
    return form.map((piece, at) => {
      const value = at % 2 === 0 ? piece : values[piece];
      return typeof value === 'number' ? written(value) : (value as string | T);
    });
  }
  return Object.assign((values: { readonly [name: string]: string | number }) => parts(values).join(''), {
    parts,
  });
}

const categories = new Map<string, (count: number) => string>();

/** The category of a number in a language. */
function categoryIn(language: string): (count: number) => string {
  let known = categories.get(language);
  if (known === undefined) {
    let rules: Intl.PluralRules | undefined;
    known = remembering((count) => {
      rules ??= new Intl.PluralRules(language);
      return rules.select(count);
    });
    categories.set(language, known);
  }
  return known;
}

const numbers = new Map<string, (count: number) => string>();

/** How a language writes numbers. */
function numbersIn(language: string): (count: number) => string {
  let known = numbers.get(language);
  if (known === undefined) {
    // Made when a number is written: it takes longer than all the dictionary.
    let format: Intl.NumberFormat | undefined;
    known = remembering((count) => {
      format ??= new Intl.NumberFormat(language);
      return format.format(count);
    });
    numbers.set(language, known);
  }
  return known;
}

/** Numbers for which an answer is kept: pages have these most of all, and Intl takes a microsecond for each. */
const KEPT = 1000;

/** The same function, which remembers its answers for small whole numbers. */
function remembering(of: (count: number) => string): (count: number) => string {
  const known: string[] = [];
  return (count) => {
    if (!Number.isInteger(count) || count < 0 || count >= KEPT) return of(count);
    known[count] ??= of(count);
    return known[count];
  };
}
