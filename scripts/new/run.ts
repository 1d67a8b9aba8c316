import { type NewEntry, newEntry } from '../../src/annotate/index.ts';
import { writeTogether } from '../../src/entries/index.ts';
import { editing } from '../editing.ts';
import { print, printJson, warn } from '../terminal.ts';

interface Options extends Omit<NewEntry, 'kind' | 'title'> {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Makes an entry. Returns the exit code: 1, and nothing made, where it cannot be. */
export function made(kind: string, title: string, options: Options): Promise<number> {
  const { content, dryRun = false, json, ...fields } = options;
  return editing('new', { content, dryRun }, ({ entries, contentDir, sourceOf }) => {
    const plan = newEntry(entries, sourceOf, { ...fields, kind: kind as NewEntry['kind'], title });
    if (!plan.ok) {
      warn(`new: ${plan.reason}`);
      return 1;
    }
    if (!dryRun) writeTogether(contentDir, plan.files);
    const [{ file, text } = { file: '', text: '' }] = plan.files;
    if (json) printJson({ kind, id: plan.created, file });
    else if (dryRun) print(text.replace(/\n$/, '').split('\n'));
    else print([`${kind} ${plan.created}: ${file}`]);
    return 0;
  });
}
