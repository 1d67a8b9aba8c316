import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { cardsOf } from './cards.ts';
import { drawCard } from './draw.ts';

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
});
