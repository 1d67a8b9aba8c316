import { createHash } from 'node:crypto';
import { lineIn, type Problem } from '../entries/index.ts';
import type { PostNode } from './model.ts';

/** What is wrong with the files that a post names: one is gone, or is not as it was sent. */
export function checkAttachments({ entry }: PostNode): Problem[] {
  if (!entry.attached) return [];
  const texts = new Map(entry.attached.map(({ file, text }) => [file, text]));
  return entry.data.attachments.flatMap(({ file, sha256 }, index): Problem[] => {
    if (file === undefined) return [];
    const text = texts.get(file);
    const at = { file: entry.file, line: lineIn(entry, ['attachments', index, 'file']) };
    const mend = 'import the source of the post again to restore it';
    if (text === undefined)
      return [{ code: 'attachment-missing', ...at, message: `${file} is not there: ${mend}` }];
    if (sha256 === undefined || hashesOf(text).includes(sha256)) return [];
    return [
      { code: 'attachment-changed', ...at, message: `${file} is not as it was sent any more: ${mend}` },
    ];
  });
}

/** Of a text as it is, and as it was before git wrote CR LF for its line ends. */
function hashesOf(text: string): string[] {
  return [text, text.replaceAll('\r\n', '\n')].map((one) => createHash('sha256').update(one).digest('hex'));
}
