import { type Fields, importerFields, type WrittenBody } from '../entries/index.ts';
import type { Series } from '../threads/index.ts';
import { named } from './attachments.ts';
import type { Draft } from './draft.ts';

const ORDER = Object.keys(importerFields);

/**
 * The importer's part of a post's frontmatter, every field of it, undefined where the post has none. The fields that go
 * with the text (`body`, `layout`) are there only where the text is written anew.
 */
export function postFields(
  draft: Draft,
  { thread, slugs }: { readonly thread: string; readonly slugs: readonly string[] },
  series: Series | undefined,
  text?: { readonly sha256: string; readonly written: WrittenBody },
): Fields {
  const { references, inReplyTo } = draft;
  const values: Record<string, unknown> = {
    id: draft.id,
    messageId: draft.messageId,
    claims: draft.claims,
    date: draft.date,
    zone: draft.zone,
    from: draft.author,
    sentBy: draft.sentBy,
    byName: draft.byName,
    subject: draft.subject,
    lists: some(draft.lists),
    inReplyTo: inReplyTo[0],
    references: some(references),
    thread,
    threadSlugs: some(slugs),
    parent: draft.parent,
    sources: some(
      draft.sources.map(({ file, sha256, digest, wrapper, adds }) => ({
        file,
        sha256,
        ...(digest === undefined ? {} : { digest }),
        ...(wrapper === undefined ? {} : { wrapper }),
        ...(adds === undefined || adds === '' ? {} : { adds }),
      })),
    ),
    attachments: some(draft.attachments.map(named)),
    series,
    defects: some(draft.defects),
    conflicts: some(draft.conflicts.map((conflict) => ({ ...conflict }))),
    reconstructed: draft.reconstructedFrom ? { from: [...draft.reconstructedFrom] } : undefined,
    ...(text ? { body: text.sha256, layout: text.written.layout } : {}),
  };
  return Object.fromEntries(ORDER.filter((key) => key in values).map((key) => [key, values[key]]));
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
