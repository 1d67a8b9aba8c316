import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { readSettings, requireEntries, WORDS_FILE } from '../../src/entries/index.ts';
import { wordsToWrite } from '../../src/words/index.ts';
import { print, printJson, printText, warn } from '../terminal.ts';

interface Options {
  readonly content: string;
  readonly missing?: boolean;
  readonly json?: boolean;
}

/** Prints the words of a knowledge base. Returns the exit code: 1 where some of its own are bad. */
export function printedWords({ content, missing = false, json = false }: Options): number {
  const contentDir = resolve(content);
  requireEntries(contentDir);
  const { settings, problems } = readSettings(contentDir);
  const words = wordsToWrite(settings.language, settings.words, missing);
  if (json) printJson(words);
  else if (Object.keys(words).length === 0) print(`${content}: ${WORDS_FILE} has all words`);
  else printText(stringify(words, { lineWidth: 0 }));
  const bad = problems.filter(({ file }) => file === WORDS_FILE);
  if (bad.length > 0)
    warn(`words: ${WORDS_FILE} has ${bad.length} that count for nothing: see the check, which names them`);
  return bad.length > 0 ? 1 : 0;
}
