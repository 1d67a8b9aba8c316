import { words } from 'virtual:parley/words/annotate';
import type { Targets } from '../../annotate/wire.ts';
import { read } from './api.ts';
import type { Draft } from './draft.ts';
import { keepDraft } from './drafts.ts';
import type { FormActions } from './form.ts';
import { make } from './making.ts';
import type { ReaderActions } from './reader.ts';
import { skip, toggleRead } from './reading-marks.ts';
import type { Tool } from './tool.ts';

/** What the reader tells the tool. */
export function readerActions(tool: Tool): ReaderActions {
  return {
    chosen: (chosen) => take(tool, chosen),
    refused: (refused) => tool.form.refuse(refused),
    goTo: (source) => void tool.goTo(source),
    argument: (id) => tool.cards.focus(id),
    next: (by) => void tool.next(by),
    read: () => void toggleRead(tool),
    skip: () => void skip(tool),
    authorOf: (post) => tool.outline.posts.find(({ id }) => id === post)?.from.name,
    say: tool.say,
  };
}

/** What the form asks the tool, and tells it. */
export function formActions(tool: Tool): FormActions {
  return {
    changed: (draft) => {
      if (tool.post !== undefined) keepDraft(tool.post.id, draft);
    },
    find: (query, signal) => targetsFor(tool, query, signal),
    make: (kind, title) => make(tool, kind, title),
    save: async (change) => void (await tool.saving.save(change)),
    cancelled: () => {
      tool.reader.choice?.restore(undefined);
      tool.panes.hint('form', false);
      tool.focusText();
      tool.say(words.form.cancelled);
    },
    goTo: (source) => void tool.goTo(source),
    say: tool.say,
  };
}

/** Puts the words that were chosen in the post into the form. */
function take(tool: Tool, chosen: Draft['words']): void {
  tool.form.set({ words: chosen });
  tool.panes.hint('form', chosen !== undefined);
  tool.say(chosen === undefined ? '' : words.form.chosen({ words: chosen.exact }), 'seen');
}

/** The targets that the chosen words, or those at the caret, may have. */
async function targetsFor(tool: Tool, q: string, signal: AbortSignal): Promise<Targets> {
  await tool.queue.settled;
  const at = tool.reader.caret?.at ?? 0;
  const { start, end } = tool.form.draft.words ?? { start: at, end: at + 1 };
  return read<Targets>('targets', { post: tool.post?.id, start, end, q }, signal);
}
