import { describe, expect, it } from 'vitest';
import { segmentLines } from '../segments/index.ts';
import { ArchivePosts } from './collect.ts';
import { draftOf } from './draft.ts';
import { settleReplies } from './settle-replies.ts';

const TEXT =
  'On Thu, 01 Dec 2022 10:00:00 +0000, Jane Roe wrote:\n> Builds take an hour.\n\nUse a RAM disk.\n';

/** What In-Reply-To and References of a reply are once the archive is read, which holds j1 and j2 and knows Jane. */
function settled(reply: { inReplyTo?: string[]; references?: string[]; doubtfulIds?: string[] }) {
  const posts = new ArchivePosts(() => TEXT);
  const message = (messageId: string, date: string) => ({
    messageId,
    date,
    from: {},
    subject: 'Build times on slow disks',
    lists: [],
    inReplyTo: [],
    references: [],
    text: TEXT,
    attachments: [],
    defects: [],
    source: { file: 'x', sha256: messageId },
  });
  const text = { offset: 0, bytes: 0 };
  const lines = () => segmentLines(TEXT);
  posts.add({ ...draftOf(message('j1@example.org', '2022-12-01T10:00:00Z'), text, lines), author: 'jane' });
  posts.add({ ...draftOf(message('j2@example.org', '2022-12-02T10:00:00Z'), text, lines), author: 'jane' });
  const { id } = posts.add({
    ...draftOf({ ...message('k1@example.org', '2022-12-03T10:00:00Z'), ...reply }, text, lines),
    author: 'karl',
  });
  settleReplies(posts, (one) => one === 'jane@example.org', lines);
  const { inReplyTo, references, attributed } = posts.drafts.get(id) ?? {};
  return { inReplyTo, references, attributed };
}

describe('what a post answers', () => {
  it('is no author of the archive, whose reply then goes by its subject', () => {
    expect(settled({ inReplyTo: ['jane@example.org'] })).toEqual({
      inReplyTo: [],
      references: [],
      attributed: true,
    });
  });

  it('is what may be an address only where a post has it for its Message-ID', () => {
    expect(settled({ inReplyTo: ['j1@example.org'], doubtfulIds: ['j1@example.org'] }).inReplyTo).toEqual([
      'j1@example.org',
    ]);
    expect(settled({ inReplyTo: ['q@example.org'], doubtfulIds: ['q@example.org'] }).inReplyTo).toEqual([]);
  });

  it('is, of several that are named, the one that References or the archive know; the others join the thread', () => {
    expect(settled({ inReplyTo: ['q@example.org', 'j1@example.org'] })).toMatchObject({
      inReplyTo: ['j1@example.org'],
      references: ['q@example.org'],
    });
    expect(
      settled({ inReplyTo: ['j1@example.org', 'j2@example.org'], references: ['j2@example.org'] }),
    ).toMatchObject({ inReplyTo: ['j2@example.org'], references: ['j1@example.org', 'j2@example.org'] });
    expect(settled({ inReplyTo: ['q@example.org', 'r@example.org'] })).toMatchObject({
      inReplyTo: ['q@example.org'],
      references: ['r@example.org'],
    });
  });
});
