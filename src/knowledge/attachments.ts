import { lineIn, type Problem, postFacts } from '../entries/index.ts';
import type { PostNode } from './model.ts';

/** Problems with attached files of a post: missing, or changed since they were sent. */
export function checkAttachments({ entry }: PostNode): Problem[] {
  if (entry.data.attachments.length === 0) return [];
  const states = postFacts(entry).attached;
  return entry.data.attachments.flatMap(({ file }, index): Problem[] => {
    const state = states[index];
    if (state !== 'missing' && state !== 'changed') return [];
    const at = { file: entry.file, line: lineIn(entry, ['attachments', index, 'file']) };
    const mend = 'import the source of the post again to restore it';
    return state === 'missing'
      ? [{ code: 'attachment-missing', ...at, message: `${file} is not there: ${mend}` }]
      : [{ code: 'attachment-changed', ...at, message: `${file} is not as it was sent any more: ${mend}` }];
  });
}
