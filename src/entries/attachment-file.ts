import { ATTACHMENTS_FOLDER } from './entry-files.ts';

/** Characters of a minted name, its ending aside: with the folders it stays short enough for every file system. */
const MOST_CHARACTERS = 100;

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)(?:[.-]|$)/i;

/**
 * Returns the path, from the content folder, of the file that keeps an attachment: `attachments/POST/NAME.txt`. The name is made of
 * letters and digits of ASCII, dots, hyphens, underscores and plus signs; it begins with a letter or a digit, is no device of Windows, and ends in
 * `.txt`, so that no tool runs it and no server takes it for anything but text. `taken` holds paths in lower case.
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

/** An attachment whose text is kept in a file beside the post, where it has a text. */
interface Named {
  readonly name: string;
  readonly file?: string | undefined;
  readonly text?: unknown;
}

/** Gives each attachment of a post that has a text the path of its file. The paths of those without one are kept, and not given again. */
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
