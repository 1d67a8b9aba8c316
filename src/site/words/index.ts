import type { Settings } from '../../entries/index.ts';
import { languageSpoken, type Words, wordsIn } from '../../words/index.ts';

/**
 * What the pages say, in the language of the knowledge base that they are of (see `speak`). Groups may be kept by name when a module loads; texts in them
 * are read when they are shown.
 */
export const words: Words = wordsIn('en');

let spoken: Pick<Settings, 'language' | 'words'> = { language: 'en', words: {} };
let language = 'en';

/**
 * Has pages speak as a knowledge base does. Whoever makes pages of several in one process says this before each piece of work that does not wait
 * (`writeNextThread`); the program of Astro's pages has one knowledge base alone.
 */
export function speak(settings: Pick<Settings, 'language' | 'words'>): void {
  if (spoken.language === settings.language && spoken.words === settings.words) return;
  spoken = settings;
  language = languageSpoken(settings);
  replaceIn(words, wordsIn(language, settings.words));
}

/** The language that pages are in: its dates, numbers and lists. English without a country is that of most countries: 7 December. */
export function locale(): string {
  return language === 'en' ? 'en-001' : language;
}

function replaceIn(group: object, by: object): void {
  for (const [name, value] of Object.entries(by)) {
    const there = (group as Record<string, unknown>)[name];
    if (typeof there === 'object' && there !== null) replaceIn(there, value as object);
    else (group as Record<string, unknown>)[name] = value;
  }
}
