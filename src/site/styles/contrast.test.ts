import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SHEET = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const TOKENS = new Map(
  [...SHEET.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

/** A colour of the sheet as six hex digits, in light (0) or dark (1). */
function colour(name: string, scheme: 0 | 1): string {
  const value = TOKENS.get(name) ?? '';
  const other = /^var\(--([a-z-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(other, scheme);
  const found = /^light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)$/.exec(value)?.[scheme + 1];
  if (found === undefined) throw new Error(`--${name} is no colour: ${value}`);
  return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2, 1.4.3: text needs 4.5). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Hue in degrees. */
function hue(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return ((Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI + 360) % 360;
}

const LABELS = [
  ['adopted', 'adopted-wash'],
  ['plain', 'plain-wash'],
  ['faint', 'plain-wash'],
  ['contested', 'contested-wash'],
  ['open', 'open-wash'],
] as const;
const RELATIONS = ['supports', 'objects', 'qualifies', 'concedes', 'corrects'] as const;

describe.each([0, 1] as const)('the colours of labels and relations, scheme %i', (scheme) => {
  it.each([...LABELS, ...RELATIONS.map((name) => [name, `${name}-wash`] as const)])(
    '%s can be read on %s and on every surface',
    (name, wash) => {
      for (const ground of [wash, 'paper', 'surface', 'raised', 'sunken'])
        expect(contrast(colour(name, scheme), colour(ground, scheme)), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('are green for what was adopted alone', () => {
    const isGreen = (name: string) => Math.abs(hue(colour(name, scheme)) - 140) < 50;
    expect(isGreen('adopted')).toBe(true);
    expect([...LABELS.map(([name]) => name), ...RELATIONS].filter(isGreen)).toEqual(['adopted']);
  });
});
