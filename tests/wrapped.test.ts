import { describe, expect, it, test } from 'vitest';
import { wholeText } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { parseMessage } from '../src/mail/index.ts';
import { hashesOf } from './support/folder.ts';
import {
  emptyContent,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  ORIGINAL,
} from './support/forged-archive.ts';

const INNER = `From: Ann One <ann@example.org>
Subject: Paint
Date: Wed, 14 Dec 2022 13:52:03 +0000
Message-ID: <orig@example.org>

${ORIGINAL.text}
`;

/** ORIGINAL in a message of its list. */
const WRAPPER: Mail = {
  from: 'Ann One via Sheds <sheds@lists.example.org>',
  subject: '[Sheds] Paint',
  date: 'Wed, 14 Dec 2022 13:52:10 +0000',
  id: 'wrapper@lists.example.org',
  header: [
    'To: sheds@lists.example.org',
    'List-Id: <sheds.lists.example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=wrap',
  ],
  text: `--wrap\nContent-Type: message/rfc822\n\n${INNER}\n--wrap--`,
};

const REPLY: Mail = {
  from: 'Bob Two <bob@example.org>',
  subject: 'Re: [Sheds] Paint',
  date: 'Wed, 14 Dec 2022 15:00:00 +0000',
  id: 'reply@example.org',
  header: ['In-Reply-To: <wrapper@lists.example.org>', 'List-Id: <sheds.lists.example.org>'],
  text: 'On Wed, 14 Dec 2022 13:52:03 +0000, Ann One wrote:\n> We should paint the shed green, because green is calm.\n> And the door must be blue as the sky in June.\n\nNo.',
};

/** A reply that quotes nothing, and names the wrapper behind another message. */
const NOD: Mail = {
  ...REPLY,
  id: 'nod@example.org',
  header: ['In-Reply-To: <gone@example.org>', 'References: <wrapper@lists.example.org> <gone@example.org>'],
  text: 'I agree with all of it.',
};

/** Who wrote each post, and whom it answers. */
async function tree(content: string): Promise<string[]> {
  const { posts } = await knowledgeIn(content);
  const said = (id = '') => posts.get(id)?.entry.data.messageId ?? '';
  return [...posts.values()]
    .map(({ id, entry, parent }) => `${said(id)} by ${entry.data.from} answers ${said(parent)}`)
    .sort();
}

const TREE = [
  'nod@example.org by bob-two answers orig@example.org',
  'orig@example.org by ann-one answers ',
  'reply@example.org by bob-two answers orig@example.org',
];

describe('replies to the Message-ID of a wrapper', () => {
  const orders = [
    [WRAPPER, REPLY, NOD],
    [REPLY, NOD, WRAPPER],
    [ORIGINAL, NOD, WRAPPER, REPLY],
    [NOD, WRAPPER, ORIGINAL, REPLY],
  ];
  test.each(orders)(
    'answer the post that it held, in any order, at once and mail by mail',
    async (...mails) => {
      const [atOnce, oneByOne] = [emptyContent(), emptyContent()];
      await importMbox(atOnce, mboxOf(...mails));
      for (const mail of mails) await importMbox(oneByOne, mboxOf(mail));
      expect(await tree(atOnce)).toEqual(TREE);
      expect(await tree(oneByOne)).toEqual(TREE);
      for (const content of [atOnce, oneByOne]) {
        const before = hashesOf(content);
        await importMbox(content, mboxOf(...mails));
        expect(hashesOf(content)).toEqual(before);
      }
    },
  );

  it('leave the post that was put together for it, once the original came otherwise, without an answer', async () => {
    const content = emptyContent();
    for (const mail of [ORIGINAL, REPLY, NOD, WRAPPER]) await importMbox(content, mboxOf(mail));
    const posts = await tree(content);
    expect(posts).toEqual([...TREE, 'wrapper@lists.example.org by ann-one answers ']);
  });

  it('answer a post that has that Message-ID itself, where there is one', async () => {
    const content = emptyContent();
    const true_ = {
      ...WRAPPER,
      id: 'wrapper@lists.example.org',
      header: [],
      from: 'Cat Three <cat@example.org>',
      subject: 'Nets',
      text: 'The nets need mending.',
    };
    await importMbox(content, mboxOf(WRAPPER, REPLY, true_));
    expect(await tree(content)).toContain('reply@example.org by bob-two answers wrapper@lists.example.org');
  });
});

describe('a wrapper that an older import took for a post', () => {
  const DIGEST = (mail: Mail): Mail => ({
    from: 'sheds-request@lists.example.org',
    subject: 'Sheds Digest, Vol 1, Issue 1',
    date: 'Thu, 15 Dec 2022 00:00:00 +0000',
    id: 'digest@lists.example.org',
    header: ['MIME-Version: 1.0', 'Content-Type: multipart/digest; boundary=digest'],
    text: `--digest\n\n${bytesOf(mail)}\n--digest--`,
  });

  /** A mail's own bytes. */
  function bytesOf(mail: Mail): string {
    return mboxOf(mail).replace(/^From .*\n/, '');
  }

  /** As it was imported before wrappers were opened. */
  async function importAsOne(contentDir: string, mail: Mail): Promise<string> {
    const bytes = Buffer.from(bytesOf(mail));
    async function* readings() {
      yield {
        kind: 'message',
        message: parseMessage(bytes, { file: 'old.mbox' }),
        bytes: bytes.length,
      } as const;
    }
    await importMessages(readings(), { contentDir });
    return [...(await knowledgeIn(contentDir)).posts.keys()][0] ?? '';
  }

  test.each([
    ['alone', [WRAPPER]],
    ['behind the original', [ORIGINAL, WRAPPER]],
    ['before the original', [WRAPPER, ORIGINAL]],
  ])('keeps its id and gets its author, and there is no second (%s)', async (_, mails) => {
    const content = emptyContent();
    const id = await importAsOne(content, WRAPPER);
    expect((await knowledgeIn(content)).posts.get(id)?.entry.data.messageId).toBe(
      'wrapper@lists.example.org',
    );
    await importMbox(content, mboxOf(...mails));
    const { posts } = await knowledgeIn(content);
    expect([...posts.keys()]).toEqual([id]);
    expect(posts.get(id)?.entry.data).toMatchObject({ messageId: 'orig@example.org', from: 'ann-one' });
    const entry = posts.get(id)?.entry;
    expect(entry && wholeText(entry).text.trim()).toBe(ORIGINAL.text);
    await importMbox(content, mboxOf(REPLY, NOD));
    expect(await tree(content)).toEqual(TREE);
  });

  it('keeps its id as a member of a digest too', async () => {
    const content = emptyContent();
    const id = await importAsOne(content, WRAPPER);
    await importMbox(content, mboxOf(DIGEST(WRAPPER)));
    const { posts } = await knowledgeIn(content);
    expect(posts.get(id)?.entry.data).toMatchObject({ messageId: 'orig@example.org', from: 'ann-one' });
    expect(posts.size).toBe(2);
  });
});
