import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../disk/index.ts';
import type { Problem } from '../entry.ts';
import { cutValues, explainFault, explainValue, lineAtPath, yamlData } from '../frontmatter/index.ts';
import { checked } from '../validate.ts';
import { FORMAT, SETTINGS_FILE } from './format.ts';
import { readNamedFiles } from './named-files.ts';
import { settingsSchema, type WrittenSettings } from './schema.ts';
import { type Settings, settingsOf } from './settings.ts';
import { textOf } from './text-of.ts';
import { isVouchedFor, type Trust } from './trust.ts';
import { readWords } from './words.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Problems in the files. Invalid settings get their defaults. */
  readonly problems: Problem[];
  /** Lines of the file, from 1, with the targets of the links of `navigation`. */
  readonly navigationLines: readonly number[];
}

/** A folder whose format is unknown to this code, or cannot be determined. It must be neither read nor written. */
export class FormatError extends Refusal {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.file}:${problem.line}: ${problem.message}`);
    this.problem = problem;
  }
}

/**
 * Reads the settings of a content folder, with their problems; without a file, those of a folder of format 1.
 *
 * @param trust Whether its `trusted: true` is honoured.
 * @throws FormatError if the folder has a newer format, or the file does not state it.
 */
export function readSettings(contentDir: string, trust: Trust = {}): ReadSettings {
  const path = join(contentDir, SETTINGS_FILE);
  if (!existsSync(path))
    return withWords(contentDir, trust, {
      settings: settingsOf(),
      problems: otherName(contentDir),
      navigationLines: [],
    });
  const text = textOf(path);
  if ('fault' in text) throw unreadable(1, text.fault);
  return withWords(contentDir, trust, withNamedFiles(contentDir, text.text, settingsIn(text.text)));
}

/** Adds the words file, and resolves `trusted`. */
function withWords(contentDir: string, trust: Trust, read: ReadSettings): ReadSettings {
  const { words, problems } = readWords(contentDir, read.settings.language);
  return withTrust(contentDir, trust, {
    ...read,
    settings: { ...read.settings, words },
    problems: [...read.problems, ...problems],
  });
}

/** Resolves `trusted`: the project's setting takes precedence over the folder's, and neither counts unless vouched for. */
function withTrust(contentDir: string, trust: Trust, read: ReadSettings): ReadSettings {
  const { trusted = read.settings.trusted } = trust;
  const counts = trusted && (trust.trusted ? trust.vouched !== false : isVouchedFor(contentDir, trust));
  const problems = trusted && !counts ? [...read.problems, UNVOUCHED] : read.problems;
  return { ...read, settings: { ...read.settings, trusted: counts }, problems };
}

/** Adds the pictures and fonts that the settings name. */
function withNamedFiles(contentDir: string, source: string, read: ReadSettings): ReadSettings {
  const { files, faults } = readNamedFiles(contentDir, read.settings);
  const problems = faults.map(({ path, fault }) => ({
    code: path[0] === 'fonts' ? 'unusable-font' : 'unusable-mark',
    file: SETTINGS_FILE,
    line: lineAtPath(source, path),
    message: fault,
  }));
  return { ...read, settings: { ...read.settings, ...files }, problems: [...read.problems, ...problems] };
}

/** The problem of a `trusted: true` that is not honoured. */
const UNVOUCHED: Problem = {
  code: 'not-vouched-for',
  file: SETTINGS_FILE,
  line: 1,
  message:
    'trusted: true does not count in a checkout, where a pull request may have brought it: set PARLEY_TRUSTED=1 for the command where you vouch for what stands in the folder (docs/trust.md)',
  severity: 'warning',
};

/**
 * The same from the file's text.
 *
 * @throws FormatError
 */
export function settingsIn(source: string): ReadSettings {
  const data = dataOf(source);
  const lineOf = (at: readonly (string | number)[]) => lineAtPath(source, at);
  requireFormat(data, lineOf(['format']));
  const result = checked(settingsSchema, data, SETTINGS_FILE, {
    lineOf,
    explain: (at, expected) => explainValue(source, at, expected),
  });
  const cuts = cutsIn(source);
  const settings = settingsOf(result.ok ? result.data : goodOf(data));
  return {
    settings,
    problems: result.ok ? cuts : [...result.problems.map(withKnown), ...cuts],
    navigationLines: settings.navigation.map((_, at) => lineOf(['navigation', at, 'to'])),
  };
}

/** Values of which YAML silently drops a part. */
function cutsIn(source: string): Problem[] {
  return cutValues(source).map(({ line, message }) => ({
    code: 'cut-value',
    file: SETTINGS_FILE,
    line,
    message,
    severity: 'warning',
  }));
}

/** The values in a file, by key; empty for an empty file. */
function dataOf(source: string): Record<string, unknown> {
  const read = yamlData(source);
  if (!read.ok) {
    const { line, message } = explainFault(source, read.fault);
    throw unreadable(line, message);
  }
  const { data } = read;
  if (data === null) return {};
  if (typeof data !== 'object' || Array.isArray(data))
    throw unreadable(1, 'must be a mapping of names to values, such as title: Ring debates');
  return data as Record<string, unknown>;
}

/** If the format is invalid or newer, the other settings cannot be checked. */
function requireFormat({ format }: Record<string, unknown>, line: number): void {
  if (format === undefined) return;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    throw unreadable(line, `format must be a number: write format: ${FORMAT}`);
  if (format > FORMAT)
    throw new FormatError({
      code: 'newer-format',
      file: SETTINGS_FILE,
      line,
      message: `the folder is of format ${format}, and this Parley reads formats 1 to ${FORMAT}: take a newer Parley`,
    });
}

/** Adds the list of settings to the problem of an unknown one that resembles none. */
function withKnown(problem: Problem): Problem {
  if (problem.code !== 'unknown-field' || problem.suggestion !== undefined) return problem;
  if (problem.message.includes(' in ')) return problem;
  const known = Object.keys(settingsSchema.shape).join(', ');
  return { ...problem, message: `${problem.message}: the settings are ${known}` };
}

/** The valid settings. */
function goodOf(data: Record<string, unknown>): WrittenSettings {
  const good = Object.entries(data).filter(
    ([key, value]) => key in settingsSchema.shape && settingsSchema.safeParse({ [key]: value }).success,
  );
  return settingsSchema.parse(Object.fromEntries(good));
}

/** A misnamed file that somebody may take for the settings. */
function otherName(contentDir: string): Problem[] {
  const file = ['parley.yml', 'parley.json'].find((name) => existsSync(join(contentDir, name)));
  if (file === undefined) return [];
  return [{ code: 'unread-settings', file, line: 1, message: `is not read: call it ${SETTINGS_FILE}` }];
}

function unreadable(line: number, message: string): FormatError {
  return new FormatError({ code: 'unreadable-settings', file: SETTINGS_FILE, line, message });
}
