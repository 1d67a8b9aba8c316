import { type Edit, type Entry, nameEdit, type OpenEntry, writtenAt } from '../../entries/index.ts';
import { mentionsIn } from '../links.ts';
import { type Reference, referencesOf } from '../references-of.ts';

/** How a reference is to be written; undefined where it stays as it is. */
export type Rewriting = (target: string) => string | undefined;

/** Whether any reference of an entry is to be written otherwise. */
export function hasRewritten(entry: Entry, rewriting: Rewriting): boolean {
  return referencesOf(entry).some((reference) => rewrittenName(reference, rewriting) !== undefined);
}

/** What is to be written where a reference stands; undefined where it stays as it is. */
function rewrittenName({ target, isLocal }: Reference, rewriting: Rewriting): string | undefined {
  const name = rewriting(target);
  if (name === undefined || !isLocal) return name;
  const argument = name.split('#')[1];
  return argument === target.split('#')[1] ? undefined : argument;
}

/** The edits that write references of an entry otherwise, each where it stands. */
export function referenceEdits(open: OpenEntry, entry: Entry, rewriting: Rewriting): Edit[] {
  const edits: Edit[] = [];
  const prose = new Map<string, { start: number; end: number }>();
  for (const reference of referencesOf(entry)) {
    const { path, proseLine } = reference;
    const name = rewrittenName(reference, rewriting);
    if (name === undefined) continue;
    if (proseLine === undefined) {
      for (const edit of nameEdit(open, path ?? [], name)) edits.push(edit);
    } else if (path === undefined) prose.set('', { start: open.bodyStart, end: open.source.length });
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
