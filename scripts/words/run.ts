import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { readSettings, requireEntries, WORDS_FILE } from '../../src/entries/index.ts';
import { describeProblem } from '../../src/knowledge/index.ts';
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
  const bad = problems.filter(({ file }) => file === WORDS_FILE);
  warn(bad.map((problem) => `words: ${describeProblem(problem, content)}`));
  // Of a file that cannot be read nobody knows what is missing.
  if (bad.some(({ code }) => code === 'unreadable-settings')) return 1;
  const words = wordsToWrite(settings.language, settings.words, missing);
  if (json) printJson(words);
  else if (Object.keys(words).length === 0) print(`${content}: ${WORDS_FILE} has all words`);
  else printText(stringify(words, { lineWidth: 0 }));
  return bad.length > 0 ? 1 : 0;
}
