import { join } from 'node:path';
import { called } from '../../src/called/index.ts';
import { type Entry, isPost, type PackManifest, readEntries } from '../../src/entries/index.ts';
import type { FilledIn, ImportReport } from '../../src/import/index.ts';
import { isFound, wordsLeft } from '../import/words-left.ts';
import { skippedLine } from '../skipped-line.ts';
import { print, printJson } from '../terminal.ts';
import { trust } from '../trust.ts';

/** What adopting a pack did. */
interface Adopted {
  readonly contentDir: string;
  /** The content folder as the user named it. */
  readonly content: string;
  readonly manifest: PackManifest;
  /** The posts of the pack as they were given. */
  readonly packed: readonly Entry<'posts'>[];
  readonly report: ImportReport | undefined;
  readonly filled: readonly FilledIn[];
  readonly json?: boolean;
}

/** Prints what became of the arguments of a pack. Returns the exit code. */
export async function told({
  contentDir,
  content,
  manifest,
  packed,
  report,
  filled,
  json,
}: Adopted): Promise<number> {
  const { entries } = await readEntries(contentDir, trust());
  const posts = entries.filter(isPost);
  const counts = countOf(manifest, packed, posts);
  const left = posts.filter(({ data }) => data.apart !== undefined && data.debate === manifest.debate);
  const away = left.map(({ file, data }) => ({
    file,
    messageId: data.messageId,
    arguments: data.arguments.length,
  }));
  const words = filled.filter(isFound);
  const missed = filled.filter((one) => !isFound(one));
  const skipped = report?.skipped ?? [];
  const conflicts = report?.conflicts ?? [];
  if (json) printJson({ debate: manifest.debate, filled: words, missed, away, skipped, conflicts });
  else
    print([
      ...missed.map(wordsLeft),
      ...away.map(
        ({ file, messageId, arguments: made }) =>
          `still apart ${join(content, file)}: no mail that was read is <${messageId}> with its author and its words (${made} ${made === 1 ? 'argument' : 'arguments'})`,
      ),
      ...skipped.map(skippedLine),
      ...conflicts.map(({ id, about }) => `conflict posts/${id}.mdx: ${about}`),
      ...(away.length > 0 ? [`their words come with their mail, at any time: ${called('import')} FILE`] : []),
      // An interrupted command may have filled in some of them before.
      `Adopted ${manifest.debate}: ${counts.words} of ${counts.all} arguments have their words, ${counts.unmatched} do not match, ${counts.outside} are in posts that are not here${counts.lost === 0 ? '' : `, ${counts.lost} of the pack are not there`}`,
    ]);
  return missed.length + away.length + skipped.length + counts.unmatched + counts.lost > 0 ? 1 : 0;
}

/** How many arguments of a pack there are now, by what they have. */
interface Counts {
  readonly all: number;
  /** With their words, or taken down. */
  readonly words: number;
  /** In a post that is here and does not have their words. */
  readonly unmatched: number;
  /** In a post without its text. */
  readonly outside: number;
  /** Which are in no post. */
  readonly lost: number;
}

/** Counts the arguments of a pack in the posts of the knowledge base: those of the pack's posts as they were given, and of others of its debate that an import filled in before. */
function countOf(
  manifest: PackManifest,
  packed: readonly Entry<'posts'>[],
  posts: readonly Entry<'posts'>[],
): Counts {
  const ids = new Map(posts.map((post) => [post.id, post]));
  const byMessage = Map.groupBy(posts, ({ data }) => data.messageId);
  const present = new Set(posts.filter(({ data }) => data.debate === manifest.debate));
  let lost = 0;
  for (const { id, data } of packed) {
    const same = [ids.get(id), ...(byMessage.get(data.messageId) ?? [])].filter((one) => one !== undefined);
    for (const argument of data.arguments) {
      const post = same.find((one) => one.data.arguments.some((own) => own.id === argument.id));
      if (post === undefined) lost++;
      else present.add(post);
    }
  }
  let [words, unmatched, outside] = [0, 0, 0];
  for (const { data } of present)
    for (const { sha256, position } of data.arguments)
      if (data.apart !== undefined) outside++;
      else if (sha256 !== undefined && position !== undefined) unmatched++;
      else words++;
  const all = Math.max(manifest.arguments, words + unmatched + outside + lost);
  return { all, words, unmatched, outside, lost: all - words - unmatched - outside };
}
