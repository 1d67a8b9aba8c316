import { type English, en } from './en.ts';
import { type Category, type Dictionary, isForms, type Message, type Said, said } from './message.ts';

/** What the pages say: texts, and functions of what stands in them. */
export type Words = Said<English>;

type OwnForms = { readonly [category in Category]?: string } & { readonly other: string };

/** A dictionary of which any part may be another's. What counts something may have forms. */
export type Own<D> = {
  readonly [Name in keyof D]?: D[Name] extends string
    ? D[Name] extends `${string}{count}${string}`
      ? string | OwnForms
      : string
    : D[Name] extends { readonly other: string }
      ? string | OwnForms
      : Own<D[Name]>;
};

/** The words of a knowledge base in place of the English ones. */
export type OwnWords = Own<English>;

/** The English messages with those of a knowledge base in their place, in the language of that. */
export function dictionaryWith(own: OwnWords, language: string): Dictionary {
  return merged(en, own as Dictionary, isEnglish(language));
}

function merged(english: Dictionary, own: Dictionary, isInEnglish: boolean): Dictionary {
  return Object.fromEntries(
    Object.entries(english).map(([name, value]): [string, Message | Dictionary] => {
      const given = own[name];
      if (typeof value === 'string' || isForms(value))
        return [name, (given as Message | undefined) ?? (isInEnglish ? value : inEnglish(value))];
      return [name, merged(value, (given ?? {}) as Dictionary, isInEnglish)];
    }),
  );
}

/** Words with others over them, message by message. */
export function withWords(own: OwnWords, over: OwnWords): OwnWords {
  return overlaid(own as Dictionary, over as Dictionary) as OwnWords;
}

function overlaid(own: Dictionary, over: Dictionary): Dictionary {
  const entries = Object.entries(over).map(([name, value]): [string, Message | Dictionary] => {
    const there = own[name];
    const areGroups = isGroup(value) && isGroup(there);
    return [name, areGroups ? overlaid(there, value) : value];
  });
  return { ...own, ...Object.fromEntries(entries) };
}

function isGroup(value: Message | Dictionary | undefined): value is Dictionary {
  return typeof value === 'object' && !isForms(value);
}

/** A message that is English still is counted as in English. */
function inEnglish(message: Message): Message {
  return typeof message === 'string' ? message : { ...message, in: 'en' };
}

function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** The language that pages speak: that of the knowledge base where it has words of its own, else English, dates, numbers and lists among them. */
export function languageSpoken({
  language,
  words,
}: {
  readonly language: string;
  readonly words: OwnWords;
}): string {
  return Object.keys(words).length === 0 ? 'en' : language;
}

/** What the pages of a knowledge base say. */
export function wordsIn(language: string, own: OwnWords = {}): Words {
  return said(dictionaryWith(own, language), language) as unknown as Words;
}
