import { join } from 'node:path';
import { type Entry, type PackManifest, readEntries } from '../../src/entries/index.ts';
import type { FilledIn, ImportReport } from '../../src/import/index.ts';
import { isFound, wordsLeft } from '../import/words-left.ts';
import { print, printJson } from '../terminal.ts';
import { trust } from '../trust.ts';

/** What adopting a pack did. */
interface Adopted {
  readonly contentDir: string;
  /** The content folder as the user named it. */
  readonly content: string;
  readonly manifest: PackManifest;
  readonly report: ImportReport | undefined;
  readonly filled: readonly FilledIn[];
  readonly json?: boolean;
}

export function isPost(entry: Entry): entry is Entry<'posts'> {
  return entry.collection === 'posts';
}

/** Prints what became of the arguments of a pack. Returns the exit code. */
export async function told({
  contentDir,
  content,
  manifest,
  report,
  filled,
  json,
}: Adopted): Promise<number> {
  const { entries } = await readEntries(contentDir, trust());
  const left = entries
    .filter(isPost)
    .filter(({ data }) => data.apart !== undefined && data.debate === manifest.debate);
  const away = left.map(({ file, data }) => ({
    file,
    messageId: data.messageId,
    arguments: data.arguments.length,
  }));
  const words = filled.filter(isFound);
  const missed = filled.filter((one) => !isFound(one));
  const skipped = report?.skipped ?? [];
  const conflicts = report?.conflicts ?? [];
  const outside = away.reduce((sum, one) => sum + one.arguments, 0);
  if (json) printJson({ debate: manifest.debate, filled: words, missed, away, skipped, conflicts });
  else
    print([
      ...missed.map(wordsLeft),
      ...away.map(
        ({ file, messageId, arguments: made }) =>
          `still apart ${join(content, file)}: no mail that was read is <${messageId}> with its author and its words (${made} arguments)`,
      ),
      ...skipped.map(({ file, offset, reason }) => `skipped ${file} at byte ${offset}: ${reason}`),
      ...conflicts.map(({ id, about }) => `conflict posts/${id}.mdx: ${about}`),
      // An interrupted command may have filled in some of them before.
      `Adopted ${manifest.debate}: ${manifest.arguments - missed.length - outside} of ${manifest.arguments} arguments have their words, ${missed.length} do not match, ${outside} are in posts that are not here`,
    ]);
  return missed.length + away.length + skipped.length > 0 ? 1 : 0;
}
