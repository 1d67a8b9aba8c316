import type { OwnWords } from './dictionary.ts';
import { en } from './en.ts';
import { type Dictionary, isForms, type Message } from './message.ts';
import { categoriesOf } from './schema.ts';

/**
 * The words of a knowledge base as it writes them, and in English, with the forms that its language has, what it does not have.
 *
 * @param isMissing Leaves out what it has.
 */
export function wordsToWrite(language: string, own: OwnWords, isMissing: boolean): Dictionary {
  return toWrite(en, own as Dictionary, { categories: categoriesOf(language), isMissing });
}

interface Asked {
  readonly categories: readonly string[];
  readonly isMissing: boolean;
}

function toWrite(english: Dictionary, own: Dictionary, asked: Asked): Dictionary {
  const entries = Object.entries(english).flatMap(([name, value]): [string, Message | Dictionary][] => {
    const given = own[name];
    if (typeof value === 'string' || isForms(value)) {
      if (given === undefined) return [[name, withForms(value, asked.categories)]];
      return asked.isMissing ? [] : [[name, given]];
    }
    const group = toWrite(value, (given ?? {}) as Dictionary, asked);
    return Object.keys(group).length === 0 ? [] : [[name, group]];
  });
  return Object.fromEntries(entries);
}

function withForms(message: Message, categories: readonly string[]): Message {
  if (typeof message === 'string') return message;
  const forms = message as Readonly<Record<string, string>>;
  return Object.fromEntries(
    categories.map((category) => [category, forms[category] ?? message.other]),
  ) as unknown as Message;
}
