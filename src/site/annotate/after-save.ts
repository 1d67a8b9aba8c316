import { words } from 'virtual:parley/words/annotate';
import type { Change, Saved } from '../../annotate/wire.ts';
import { EMPTY } from './draft.ts';
import { keepDraft } from './drafts.ts';
import type { Tool } from './tool.ts';

/**
 * Shows the post as it is after a save, or after its undoing, the caret where it was. The form is empty where what stood in it was saved.
 * @param change What was saved; undefined where a save was taken back.
 */
export async function showSaved(tool: Tool, saved: Saved, change: Change | undefined): Promise<void> {
  const { argument, file } = saved;
  const { post, form, reader } = tool;
  tool.last = argument?.id ?? tool.last;
  tool.formPane.problems.show(saved);
  tool.showUndo();
  if (change === undefined && tool.entry.element.isConnected) await tool.entry.reload();
  const changed = /^posts\/(.+)\.mdx$/.exec(file)?.[1];
  if (post === undefined) return;
  if (changed === undefined) return await showStandings(tool);
  if (changed !== post.id) return await tool.open(changed, { focus: true });
  const written = change?.do === 'add' || change?.do === 'edit' || change?.do === 'move';
  const draft = written ? EMPTY : form.draft;
  const at = reader.choice?.words?.end ?? reader.caret?.at;
  keepDraft(post.id, draft);
  const now = await tool.readAgain();
  if (now !== undefined) form.show(now, draft);
  tool.panes.hint('form', draft.words !== undefined);
  tool.panes.show('post');
  tool.showPost({ chosen: draft.words, at, focus: true });
  if (argument !== undefined) tool.tell(words.form.saved({ key: argument.key }));
}

/** Loads again the file that somebody else changed; what the curator wrote stays in the form. */
export async function reload(tool: Tool): Promise<void> {
  const { draft } = tool.form;
  if (tool.entry.element.isConnected) return await tool.entry.reload();
  const post = await tool.readAgain();
  if (post === undefined) return;
  tool.showPost({ chosen: draft.words, at: tool.reader.caret?.at });
  tool.form.show(post, draft);
  tool.form.focus('gist');
}

/** The standings of the post's arguments, which a save of another file may have changed. */
async function showStandings(tool: Tool): Promise<void> {
  const post = await tool.readAgain();
  if (post !== undefined) tool.cards.show(post);
}
