import { words } from 'virtual:parley/words/annotate';
import type { NewEntry } from '../../annotate/wire.ts';
import { Maker } from './maker.ts';
import type { Tool } from './tool.ts';

/** Puts the form of a new entry in the place of that of the argument. A position that was made is its target; what else was made leads back to the choice. */
export function make(tool: Tool, kind: NewEntry['kind'], title: string): void {
  const debate = tool.post?.debate ?? tool.outline.thread?.debate;
  const maker = new Maker(
    kind,
    title,
    debate,
    {
      save: async (change) => (await tool.saving.save(change))?.created,
      done: (made) => {
        tool.showForm();
        if (made === undefined) return tool.form.focus('target');
        tool.tell(words.make.made({ title: made.title }));
        if (made.kind === 'position') tool.form.set({ target: { key: made.id, title: made.title } });
        tool.form.focus(made.kind === 'position' ? 'gist' : 'target');
      },
      say: tool.say,
    },
    tool.queue,
  );
  tool.formPane.show(maker.element);
  maker.focus();
}
