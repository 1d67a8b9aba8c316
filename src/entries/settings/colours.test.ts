import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, DEFAULT_PALETTES, LEAST_CONTRAST, palettesOf, THEMES } from './index.ts';
import { unreadableColours } from './unreadable-colours.ts';

describe('colours', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const ofThemes = fc.record({ light: hex, dark: hex }, { requiredKeys: [] });
  const any = fc.record(
    { accent: fc.oneof(hex, ofThemes), link: fc.oneof(hex, ofThemes), ink: ofThemes, paper: ofThemes },
    { requiredKeys: [] },
  );

  it('that are none of the engine’s leave its own where they are not set', () => {
    expect(palettesOf({})).toEqual(DEFAULT_PALETTES);
    const { light, dark } = palettesOf({ accent: '#0066cc' });
    expect(light).toEqual({ ...DEFAULT_PALETTES.light, accent: '#0066cc' });
    expect(dark).toEqual({ ...DEFAULT_PALETTES.dark, accent: '#4690da' });
    expect(palettesOf({ paper: { dark: '#0f1a26' } }).light).toEqual(DEFAULT_PALETTES.light);
  });

  it('that pass the check leave all text readable; with what it proposes in place of the others it has no more to say', () => {
    fc.assert(
      fc.property(any, (chosen) => {
        const mended = structuredClone(chosen) as Record<string, string | Record<string, string>>;
        for (let round = 0; round < 4; round++)
          for (const { path, message } of unreadableColours(mended)) {
            const [name = '', theme] = path;
            const nearest = /'(#[0-9a-f]{6})'$/.exec(message)?.[1] ?? '';
            const themes = mended[name];
            if (theme === undefined || typeof themes !== 'object') mended[name] = nearest;
            else themes[theme] = nearest;
          }
        expect(unreadableColours(mended)).toEqual([]);
        for (const theme of THEMES) {
          const colours = palettesOf(mended)[theme];
          for (const text of ['ink', 'ink-soft', 'ink-faint', 'link', 'link-hover', 'accent'] as const)
            for (const ground of ['paper', 'surface', 'raised', 'sunken'] as const)
              expect(
                contrast(colours[text], colours[ground]),
                `${theme} ${text} on ${ground}`,
              ).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
      }),
      {
        // The mixture of both for a hovered link was less readable than either.
        examples: [[{ link: '#d6bee0', ink: { light: '#dddcec' }, paper: { light: '#6af2fc' } }]],
      },
    );
  });
});
