import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  DEFAULT_PALETTES,
  FIXED,
  LEAST_CONTRAST,
  THEMES,
  type Theme,
} from '../../entries/settings/index.ts';

const SHEET = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const TOKENS = new Map(
  [...SHEET.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
);

/** A colour of the sheet as `#` and six hex digits. */
function colour(name: string, theme: Theme): string {
  const value = TOKENS.get(name) ?? '';
  const other = /^var\(--([a-z-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colour(other, theme);
  const { [theme]: found } =
    /^light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)$/.exec(value)?.groups ?? {};
  if (found === undefined) throw new Error(`--${name} is no colour: ${value}`);
  return found;
}

/** Hue in degrees. */
function hue(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
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

describe.each(THEMES)('the colours of labels and relations, %s theme', (theme) => {
  it.each([...LABELS, ...RELATIONS.map((name) => [name, `${name}-wash`] as const)])(
    '%s can be read on %s and on every surface',
    (name, wash) => {
      for (const ground of [wash, 'paper', 'surface', 'raised', 'sunken'])
        expect(contrast(colour(name, theme), colour(ground, theme)), ground).toBeGreaterThanOrEqual(
          LEAST_CONTRAST,
        );
    },
  );

  it('are green for what was adopted alone', () => {
    const isGreen = (name: string) => Math.abs(hue(colour(name, theme)) - 140) < 50;
    expect(isGreen('adopted')).toBe(true);
    expect([...LABELS.map(([name]) => name), ...RELATIONS].filter(isGreen)).toEqual(['adopted']);
  });
});

describe.each(THEMES)('what the check of settings knows of the sheet, %s theme', (theme) => {
  const settable = Object.entries(DEFAULT_PALETTES[theme]);
  const fixed = [...TOKENS]
    .filter(([, value]) => value.startsWith('light-dark(#'))
    .map(([name]) => name)
    .filter((name) => name !== 'focus' && !(name in DEFAULT_PALETTES[theme]));

  it('are the colours that can be set', () => {
    expect(settable).toEqual(settable.map(([name]) => [name, colour(name, theme)]));
    expect(colour('focus', theme)).toBe(colour('link', theme));
  });

  it('is the text and the wash that are hardest to read, of those that cannot be set', () => {
    const furthest = theme === 'light' ? '#ffffff' : '#000000';
    const byContrast = (names: string[]) =>
      names.map((name) => colour(name, theme)).sort((a, b) => contrast(a, furthest) - contrast(b, furthest));
    const washes = fixed.filter((name) => name.endsWith('-wash'));
    const texts = fixed.filter((name) => name !== 'match' && !washes.includes(name));
    expect(byContrast(texts)[0]).toBe(FIXED.text[theme]);
    expect(byContrast(washes).at(-1)).toBe(FIXED.wash[theme]);
    expect(colour('match', theme)).toBe(FIXED.match[theme]);
  });
});
