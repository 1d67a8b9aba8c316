import { describe, expect, test } from 'vitest';
import { drawFigure } from './draw.ts';
import { layOutFigure } from './layout.ts';

const boxes = ['one', 'two', 'three', 'four'].map((id) => ({
  id,
  title: `The box called ${id}`,
  note: 'A note of it',
}));
const fan = { boxes, arrows: ['two', 'three', 'four'].map((to) => ({ from: 'one', to, title: 'talks to' })) };

describe('a figure', () => {
  test('is no wider than a phone shows at its size, three boxes abreast', () => {
    const { width, height, boxes: placed } = layOutFigure(fan);
    expect(width).toBeLessThanOrEqual(336);
    for (const a of placed) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of placed) {
        if (a === b) continue;
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  test('draws each arrow, both of those that go to and fro', () => {
    const both = {
      boxes: boxes.slice(0, 2),
      arrows: [
        { from: 'one', to: 'two', title: 'asks' },
        { from: 'two', to: 'one', title: 'answers' },
      ],
    };
    const svg = drawFigure(layOutFigure(both));
    expect(svg.match(/class="line"/g)).toHaveLength(2);
    expect(svg).toContain('asks');
    expect(svg).toContain('answers');
  });

  test('keeps the text of entries text', () => {
    const svg = drawFigure(
      layOutFigure({
        boxes: [
          { id: 'a', title: '<script>' },
          { id: 'b', title: '&' },
        ],
        arrows: [],
      }),
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });
});
