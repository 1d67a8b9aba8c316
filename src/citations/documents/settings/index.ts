import type { z } from 'zod';
import { yamlData, yamlDocument } from '../../../entries/frontmatter/yaml.ts';
import { DOCUMENT_FORMATS } from '../formats.ts';
import { type CheckSettings, settings as schema } from './schema.ts';

export type { CheckSettings } from './schema.ts';

/** Name of the settings file of a repository with documents. */
export const SETTINGS_NAME = '.parley.yaml';

/** A problem in a settings file. */
export interface SettingsProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads a settings file: YAML, data only. */
export function readCheckSettings(
  text: string,
): { settings: CheckSettings } | { problems: SettingsProblem[] } {
  const read = yamlData(text);
  if (!read.ok) return { problems: [{ line: read.fault.line, message: read.fault.message }] };
  const result = schema.safeParse(read.data ?? {});
  if (result.success) return { settings: result.data };
  const { document, counter } = yamlDocument(text);
  return {
    problems: result.error.issues.map((issue) => {
      const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
      const names = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const node = nodeAt(document, [...path, ...names.slice(0, 1)]) ?? nodeAt(document, path);
      const where = path.length === 0 ? '' : `${path.join('.')}: `;
      const known = 'sites, files, formats, maxAge, lock and bibliography';
      const message =
        names.length === 0
          ? messageOf(issue)
          : `nothing is called ${names.map((name) => `"${name}"`).join(', ')}${path.length === 0 ? `: there are ${known}` : ''}`;
      return { line: node === undefined ? 1 : counter.linePos(node).line, message: where + message };
    }),
  };
}

/** What is wrong; of a value that may be of several forms, what is wrong with the one that it has. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return issue.errors.flat().find(({ code }) => code !== 'invalid_type')?.message ?? issue.message;
}

/** The source range of the value at a path of a document. */
function nodeAt(
  document: ReturnType<typeof yamlDocument>['document'],
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return node.range[0] as number;
  }
  return undefined;
}

/** A name whose ending gives the format of a file, if the settings name one. */
export function formatFileOf(file: string, { formats = {} }: CheckSettings): string | undefined {
  const name = file.toLowerCase().replace(/^.*[\\/]/, '');
  const [, format] =
    Object.entries(formats).find(([pattern]) => {
      const ending = pattern.toLowerCase().replace(/^\*/, '');
      return ending.startsWith('.') ? name.endsWith(ending) : name === ending;
    }) ?? [];
  const endings = DOCUMENT_FORMATS.find((one) => one.name.toLowerCase() === format)?.endings;
  return endings?.[0] === undefined ? undefined : `${name}${endings[0]}`;
}
