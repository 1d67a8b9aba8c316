import { ATTACHMENTS_FOLDER } from './entry-files.ts';

/** Maximum length of a file name without its ending: with the folders, it fits every file system. */
const MOST_CHARACTERS = 100;

/** Names that Windows reserves for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)(?:[.-]|$)/i;

/**
 * The path, relative to the content folder, of the file that keeps an attachment: `attachments/POST/NAME.txt`. The name consists of ASCII
 * letters and digits, dots, hyphens, underscores and plus signs; it begins with a letter or a digit, is not a Windows device, and ends in
 * `.txt`, so that no tool runs it and every server serves it as text. `taken` holds paths in lower case.
 */
function attachmentFile(post: string, name: string, taken: ReadonlySet<string>): string {
  const base = baseOf(name);
  const pathOf = (suffix: string) => `${ATTACHMENTS_FOLDER}/${post}/${base}${suffix}.txt`;
  let path = pathOf('');
  for (let nth = 2; taken.has(path.toLowerCase()); nth++) path = pathOf(`-${nth}`);
  return path;
}

function baseOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._+-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/\.txt$/i, '')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, MOST_CHARACTERS)
    .replace(/[^A-Za-z0-9]+$/, '');
  if (plain === '') return 'attachment';
  return DEVICE.test(plain) ? `file-${plain}` : plain;
}

/** An attachment; if it has a text, that is kept in a file beside the post. */
interface Named {
  readonly name: string;
  readonly file?: string | undefined;
  readonly text?: unknown;
}

/** Gives each attachment that has a text the path of its file. Paths of attachments without one stay reserved. */
export function withFiles<T extends Named>(post: string, attachments: readonly T[]): T[] {
  const taken = new Set<string>();
  for (const { file, text } of attachments) if (file !== undefined && !text) taken.add(file.toLowerCase());
  return attachments.map((attachment) => {
    if (!attachment.text) return attachment;
    const file = attachmentFile(post, attachment.name, taken);
    taken.add(file.toLowerCase());
    return { ...attachment, file };
  });
}
