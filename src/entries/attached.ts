import { type Entry, isPost } from './entry.ts';

/** A file kept beside a post; without a text if the file does not exist. */
export interface AttachedFile {
  /** Path from the content folder. */
  readonly file: string;
  readonly text: string | undefined;
}

/**
 * The entry of a post with the files that it names.
 *
 * @param read The text of a file of the content folder; undefined if it does not exist.
 */
export function withAttached<E extends Entry>(entry: E, read: (file: string) => string | undefined): E {
  if (!isPost(entry)) return entry;
  const files = entry.data.attachments.flatMap(({ file }) => file ?? []);
  return files.length === 0
    ? entry
    : { ...entry, attached: files.map((file) => ({ file, text: read(file) })) };
}
