import { words } from 'virtual:parley/words/annotate';
import type { Tool } from '../tool.ts';
import { EntryForm } from './entry-form.ts';

/** The form of a debate, for a tool. */
export function entryForm(tool: Tool): EntryForm {
  return new EntryForm(
    {
      save: (change) => tool.saving.save(change),
      saved: (what) => tool.tell(words.entry.saved({ what })),
      back: () => {
        tool.showForm();
        tool.focusText();
      },
      say: tool.say,
    },
    tool.queue,
  );
}

/** Puts the form of the debate that the post, or its thread, belongs to in the place of that of the argument. */
export async function editDebate(tool: Tool): Promise<void> {
  if (!(await tool.entry.show(tool.post?.debate ?? tool.outline.thread?.debate)))
    return tool.say(words.entry.none, 'fault');
  tool.panes.show('form');
  tool.formPane.show(tool.entry.element);
  tool.entry.focus();
}
