import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { cardsOf } from './cards.ts';
import { type Card, drawCard } from './draw.ts';
import { fonts } from './fonts.ts';

describe('the pictures that stand for pages elsewhere', () => {
  test('are one for each debate and position, and one for all else', () => {
    const cards = cardsOf(knowledgeOf(SMALL));
    expect([...cards.keys()]).toEqual(['debates/rings', 'positions/one-ring', 'positions/two-rings', 'site']);
    expect(cards.get('positions/two-rings')).toEqual({
      kicker: 'Position, 1 open objection',
      title: 'Two rings',
      text: 'Two rings are needed.',
    });
  });

  test('are of one size, however much there is to say', async () => {
    const card = { kicker: 'Debate', title: 'word '.repeat(80), text: '环 words '.repeat(90) };
    const png = await drawCard(card, 'name '.repeat(40));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  test('are drawn in Latin, Cyrillic and Greek with their marks and the usual signs, by what the fonts say that they have', async () => {
    const { canDraw } = await fonts();
    const drawn = [
      'čeština Ørsted Việt İ',
      'Ёлка ґрунт ѣ',
      'Δακτύλιος ἀρχή Ὀδυσσεύς',
      'cafe\u0301 µs',
      '“x” → ≤ ≠ ∀ ∞ ✓ … — € № ⟨U+202E⟩',
    ];
    expect(drawn.filter((text) => !canDraw(text))).toEqual([]);
    expect(['环', 'ring 😀', 'טבעת', 'حلقة', 'วงแหวน', '\u{f0000}'].filter(canDraw)).toEqual([]);
  });

  test('leave away a text that has others, and what of the kicker stands for such a text', async () => {
    const pixels = async (card: Card, name: string) => (await drawCard(card, name)).toString('base64');
    const without = await pixels({ kicker: 'Position', title: '', text: 'One ring.' }, '');
    const kicker = 'Position, superseded by 环形';
    expect(await pixels({ kicker, title: '环形 ring', text: 'One ring.' }, 'חלקה')).toBe(without);
    expect(await pixels({ kicker, title: 'Кольцо', text: 'One ring.' }, 'חלקה')).not.toBe(without);
  });
});
