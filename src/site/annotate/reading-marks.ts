import { words } from 'virtual:parley/words/annotate';
import type { Mark } from '../../annotate/wire.ts';
import { send } from './api.ts';
import { askedFor } from './ask.ts';
import type { Tool } from './tool.ts';

/** Marks the post as read, or as unread again. */
export function toggleRead(tool: Tool): Promise<void> {
  return tool.queue.run(async () => {
    const isRead = tool.post?.mark.state === 'read';
    await mark(
      tool,
      { state: isRead ? 'unread' : 'read' },
      isRead ? words.marks.isUnread : words.marks.isRead,
    );
  });
}

/** Marks the post as skipped, once it is said why. */
export async function skip(tool: Tool): Promise<void> {
  const before = tool.post?.mark.state === 'skipped' ? tool.post.mark.why : '';
  const why = await askedFor(words.marks.why, words.marks.skip, words.marks.whyExample, before);
  if (why !== undefined)
    await tool.queue.run(() => mark(tool, { state: 'skipped', why }, words.marks.isSkipped({ why })));
}

async function mark(tool: Tool, state: Mark, said: string): Promise<void> {
  if (tool.post === undefined) return;
  const answer = await send('mark', { post: tool.post.id, mark: state });
  if (!answer.ok)
    return tool.say('problems' in answer ? answer.problems.join(' ') : words.conflict.title, 'fault');
  tool.change({ mark: state });
  tool.say(said);
}
