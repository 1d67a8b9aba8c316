import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { readSettings } from '../entries/index.ts';
import type { Site } from '../site/site.ts';
import { type Dictionary, dictionaryWith, languageSpoken, type OwnWords, withWords } from '../words/index.ts';

const WORDS = 'virtual:parley/words/';
const MESSAGE = fileURLToPath(new URL('../words/message.ts', import.meta.url));

/** The language of a site's pages, and its own words. */
export interface Spoken {
  readonly language: string;
  readonly words: OwnWords;
}

/** What parley.yaml, words.yaml and the options of a project say of that. */
export function spokenBy({ content, settings: given = {} }: Site): Spoken {
  const { settings } = readSettings(content);
  return {
    language: given.language ?? settings.language,
    words: withWords(settings.words, given.words ?? {}),
  };
}

/**
 * A Vite plugin that gives scripts of pages the words that they say: `virtual:parley/words/GROUP` has a group of the dictionary in the language of the site,
 * and no script loads any other.
 */
export function wordsModules(spoken: () => Spoken): Plugin {
  return {
    name: 'parley:words-modules',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(WORDS) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${WORDS}`) ? moduleOf(id.slice(WORDS.length + 1), spoken()) : null),
  };
}

function moduleOf(group: string, spoken: Spoken): string {
  const language = languageSpoken(spoken);
  const messages = (dictionaryWith(spoken.words, language) as Readonly<Record<string, Dictionary>>)[group];
  if (messages === undefined) throw new Error(`there is no group of words "${group}"`);
  const json = JSON.stringify(messages);
  const locale = `export const locale = ${JSON.stringify(language)};`;
  // Texts without a place need nothing to fill them in.
  if (Object.values(messages).every((message) => typeof message === 'string' && !message.includes('{')))
    return `${locale}\nexport const words = ${json};`;
  return `${locale}
import { said } from ${JSON.stringify(MESSAGE)};
export const words = said(${json}, ${JSON.stringify(language)});`;
}
