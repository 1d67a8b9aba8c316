import { type Edit, type Entry, nameEdit, type OpenEntry, writtenAt } from '../../entries/index.ts';
import { mentionsIn } from '../links.ts';
import { referencesOf } from '../references-of.ts';

/** How a reference is to be written; undefined where it stays as it is. */
export type Rewriting = (target: string) => string | undefined;

/** Whether any reference of an entry is to be written otherwise. */
export function hasRewritten(entry: Entry, rewriting: Rewriting): boolean {
  return referencesOf(entry).some(({ target }) => rewriting(target) !== undefined);
}

/** The edits that write references of an entry otherwise, each where it stands. */
export function referenceEdits(open: OpenEntry, entry: Entry, rewriting: Rewriting): Edit[] {
  const edits: Edit[] = [];
  const prose = new Map<string, { start: number; end: number }>();
  for (const { target, path, proseLine } of referencesOf(entry)) {
    const name = rewriting(target);
    if (name === undefined) continue;
    if (proseLine === undefined) edits.push(...nameEdit(open, path ?? [], name));
    else if (path === undefined) prose.set('', { start: open.bodyStart, end: open.source.length });
    else {
      const at = writtenAt(open, path);
      if (at !== undefined) prose.set(path.join('\n'), at);
    }
  }
  return [...edits, ...[...prose].flatMap(([path, at]) => mentionEdits(open, at, path !== '', rewriting))];
}

/** @param isYaml Whether it is a value of the frontmatter, where a line may go on on the next. */
function mentionEdits(
  { source }: OpenEntry,
  { start, end }: { readonly start: number; readonly end: number },
  isYaml: boolean,
  rewriting: Rewriting,
): Edit[] {
  const written = source.slice(start, end);
  const text = isYaml && !written.startsWith('|') ? unfolded(written) : written;
  return mentionsIn(text).flatMap((mention) => {
    const name = rewriting(mention.target);
    if (name === undefined) return [];
    const at = start + mention.start;
    return [{ start: at, end: at + mention.target.length, text: name }];
  });
}

/** A folded text on one line for each paragraph, at the same offsets (YAML 1.2.2, 6.5). */
function unfolded(written: string): string {
  return written.replace(/(?<=[^\n\r])\r?\n(?=[ \t]*[^\s])/g, (end) => ' '.repeat(end.length));
}
