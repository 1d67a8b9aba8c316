import { words } from 'virtual:parley/words/annotate';
import type { ShownArgument } from '../../annotate/wire.ts';
import { confirmed } from './ask.ts';
import type { CardActions } from './cards.ts';
import { draftOf } from './draft.ts';
import type { Tool } from './tool.ts';

/** What can be done with the arguments of the post. */
export function cardActions(tool: Tool): CardActions {
  return {
    edit: (argument) => edit(tool, argument),
    move: (argument) => move(tool, argument),
    remove: (argument) => void remove(tool, argument),
    show: (argument) => {
      tool.panes.show('post');
      tool.reader.reveal(argument);
    },
    reanchor: (argument, by) => void reanchor(tool, argument, by),
    say: tool.say,
  };
}

export function edit(tool: Tool, argument: ShownArgument): void {
  if (tool.post !== undefined) tool.start(draftOf(tool.post, argument), 'gist');
}

/** Writes another target in the place of the first, or of the one that the form says. */
export function move(tool: Tool, argument: ShownArgument): void {
  if (tool.post === undefined) return;
  const job = { do: 'move', argument, instead: argument.targets[0]?.target ?? '' } as const;
  tool.start({ ...draftOf(tool.post, argument), job }, 'target');
}

/** Deletes it, once the curator says so. */
export async function remove(tool: Tool, { id, key, gist }: ShownArgument): Promise<void> {
  if (!(await confirmed(words.ask.delete({ gist }), words.ask.deleteYes)) || tool.post === undefined) return;
  const { id: post, hash } = tool.post;
  const saved = await tool.save({ do: 'delete', post, hash, id });
  if (saved !== undefined) tool.tell(words.form.deleted({ key }));
}

/** Pins an argument whose words are not in the post to the nearest words, or to those that are chosen. */
async function reanchor(tool: Tool, { id, nearest }: ShownArgument, by: 'nearest' | 'chosen'): Promise<void> {
  const span = by === 'nearest' ? nearest : tool.reader.choice?.words;
  if (tool.post === undefined || span === undefined)
    return tool.say(words.form.missing({ fields: words.form.missingFields.words }), 'fault');
  const { start, end } = span;
  await tool.save({ do: 'reanchor', post: tool.post.id, hash: tool.post.hash, id, start, end });
}
