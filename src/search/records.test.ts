import { describe, expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { createIndex, query, searchRecords } from './index.ts';

const POST = '2020-03-03-a-author-000002';

const kb = knowledgeOf({
  ...SMALL,
  [`posts/${POST}.mdx`]: postFile(
    POST,
    [
      'On Mon, 2 Mar 2020, B. Writer wrote:',
      '> Somebody else wrote of tokens.',
      '',
      'The watermark moves',
      'only forwards.',
      '',
      'A lone consumer needs no lock.',
      '',
      '-- ',
      'A. Author, Ministry of Buffers',
      '',
    ].join('\n'),
  ),
});
const records = searchRecords(kb);
const of = (kind: string) => records.filter((record) => record.kind === kind);

describe('the records of a knowledge base', () => {
  it('are of every kind', () => {
    expect(new Set(records.map((record) => record.kind))).toEqual(
      new Set(['debate', 'issue', 'position', 'argument', 'concept', 'person', 'thread', 'post']),
    );
  });

  it('lead to the exact place', () => {
    expect(of('issue')[0]?.address).toBe('debates/rings/#Issue-how-many');
    expect(of('position').map((record) => record.address)).toEqual([
      'positions/one-ring/',
      'positions/two-rings/',
    ]);
    expect(of('argument').map((record) => record.address)).toContain(
      'posts/2020-03-02-a-author-000001/#enough',
    );
    expect(of('thread')[0]?.address).toBe('threads/2020-03-02-a-author-000001/');
  });

  it('have a post by the paragraphs its author wrote, each at its line', () => {
    const paragraphs = of('post').filter((record) => record.address.includes(POST));
    expect(paragraphs.map(({ address, text, continues = false }) => ({ address, text, continues }))).toEqual([
      { address: `posts/${POST}/#L4`, text: 'The watermark moves only forwards.', continues: false },
      { address: `posts/${POST}/#L7`, text: 'A lone consumer needs no lock.', continues: true },
    ]);
  });

  it('have the words of a debate as a reader sees them, its links by their titles', () => {
    expect(of('debate')[0]?.text).toBe('How many rings? About rings. None. See One ring and rings.');
  });

  it('have an argument with its words, who made it, when and where', () => {
    expect(of('argument').find(({ names }) => names.includes('enough'))).toMatchObject({
      title: 'One suffices.',
      text: 'One ring is enough for all we do.',
      author: 'A. Author',
      date: '2020-03-02',
      debate: 'Rings',
    });
  });

  it('are found by the Message-ID of mail that they cite, however it is pasted in', () => {
    const message = 'gone/away-1@example.org';
    const citing = knowledgeOf({
      ...SMALL,
      'debates/rings.mdx': (SMALL['debates/rings.mdx'] ?? '').replace(
        'concepts: [ring]',
        `concepts: [ring]\nseeAlso:\n  - title: Before\n    citesMessage: ${message}`,
      ),
      'concepts/ring.mdx':
        '---\ntitle: ring\nsummary: As [told](https://lore.kernel.org/r/gone%2Faway-1@example.org/).\n---\n',
    });
    const index = createIndex(searchRecords(citing));
    for (const typed of [
      message,
      `<${message}>`,
      `mid:${message}`,
      `https://lore.kernel.org/r/${message}/`,
    ]) {
      const { groups } = query(index, typed);
      expect(groups.map(({ kind }) => kind).sort(), typed).toEqual(['concept', 'debate']);
    }
  });

  it('tell nobody an address of mail', () => {
    expect(JSON.stringify(of('person'))).not.toContain('@');
  });
});

describe('a search through them', () => {
  const index = createIndex(records);
  const addressesFor = (text: string) =>
    query(index, text).groups.flatMap((group) => group.results.map((result) => result.record.address));

  it('does not find quoted words or signatures', () => {
    expect(addressesFor('tokens')).toEqual([]);
    expect(addressesFor('ministry')).toEqual([]);
  });

  it('reaches a paragraph, with typos', () => {
    expect(addressesFor('lone consmer')).toEqual([`posts/${POST}/#L7`]);
  });

  it('reaches an argument by the words of its evidence', () => {
    expect(addressesFor('second ring burden')[0]).toBe('posts/2020-03-02-a-author-000001/#burden');
  });
});
