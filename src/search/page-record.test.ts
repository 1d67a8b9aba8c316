import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentLines } from '../segments/index.ts';
import { foundPost, isFoundBy } from './found-post.ts';
import { joinTerms } from './indexed-text.ts';
import { pageRecord, placesIn, placesText } from './page-record.ts';
import { pageWords } from './post-page.ts';
import { partTerms } from './text-to-index.ts';

const POST = [
  'On Mon, 2 Mar 2020, B. Writer wrote:',
  '> Somebody else wrote of tokens.',
  '',
  'The watermark moves',
  'only forwards, as ring_move(ring_of(dev)) has it.',
  '',
  'diff --git a/fs/ring.c b/fs/ring.c',
  '--- a/fs/ring.c',
  '+++ b/fs/ring.c',
  '@@ -1,2 +1,3 @@',
  ' int ring_move(struct ring *ring)',
  '+int ring_move(struct ring *ring)',
  '+int ring_turn(struct ring *ring)',
  '',
].join('\n');

const words = pageWords(segmentLines(POST));
const record = pageRecord({
  ...words,
  address: 'posts/a/',
  title: 'Rings',
  author: 'A. Author',
  message: 'a@example.org',
  date: '2020-03-02',
  facets: { from: ['a-author'] },
});
const page = {
  url: `/kb/${record.url}`,
  content: record.content,
  meta: record.meta,
  filters: record.filters,
};
const foundBy = (...terms: string[]) => foundPost(page, terms, 1, () => '');

describe('the page of a post', () => {
  it('holds its own words and no quoted ones', () => {
    expect(isFoundBy(page, 'watermark')).toBe(true);
    expect(isFoundBy(page, 'tokens')).toBe(false);
  });

  it('holds identifiers whole, by a beginning and by their parts, though brackets join them', () => {
    for (const term of ['ring_of', 'ring_o', 'turn', 'ring_turn', 'fs/ring.c'])
      expect(isFoundBy(page, term), term).toBe(true);
    expect(record.content.split(/[^\w./]+/u)).toContain('ring_of');
  });

  it('says of a patch each line once that says something new', () => {
    expect(joinTerms(record.content).match(/ring_move/g)).toHaveLength(2);
  });

  it('is found by the day as year, month and day', () => {
    expect(record.filters.date).toEqual(['2020', '2020-03', '2020-03-02']);
  });
});

describe('a post that was found', () => {
  it('is shown by the paragraph that has the words, marked as they stand', () => {
    const { record: shown, snippet } = foundBy('only', 'ring_of');
    expect(shown.address).toBe('/kb/posts/a/#L4');
    expect(snippet.text).toBe('The watermark moves only forwards, as ring_move(ring_of(dev)) has it.');
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['only', 'ring_of']);
  });

  it('is shown by the line of a patch', () => {
    expect(foundBy('ring_turn').record.address).toMatch(/#L\d+$/);
    expect(foundBy('ring_turn').snippet.text).toContain('ring_turn(struct ring *ring)');
  });
});

describe('the places of paragraphs', () => {
  it('come back from their text', () => {
    const steps = fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.nat({ max: 5000 })), { minLength: 1 });
    fc.assert(
      fc.property(steps, (all) => {
        let [line, word] = [0, 0];
        const places = all.map(([lines, many]): [number, number] => {
          line += lines;
          word += many;
          return [line, word];
        });
        expect(placesIn(placesText(places))).toEqual(places);
      }),
    );
    expect(placesIn('nothing of the kind')).toEqual([]);
  });
});

describe('terms parted for the index', () => {
  it('come back as they were, white space folded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '_', '(', ')', '.', ' ', '\n', '-', '>', 'é') }),
        (text) => {
          expect(joinTerms(partTerms(text))).toBe(text.replace(/\s+/g, ' ').trim());
        },
      ),
    );
  });
});
