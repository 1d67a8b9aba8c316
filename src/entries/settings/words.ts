import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OwnWords, wordsSchema } from '../../words/index.ts';
import type { Problem } from '../entry.ts';
import { explainFault, explainValue, lineAtPath, yamlData } from '../frontmatter/index.ts';
import { checked } from '../validate.ts';
import { WORDS_FILE } from './format.ts';
import { textOf } from './text-of.ts';

/** A knowledge base's replacements for the English words of pages, and their problems. */
export interface ReadWords {
  /** Groups with any problem are left out. */
  readonly words: OwnWords;
  readonly problems: Problem[];
}

/**
 * Reads the words of a content folder; empty if it has no such file.
 *
 * @param language Language of the knowledge base.
 */
export function readWords(contentDir: string, language: string): ReadWords {
  const path = join(contentDir, WORDS_FILE);
  if (!existsSync(path)) return { words: {}, problems: otherName(contentDir) };
  return wordsInFile(path, language);
}

/** The same from any file. Problems call it `words.yaml`. */
export function wordsInFile(path: string, language: string): ReadWords {
  const text = textOf(path);
  return 'fault' in text
    ? { words: {}, problems: [problem(1, text.fault)] }
    : wordsInText(text.text, language);
}

/** The same from the file's text. */
export function wordsInText(source: string, language: string): ReadWords {
  const read = yamlData(source);
  if (!read.ok) {
    const { line, message } = explainFault(source, read.fault);
    return { words: {}, problems: [problem(line, message)] };
  }
  const data = read.data ?? {};
  const schema = wordsSchema(language);
  const result = checked(schema, data, WORDS_FILE, {
    lineOf: (at) => lineAtPath(source, at),
    explain: (at, expected) => explainValue(source, at, expected),
  });
  if (result.ok) return { words: result.data, problems: [] };
  return { words: goodOf(data, language), problems: result.problems };
}

/** The valid groups. */
function goodOf(data: unknown, language: string): OwnWords {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const schema = wordsSchema(language);
  const good = Object.entries(data).filter(([name, value]) => schema.safeParse({ [name]: value }).success);
  return Object.fromEntries(good);
}

/** A misnamed file that somebody may take for the words. */
function otherName(contentDir: string): Problem[] {
  const file = ['words.yml', 'words.json'].find((name) => existsSync(join(contentDir, name)));
  if (file === undefined) return [];
  return [{ code: 'unread-settings', file, line: 1, message: `is not read: call it ${WORDS_FILE}` }];
}

function problem(line: number, message: string): Problem {
  return { code: 'unreadable-settings', file: WORDS_FILE, line, message };
}
