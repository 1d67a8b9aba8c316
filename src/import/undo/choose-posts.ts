import { join } from 'node:path';
import { readText } from '../../disk/index.ts';
import { commentsIn, importerFields, parseEntry } from '../../entries/index.ts';
import type { Archive } from '../archive.ts';
import type { Draft } from '../draft.ts';
import type { UndoReport } from './report.ts';
import type { UndoOptions } from './undo.ts';

/** Sorts the posts of a source: those that are removed, and those that only lose the source. The report says why others stay. */
export function choosePosts(
  { posts }: Archive,
  options: UndoOptions,
  report: UndoReport,
): { going: Map<string, Draft>; trimmed: Set<string> } {
  const going = new Map<string, Draft>();
  const trimmed = new Set<string>();
  const { isSource } = options;
  const whyOf = (draft: Draft) => whyKept(draft, options);
  for (const draft of posts.drafts.values()) {
    if (!draft.sources.some(isSource)) continue;
    report.matched++;
    const others = draft.sources.filter((source) => !isSource(source));
    const file = draft.file ?? '';
    if (others.length > 0) {
      trimmed.add(draft.id);
      report.left.push({ file, why: `${others[0]?.file} brought it too: only the source is taken off` });
      continue;
    }
    const why = whyOf(draft);
    if (why === undefined) going.set(draft.id, draft);
    else report.left.push({ file, why });
  }
  keepQuoting(posts.drafts.values(), going, whyOf, report);
  report.gone = going.size;
  report.trimmed = trimmed.size;
  return { going, trimmed };
}

/** A reconstructed post that stays needs the posts that it was put together from. */
function keepQuoting(
  drafts: Iterable<Draft>,
  going: Map<string, Draft>,
  whyOf: (draft: Draft) => string | undefined,
  report: UndoReport,
): void {
  for (const { id, file = '', reconstructedFrom, ...draft } of drafts) {
    const sources = reconstructedFrom?.filter((from) => going.has(from)) ?? [];
    if (sources.length === 0) continue;
    const why = whyOf({ id, file, reconstructedFrom, ...draft });
    if (why === undefined) continue;
    report.left.push({ file, why });
    for (const from of sources) {
      report.left.push({
        file: going.get(from)?.file ?? '',
        why: `${id}, which stays, was put together from it`,
      });
      going.delete(from);
    }
  }
}

/** Why a post is kept: a curator wrote into it, or refers to it elsewhere. */
export function whyKept(draft: Draft, { contentDir, debate, heldBy }: UndoOptions): string | undefined {
  return curatorsHand(contentDir, draft, debate) ?? heldBy.get(draft.id);
}

/** What a curator wrote into a post's entry; undefined where nobody did. */
function curatorsHand(
  contentDir: string,
  { file = '' }: Draft,
  debate: string | undefined,
): string | undefined {
  const source = readText(join(contentDir, file));
  const data = parseEntry(source).data as Record<string, unknown>;
  const fields = Object.keys(data).filter(
    (field) =>
      !(field in importerFields) && !(field === 'debate' && debate !== undefined && data.debate === debate),
  );
  if (fields.length > 0) return `a curator's fields: ${fields.join(', ')}`;
  return source.includes('#') && commentsIn(source).length > 0 ? "a curator's comment" : undefined;
}
