import { describe, expect, it } from 'vitest';
import { wholeText } from '../src/entries/index.ts';
import type { ImportReport } from '../src/import/index.ts';
import type { KnowledgeBase, PostNode } from '../src/knowledge/index.ts';
import {
  curatedArchive,
  DOOR,
  importMbox,
  knowledgeIn,
  mboxOf,
  ORIGINAL,
  PLAN,
  TRUE,
} from './support/forged-archive.ts';
import { forgeries } from './support/forgeries.ts';

/** How an import tells that a mail was not taken for what it says it is. */
const TOLD: Record<string, (report: ImportReport) => boolean> = {
  conflict: ({ conflicts }) => conflicts.length > 0,
  'a post of its own': (report) => report.new > 0 && report.replaced === 0,
  'another copy': (report) => report.merged > 0,
  'threads joined': ({ joined }) => joined.length > 0,
  'a part left out': ({ notKept, skipped }) => notKept.length + skipped.length > 0,
};

/** What a curator's work rests on: of each annotated post its text, its header and the curator's fields. */
function pinnedOf(kb: KnowledgeBase): Record<string, unknown> {
  const isPinned = ({ entry: { data } }: PostNode) =>
    data.debate !== undefined || data.note !== undefined || data.arguments.length > 0;
  return Object.fromEntries(
    [...kb.posts.values()].filter(isPinned).map(({ id, entry }) => {
      const { data } = entry;
      const { text } = wholeText(entry);
      const { debate, positions, arguments: own, note, from, date, subject, attachments } = data;
      const isMade = data.reconstructed !== undefined;
      return [id, { text, debate, positions, own, note, from, date, subject, attachments, isMade }];
    }),
  );
}

describe('a stranger’s mail', () => {
  it.each(forgeries)('changes nothing that a curator pinned, and is told: %s', async (_, told, ...mails) => {
    const content = await curatedArchive();
    const before = pinnedOf(await knowledgeIn(content));
    expect(Object.keys(before)).toHaveLength(3);
    const report = await importMbox(content, mboxOf(...mails));
    const kb = await knowledgeIn(content);
    expect(pinnedOf(kb)).toEqual(before);
    expect(TOLD[told]?.(report), `${told}: ${JSON.stringify(report)}`).toBe(true);
    expect(kb.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(kb.problems.some(({ code }) => code === 'conflicting-claim')).toBe(report.conflicts.length > 0);
    // Both times the same: what it claims is not taken because it comes again.
    await importMbox(content, mboxOf(...mails));
    expect(pinnedOf(await knowledgeIn(content))).toEqual(before);

    // The true posts come again, and the missing one at last: it takes its place, with its arguments.
    await importMbox(content, mboxOf(...TRUE, ORIGINAL), 'true.mbox');
    const healed = await knowledgeIn(content);
    for (const mail of [PLAN, DOOR]) {
      const post = [...healed.posts.values()].find(({ entry }) => wholeText(entry).text.trim() === mail.text);
      expect(before).toHaveProperty([post?.id ?? '']);
    }
    const original = [...healed.posts.values()].find(
      ({ entry }) => wholeText(entry).text.trim() === ORIGINAL.text,
    );
    expect(original?.arguments).toHaveLength(1);
    expect(original?.entry.data).toMatchObject({ from: 'ann-one', messageId: 'orig@example.org' });
  });
});
