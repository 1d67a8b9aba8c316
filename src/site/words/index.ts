/**
 * What pages say, in the language of the knowledge base that they are of. Templates read `words` wherever they stand; which knowledge base that is, `inWordsOf`
 * says for the work that it is given and for whatever that work waits for, so that several sites can be made at once in one process.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Settings } from '../../entries/index.ts';
import { languageSpoken, type Words, wordsIn } from '../../words/index.ts';

/** The settings that say in which language pages are, and in which words. */
export type WordSettings = Pick<Settings, 'language' | 'words'>;

interface Speech {
  readonly language: string;
  readonly words: Words;
}

const ENGLISH: Speech = { language: 'en', words: wordsIn('en') };

const scope = new AsyncLocalStorage<Speech>();

/** Does work whose pages are in the words of these settings. Outside of any such work pages are in English. */
export function inWordsOf<T>(settings: WordSettings, work: () => T): T {
  return scope.run(speechOf(settings), work);
}

/** Dictionaries by the settings that they are of: each is put together once. */
const speeches = new WeakMap<WordSettings, Speech>();

function speechOf(settings: WordSettings): Speech {
  let speech = speeches.get(settings);
  if (speech === undefined) {
    const language = languageSpoken(settings);
    speech = { language, words: wordsIn(language, settings.words) };
    speeches.set(settings, speech);
  }
  return speech;
}

function currentSpeech(): Speech {
  return scope.getStore() ?? ENGLISH;
}

/** What pages say. Its groups may be kept by name when a module loads; a text is that of the knowledge base whose page is made when it is read. */
export const words: Words = readLate(ENGLISH.words, () => currentSpeech().words);

/** The language that pages are in: its dates, numbers and lists. English without a country is that of most countries: 7 December. */
export function locale(): string {
  const { language } = currentSpeech();
  return language === 'en' ? 'en-001' : language;
}

/** An object with the groups of another, whose texts are read from `now()` each time. */
function readLate<T extends object>(shape: T, now: () => T): T {
  const late = {};
  for (const name of Object.keys(shape) as (keyof T)[]) {
    const value = shape[name];
    if (typeof value === 'object' && value !== null)
      Object.defineProperty(late, name, {
        value: readLate(value, () => now()[name] as object),
        enumerable: true,
      });
    else Object.defineProperty(late, name, { get: () => now()[name], enumerable: true });
  }
  return late as T;
}
