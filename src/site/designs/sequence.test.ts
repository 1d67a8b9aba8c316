import { describe, expect, test } from 'vitest';
import { drawSequence } from './sequence.ts';

const message = { from: 0, to: 1, says: 'asks for something', state: 'lock: taken', isBreach: false };

describe('a sequence diagram', () => {
  test('has a lane for each actor and a row for each message, numbered', () => {
    const { svg } = drawSequence(['Ann', 'Ben'], [message, { ...message, from: 1, to: 0 }]);
    expect(svg.match(/class="lane"/g)).toHaveLength(2);
    expect(svg.match(/data-row/g)).toHaveLength(2);
    expect(svg).toContain('1 asks for something');
    expect(svg).toContain('lock: taken');
  });

  test('keeps every text within its width, with a lane or many', () => {
    for (const lanes of [1, 2, 8]) {
      const titles = Array.from({ length: lanes }, (_, at) => `Actor ${at}`);
      const all = titles.map((_, at) => ({
        ...message,
        from: at,
        to: at,
        says: 'says something of some length to itself',
      }));
      const { svg, width, height } = drawSequence(titles, all);
      const places = [...svg.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)"/g)];
      expect(places.length).toBeGreaterThan(lanes);
      for (const [, x, y] of places) {
        expect(Number(x) > 0 && Number(x) < width).toBe(true);
        expect(Number(y) > 0 && Number(y) < height).toBe(true);
      }
    }
  });

  test('marks a breach, and keeps the text of entries text', () => {
    const { svg } = drawSequence(['<b>', 'Ben'], [{ ...message, says: '<script>', isBreach: true }]);
    expect(svg).toContain('message is-breach');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
  });
});
