import {
  type Edit,
  type Entry,
  fieldMentions,
  type Mention,
  nameEdit,
  type OpenEntry,
  writtenAt,
} from '../../entries/index.ts';
import { proseOf } from '../prose.ts';
import { type Reference, referencesOf } from '../references-of.ts';

/** The new text of a reference; undefined if it stays. */
export type Rewriting = (target: string) => string | undefined;

/** Whether any reference of an entry must be rewritten. */
export function hasRewritten(entry: Entry, rewriting: Rewriting): boolean {
  return referencesOf(entry).some((reference) => rewrittenName(reference, rewriting) !== undefined);
}

/** The new text of a reference; undefined if it stays. */
function rewrittenName({ target, isLocal }: Reference, rewriting: Rewriting): string | undefined {
  const name = rewriting(target);
  if (name === undefined || !isLocal) return name;
  const argument = name.split('#')[1];
  return argument === target.split('#')[1] ? undefined : argument;
}

/** The edits that rewrite references of an entry in place. */
export function referenceEdits(open: OpenEntry, entry: Entry, rewriting: Rewriting): Edit[] {
  const edits: Edit[] = [];
  const fields = new Map<string, { start: number; end: number }>();
  for (const reference of referencesOf(entry)) {
    const { path, proseLine } = reference;
    const name = rewrittenName(reference, rewriting);
    if (name === undefined || path === undefined) continue;
    if (proseLine === undefined) {
      for (const edit of nameEdit(open, path, name)) edits.push(edit);
    } else {
      const at = writtenAt(open, path);
      if (at !== undefined) fields.set(path.join('\n'), at);
    }
  }
  const mentions = entry.collection === 'posts' ? [] : proseOf(entry).mentions;
  return [
    ...edits,
    ...[...fields.values()].flatMap(({ start, end }) =>
      mentionEdits(fieldMentions(open.source.slice(start, end)), start, rewriting),
    ),
    ...mentionEdits(mentions, open.bodyStart, rewriting),
  ];
}

/** @param from Offset in the file of the text that contains the mentions. */
function mentionEdits(mentions: readonly Mention[], from: number, rewriting: Rewriting): Edit[] {
  return mentions.flatMap(({ target, start }) => {
    const name = rewriting(target);
    if (name === undefined) return [];
    return [{ start: from + start, end: from + start + target.length, text: name }];
  });
}
