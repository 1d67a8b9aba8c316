import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { citationOf, citeAll } from './citation-of.ts';
import { revisionsOf } from './cited-at.ts';

const kb = knowledgeOf(SMALL);
const site = { site: 'https://example.org', base: '/kb' };
const ENOUGH = '2020-03-02-a-author-000001#enough';

describe('the citation of a position', () => {
  const revision = revisionsOf(kb).get('one-ring')?.revision;

  it('names its holders, since they first held it, in its debate, at its revision', () => {
    expect(citationOf(kb, 'one-ring', site)).toEqual({
      kind: 'position',
      id: 'one-ring',
      'citation-key': 'one-ring',
      label: 'one-ring',
      type: 'webpage',
      title: 'One ring',
      author: [{ family: 'Author', given: 'A.' }],
      issued: { 'date-parts': [[2020, 3, 2]] },
      'container-title': 'Rings',
      genre: 'Position in a design debate',
      abstract: 'One ring is enough.',
      publisher: 'Parley',
      version: revision,
      URL: `https://example.org/kb/positions/one-ring/rev/${revision}/`,
    });
  });

  it('leads to the newest where that is wanted', () => {
    const item = citationOf(kb, 'one-ring', { ...site, unpinned: true });
    expect(item?.URL).toBe('https://example.org/kb/positions/one-ring/');
    expect(item).not.toHaveProperty('version');
  });

  it('is none where words of it are asked for, which only evidence has', () => {
    for (const key of ['one-ring', ENOUGH]) expect(citationOf(kb, key, { words: 'ring' })).toBeUndefined();
  });

  it('has neither author nor date for a position that nobody holds', () => {
    const item = citationOf(kb, 'two-rings');
    expect(item?.title).toBe('Two rings');
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('issued');
  });

  it('names the day of reading only where it is told', () => {
    expect(citationOf(kb, 'one-ring')).not.toHaveProperty('accessed');
    expect(citationOf(kb, 'one-ring', { accessed: '2024-02-29' })?.accessed).toEqual({
      'date-parts': [[2024, 2, 29]],
    });
  });

  it('follows an old id to the position that has it now', () => {
    const renamed = edited(
      SMALL,
      'positions/one-ring.mdx',
      'debate: rings',
      'debate: rings\naliases: [single]',
    );
    expect(citationOf(knowledgeOf(renamed), 'single')?.id).toBe('one-ring');
  });
});

describe('the citation of an argument', () => {
  it('names who made it, its gist, and the words it rests on, however the key is spelled', () => {
    const item = citationOf(kb, ENOUGH, site);
    expect(item).toMatchObject({
      kind: 'argument',
      id: ENOUGH,
      'citation-key': '2020-03-02-a-author-000001:enough',
      label: '000001:enough',
      title: 'One suffices.',
      author: [{ family: 'Author', given: 'A.' }],
      'container-title': 'Rings',
      abstract: 'One ring is enough for all we do.',
    });
    expect(item?.URL).toMatch(
      /^https:\/\/example\.org\/kb\/posts\/2020-03-02-a-author-000001\/enough\/rev\/[0-9a-f]+\/$/,
    );
    for (const key of [ENOUGH.replace('#', ':'), '000001:enough', '000001#enough'])
      expect(citationOf(kb, key, site)).toEqual(item);
    expect(citationOf(kb, ENOUGH, { ...site, unpinned: true })?.URL).toBe(
      'https://example.org/kb/posts/2020-03-02-a-author-000001/#enough',
    );
  });
});

describe('the citation of evidence', () => {
  it('has the words, or those of them that are chosen, and the post they stand in', () => {
    const item = citationOf(kb, `${ENOUGH}/words`, site);
    expect(item).toMatchObject({
      kind: 'evidence',
      id: `${ENOUGH}/words`,
      'citation-key': '2020-03-02-a-author-000001:enough:words',
      type: 'post',
      title: 'Rings',
      quote: 'One ring is enough for all we do.',
    });
    expect(item?.URL).toContain('/enough/words/rev/');
    expect(citationOf(kb, `${ENOUGH}/words`, { words: 'enough  for\nall' })?.quote).toBe('enough for all');
  });

  it('is none of words that the evidence has not', () => {
    expect(citationOf(kb, `${ENOUGH}/words`, { words: 'two rings' })).toBeUndefined();
    expect(citationOf(kb, `${ENOUGH}/words`, { words: ' ' })).toBeUndefined();
  });
});

it('knows nothing that cannot be cited', () => {
  for (const key of ['ring', 'three-rings', '2020-03-02-a-author-000001', `${ENOUGH}s`, '', '#', 'a:b:c'])
    expect(citationOf(kb, key)).toBeUndefined();
});

it('cites every position, argument and piece of evidence there is', () => {
  expect(citeAll(kb).map(({ id }) => id)).toEqual([
    'one-ring',
    'two-rings',
    ENOUGH,
    '2020-03-02-a-author-000001#burden',
    `${ENOUGH}/words`,
    '2020-03-02-a-author-000001#burden/words',
  ]);
});
