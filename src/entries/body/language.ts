import type { Label } from '../../segments/index.ts';

/** The info string of a fence around these lines: `diff`, `c`, `python`, `sh` or `log`; empty for an unknown language. */
export function languageOf(lines: readonly (readonly [Label, string])[]): string {
  const count = (test: (label: Label, content: string) => boolean) =>
    lines.filter(([label, content]) => test(label, content)).length;
  if (count((label) => label === 'patch') > 0) return 'diff';
  if (count((label) => label === 'raw_code') * 2 < lines.length) {
    return count((label) => label === 'log_data') * 2 >= lines.length ? 'log' : '';
  }
  for (const [language, sign] of SIGNS) if (count((_, content) => sign.test(content)) > 0) return language;
  return '';
}

/** Signs of languages in a line of code, tried in order: the most specific first. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['python', /^\s*(?:def|class) \w+[^;{]*:$|^\s*(?:from [\w.]+ )?import [\w.]+$|^\s*(?:elif|except)\b.*:$/],
  [
    'c',
    /^\s*#\s*(?:include|define|ifn?def|endif)\b|\bstruct \w+ ?[*{;]|->\w|[;{]\s*(?:\/\*.*\*\/)?$|^\s*(?:static|void|int|unsigned)\b/,
  ],
  ['sh', /^\s*(?:#!|(?:if|while) \[|fi$|done$|export \w+=)|^\s*[$#] \w/],
];
