import { describe, expect, test } from 'vitest';
import { importedMail, mail } from './support/imported-mail.ts';

const MISSING = { 'Message-ID': '<r1@example.org>', 'In-Reply-To': '<r0@example.org>' };

/** What an import makes of one reply to a message that is missing. */
const of = (text: string, fields: Record<string, string> = {}) =>
  importedMail([mail({ ...MISSING, ...fields }, text)]);

describe('a post that is missing', () => {
  test.each([
    ['Alice Ames wrote:'],
    ['Alice Ames <alice@ames.example> writes:'],
    ['Alice Ames a écrit :'],
    ['"Ames, Alice" <alice@ames.example> schrieb:'],
    ['On Sun, 4 Dec 2022 09:00:00 +0000, Alice Ames wrote:'],
    ['Alice van der Ames schreef:'],
  ])('stands above the reply that quotes it below "%s"', async (attribution) => {
    const { posts } = await of(`${attribution}\n> The cache must never be flushed.\n\nI do not agree.\n`);
    const made = posts.filter(({ reconstructed }) => reconstructed);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ parent: undefined, text: 'The cache must never be flushed.\n' });
    expect(made[0]?.author).toMatch(/Ames/);
    expect(posts.find(({ key }) => key === 'r1@example.org')?.parent).toBe(made[0]?.key);
  });

  test('is not dated after the post that quotes it', async () => {
    const { posts } = await of(
      'On Sun, 4 Dec 2033 09:00:00 +0000, Alice Ames wrote:\n> The cache must never be flushed.\n\nNo.\n',
    );
    expect(posts.find(({ reconstructed }) => reconstructed)).toMatchObject({
      author: 'Alice Ames',
      date: undefined,
      parent: undefined,
    });
  });

  test('is not named by a date to come alone', async () => {
    const { posts } = await of(
      'On Sun, 4 Dec 2033 09:00:00 +0000, Alice Ames wrote:\n> The cache must never be flushed.\n\nNo.\n',
      { 'In-Reply-To': '' },
    );
    expect(posts.filter(({ reconstructed }) => reconstructed)).toEqual([]);
  });

  test('never answers one of its own answers, whatever their References say', async () => {
    const quoting = 'Alice Ames wrote:\n> The cache must never be flushed.\n\nNo.\n';
    const { posts } = await importedMail([
      mail(MISSING, quoting),
      mail(
        {
          'Message-ID': '<r2@example.org>',
          'In-Reply-To': '<r0@example.org>',
          References: '<r1@example.org> <r0@example.org>',
          Date: 'Tue, 6 Dec 2022 10:00:00 +0000',
        },
        quoting,
      ),
    ]);
    const made = posts.filter(({ reconstructed }) => reconstructed);
    expect(made.map(({ parent }) => parent)).toEqual([undefined]);
    expect(posts.filter(({ parent }) => parent === made[0]?.key)).toHaveLength(2);
  });
});

describe('nobody is made up', () => {
  test.each([
    ['The manual page says:\n> The cache is flushed every five minutes.\n\nSo it is documented.\n'],
    ['From the README:\n> The cache is flushed every five minutes.\n\nSo it is documented.\n'],
    ['Alice on IRC:\n> the cache is never flushed at all, I looked\n\nSo we should fix it.\n'],
    ['> <alice> the cache is never flushed at all\n> <bob> really?\n\nSo they said.\n'],
    ['> [10:02] <alice> the cache is never flushed at all\n\nSo she said.\n'],
    ['https://blog.example/cache says:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['The Example Times wrote:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['The Example Times wrote on 4 December 2022:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['According to Wikipedia:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['RFC 9999 says:\n> A cache MUST be flushed now and then.\n\nThat settles it.\n'],
    ['It fails here with this error:\n> cannot flush the cache: no such device\n\nAny idea?\n'],
    ['Alice tweeted:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['> Nobody flushes a cache today.\n> -- Alice (@alice) December 4, 2022\n\nI wonder.\n'],
    ['<https://blog.example/cache.html>\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['Alice Ames wrote in bug 1234:\n> Nobody flushes a cache today.\n\nI wonder.\n'],
    ['Alice Ames schrieb mir privat:\n> Ich gehe im Januar weg.\n\nIch darf das sagen.\n'],
    ['Alice told me privately:\n> I will leave in March.\n\nShe allowed me to quote this.\n'],
    [
      '> commit 0123456789ab\n> Author: Alice Ames <alice@ames.example>\n>\n>     Never flush the cache\n\nThis one.\n',
    ],
    ['> FLUSH(8)   System Manual   FLUSH(8)\n>\n> The cache is flushed every five minutes.\n\nSee?\n'],
    [
      '> From: Alice Ames <alice@ames.example>\n> To: Rob Roe <rob@example.org>\n> Subject: The cache\n>\n> I will leave in March.\n\nShe allowed me to quote this.\n',
    ],
    [
      'See below.\n\n-----Original Message-----\nFrom: Alice Ames <alice@ames.example>\nSent: Sunday, December 4, 2022 9:00 AM\nTo: dev@lists.example.org\nSubject: Dinner on Friday\n\nShall we meet at eight?\n',
    ],
  ])('of %j', async (text) => {
    const { posts, people } = await of(text);
    expect(posts.map(({ key }) => key)).toEqual(['r1@example.org']);
    expect(people).toEqual(['Rob Roe']);
  });
});

describe('words below a copied header', () => {
  const heads: readonly (readonly [string, string])[] = [
    [
      '-----Original Message-----\nFrom: %\nSent: Sunday, December 4, 2022 9:00 AM\nTo: @\nSubject: The cache',
      'Outlook',
    ],
    [
      '________________________________\nFrom: %\nSent: Sunday, December 4, 2022 9:00 AM\nTo: @\nSubject: The cache',
      'a rule',
    ],
    ['*From:* %\n*Sent:* Sunday, December 4, 2022 9:00 AM\n*To:* @\n*Subject:* Re: The cache', 'bold'],
    ['De : %\nEnvoyé : dimanche 4 décembre 2022 09:00\nÀ : @\nObjet : The cache', 'French'],
    ['Von: %\nGesendet: Sonntag, 4. Dezember 2022 09:00\nAn: @\nBetreff: AW: The cache', 'German'],
    ['De: %\nEnviado el: domingo, 4 de diciembre de 2022 9:00\nPara: @\nAsunto: The cache', 'Spanish'],
    ['发件人: %\n发送时间: 2022年12月4日 9:00\n收件人: @\n主题: The cache', 'Chinese'],
    ['差出人: %\n送信日時: 2022年12月4日 9:00\n宛先: @\n件名: The cache', 'Japanese'],
    ['От: %\nОтправлено: 4 декабря 2022 г. 9:00\nКому: @\nТема: The cache', 'Russian'],
    [
      'Begin forwarded message:\n\nFrom: %\nSubject: The cache\nDate: December 4, 2022 at 9:00:00 AM GMT+1\nTo: @',
      'Apple',
    ],
    [
      '-------- Forwarded Message --------\nSubject: \tThe cache\nDate: \tSun, 4 Dec 2022 09:00:00 +0100\nFrom: \t%\nTo: \t@',
      'Thunderbird',
    ],
    ['%\n12/04/2022 09:00 AM\n\nTo\n@\ncc\n\nSubject\nThe cache', 'Notes'],
    [
      '             %   \n                             To \n             12/04/2022 09:00 AM     @ \n                             cc \n   \n                        Subject \n                        The cache ',
      'Notes, in columns',
    ],
    ['%\n04.12.2022 09:00\n\nAn\n@\nKopie\n\nThema:\nThe cache', 'Notes, German'],
    ['>>> % 12/04/22 09:00 AM >>>', 'GroupWise'],
    ['------- Original Message -------\nOn Sunday, December 4th, 2022 at 9:00 AM, % wrote:', 'Proton'],
    ['**From:** %\n**Sent:** December 4, 2022 9:00 AM\n**To:** @\n**Subject:** The cache', 'two stars'],
  ];
  test.each(heads)('%j (%s) are those of the one it names', async (head) => {
    const copied = head.replace('%', 'Alice Ames <alice@ames.example>').replace('@', 'dev@lists.example.org');
    const { posts } = await of(
      `I disagree.\n\nRob\n\n${copied}\n\nThe cache must never be flushed.\n\nAlice\n`,
    );
    expect(posts).toMatchObject([
      { author: 'Alice Ames', date: expect.stringMatching(/^2022-12-04/), parent: undefined },
      { key: 'r1@example.org', parent: '*Alice Ames' },
    ]);
    expect(posts[0]?.text).toBe('The cache must never be flushed.\n\nAlice\n');
  });

  test('hold those of another below a header of their own', async () => {
    const head = (name: string, day: number) =>
      `-----Original Message-----\nFrom: ${name}\nSent: December ${day}, 2022 9:00 AM\nTo: dev@lists.example.org\nSubject: The cache\n\n`;
    const { posts } = await of(
      `No.\n\n${head('Alice Ames <alice@ames.example>', 4)}It must be flushed.\n\n${head('Bert Burr <bert@burr.example>', 3)}It must never be flushed.\n`,
    );
    expect(posts.map(({ author, parent }) => [author, parent])).toEqual([
      ['Bert Burr', undefined],
      ['Alice Ames', '*Bert Burr'],
      ['Rob Roe', '*Alice Ames'],
    ]);
    expect(posts[0]?.text).toBe('It must never be flushed.\n');
  });
});

describe('an explicit attribution', () => {
  test('beats the parent that the archive holds, where its words are nowhere above', async () => {
    const { posts } = await importedMail([
      mail(
        {
          'Message-ID': '<b1@example.org>',
          'In-Reply-To': '<b0@example.org>',
          From: 'Bert Burr <bert@burr.example>',
        },
        'I disagree with all of this.\n',
      ),
      mail(
        {
          'Message-ID': '<r1@example.org>',
          'In-Reply-To': '<b1@example.org>',
          Date: 'Tue, 6 Dec 2022 10:00:00 +0000',
        },
        'On Sun, 4 Dec 2022 10:00:00 +0000, Dora Dale wrote:\n> The old parser has no dependencies at all, so let us keep it.\n\nBert is right.\n',
      ),
    ]);
    expect(posts.map(({ key, parent }) => [key, parent])).toEqual([
      ['*Dora Dale', undefined],
      ['b1@example.org', undefined],
      ['r1@example.org', 'b1@example.org'],
    ]);
  });

  test('of somebody whose words stand in a post above makes nothing', async () => {
    const words = 'The old parser has no dependencies at all, so let us keep it.';
    const { posts } = await importedMail([
      mail(
        { 'Message-ID': '<b1@example.org>', From: 'Bert Burr <bert@burr.example>' },
        `Dora:\n> ${words}\n\nNo.\n`,
      ),
      mail(
        {
          'Message-ID': '<r1@example.org>',
          'In-Reply-To': '<b1@example.org>',
          Date: 'Tue, 6 Dec 2022 10:00:00 +0000',
        },
        `On Sun, 4 Dec 2022 10:00:00 +0000, Dora Dale wrote:\n> ${words}\n\nBert is right.\n`,
      ),
    ]);
    expect(posts.map(({ key }) => key)).toEqual(['b1@example.org', 'r1@example.org']);
  });
});

test('lines behind initials are quoted, and Supercite says whose', async () => {
  const { posts } = await of(
    '>>>>> "AA" == Alice Ames <alice@ames.example> writes:\n\nAA> The cache must never\nAA> be flushed.\n\nNo.\n',
  );
  expect(posts.find(({ reconstructed }) => reconstructed)).toMatchObject({
    author: 'Alice Ames',
    text: 'The cache must never\nbe flushed.\n',
  });
});

test('one line behind initials is quoted', async () => {
  const { posts } = await of(
    'JD> The lock must be taken before the queue is read.\n\nNo, it is lock-free.\n',
  );
  expect(posts.map(({ text }) => text)).toContain('The lock must be taken before the queue is read.\n');
  const prompt = await of('SQL> select one from dual and then two\n\nThis fails.\n');
  expect(prompt.posts).toHaveLength(1);
});

describe('a reply without In-Reply-To', () => {
  const root = (month: string, day: number) =>
    mail(
      {
        'Message-ID': `<${month}@example.org>`,
        From: 'Ann Arp <ann@arp.example>',
        Subject: 'Monthly report',
        Date: `${day} ${month} 2022 10:00:00 +0000`,
      },
      `In ${month} we closed ${day} bugs in the parser.\n`,
    );
  test.each([
    [
      'On Thu, 1 Dec 2022, Ann Arp wrote:\n> In Dec we closed 1 bugs in the parser.\n\nWhich ones?\n',
      'Dec@example.org',
    ],
    ['Ann Arp wrote:\n> In Dec we closed 1 bugs in the parser.\n\nWhich ones?\n', 'Dec@example.org'],
    ['> In Nov we closed 3 bugs in the parser.\n\nWhich ones?\n', 'Nov@example.org'],
    ['Which ones?\n', 'Dec@example.org'],
  ])('%j answers the post it quotes, or the latest', async (text, parent) => {
    const { posts } = await importedMail([
      root('Oct', 2),
      root('Nov', 3),
      root('Dec', 1),
      mail({ 'Message-ID': '<r1@example.org>', Subject: 'Re: Monthly report' }, text),
    ]);
    expect(posts).toHaveLength(4);
    expect(posts.find(({ key }) => key === 'r1@example.org')?.parent).toBe(parent);
  });
});
