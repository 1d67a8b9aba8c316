import { leftOutDefect } from './attachment.ts';
import { MAX_ATTACHED_BYTES_OF_POST, MAX_ATTACHED_LINES_OF_POST } from './limits.ts';
import { linesIn } from './lines-in.ts';
import type { Attachment } from './message.ts';

/** Drops the texts of attachments beyond the limit of a post; they are only named. */
export function withinLimit(attachments: readonly Attachment[]): {
  attachments: Attachment[];
  defects: string[];
} {
  let bytes = 0;
  let lines = 0;
  const defects: string[] = [];
  const kept = attachments.map((attachment): Attachment => {
    if (attachment.text === undefined) return attachment;
    bytes += attachment.text.length;
    lines += linesIn(attachment.text);
    if (bytes <= MAX_ATTACHED_BYTES_OF_POST && lines <= MAX_ATTACHED_LINES_OF_POST) return attachment;
    const { text: _, ...named } = attachment;
    defects.push(leftOutDefect({ ...named, leftOut: 'too large' }));
    return { ...named, leftOut: 'too large' };
  });
  return { attachments: kept, defects };
}
