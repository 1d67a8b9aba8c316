import { element } from './element.ts';

/** A unified diff, its lines coloured; the name of the file is left out. */
export function diffLines(diff: string): HTMLElement {
  const lines = diff.split('\n').filter((line) => !/^(?:diff |index |---|\+\+\+|===|Index:)/.test(line));
  return element(
    'pre',
    { class: 'diff', tabindex: 0 },
    ...lines.map((line) => element('span', { class: classOf(line) }, `${line}\n`)),
  );
}

function classOf(line: string): string {
  if (line.startsWith('+')) return 'added';
  if (line.startsWith('-')) return 'removed';
  return line.startsWith('@@') ? 'hunk' : 'context';
}
