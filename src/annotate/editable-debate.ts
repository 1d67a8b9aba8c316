import type { Entry } from '../entries/index.ts';
import { debateFields, issueFields, positionFields } from './entry-fields.ts';
import type { EditableDebate, EditablePosition } from './wire.ts';
import type { Workspace } from './workspace.ts';

/** What of a debate the tool edits, as its files are now; undefined if there is none. */
export function editableDebate(space: Workspace, id: string): EditableDebate | undefined {
  const node = space.curated.debates.get(id);
  if (node === undefined) return undefined;
  const debate = present(space, node.entry.file);
  const positions = node.positions.flatMap((position) => {
    const file = space.curated.positions.get(position)?.entry.file;
    return file === undefined ? [] : present(space, file);
  });
  const [entry, hash] = [debate.entry as Entry<'debates'>, debate.hash];
  const all = positions.map((one) => ({ ...one, entry: one.entry as Entry<'positions'> }));
  return {
    id,
    title: entry.data.title,
    hash,
    fields: debateFields(entry.data),
    issues: entry.data.issues.map((issue) => ({
      id: issue.id,
      title: issue.title ?? issue.question,
      question: issue.question,
      fields: issueFields(issue),
      positions: all
        .filter((one) => one.entry.data.issue === issue.id)
        .map((one) => ({ id: one.entry.id, title: one.entry.data.title })),
    })),
    positions: all.map(
      (one): EditablePosition => ({
        id: one.entry.id,
        title: one.entry.data.title,
        hash: one.hash,
        fields: positionFields(one.entry.data),
      }),
    ),
    concepts: [...space.curated.concepts.values()].map((concept) => ({
      id: concept.id,
      title: concept.entry.data.title,
    })),
  };
}

/** The entry of a file that the graph has, brought up to date. */
function present(space: Workspace, file: string): { readonly entry: Entry; readonly hash: string } {
  const hash = space.read(file)?.hash ?? '';
  const entry = space.entryOf(file);
  if (entry === undefined) throw new Error(`the graph names a file that is not there: ${file}`);
  return { entry, hash };
}
