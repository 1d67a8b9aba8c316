import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { citePosition } from './position.ts';

const kb = knowledgeOf(SMALL);

describe('citePosition', () => {
  it('cites a position by its holders, since they first held it, in its debate', () => {
    expect(citePosition(kb, 'one-ring', { site: 'https://example.org', base: '/kb' })).toEqual({
      id: 'one-ring',
      'citation-key': 'one-ring',
      type: 'webpage',
      title: 'One ring',
      author: [{ family: 'Author', given: 'A.' }],
      issued: { 'date-parts': [[2020, 3, 2]] },
      'container-title': 'Rings',
      genre: 'Position in a design debate',
      abstract: 'One ring is enough.',
      publisher: 'Parley',
      URL: 'https://example.org/kb/positions/one-ring/',
    });
  });

  it('has neither author nor date for a position that nobody holds', () => {
    const item = citePosition(kb, 'two-rings');
    expect(item?.title).toBe('Two rings');
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('issued');
  });

  it('names the day of reading only where it is told', () => {
    expect(citePosition(kb, 'one-ring')).not.toHaveProperty('accessed');
    expect(citePosition(kb, 'one-ring', { accessed: '2024-02-29' })?.accessed).toEqual({
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
    expect(citePosition(knowledgeOf(renamed), 'single')?.id).toBe('one-ring');
  });

  it('knows nothing that is no position', () => {
    expect(citePosition(kb, 'ring')).toBeUndefined();
    expect(citePosition(kb, 'three-rings')).toBeUndefined();
  });
});
