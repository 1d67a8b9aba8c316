import { DEFAULT_PALETTES, type Palette, palettesOf, type Settings } from '../../entries/index.ts';

/**
 * The rules that put the colours of parley.yaml in place of those of tokens.css, in a layer of their own; nothing where none is set. They stand in the
 * inline sheet of each page, which its policy allows by its hash, so that a page is never seen in other colours first. The values are hex digits by the
 * schema of settings: none can end the sheet.
 */
export function colourSheet(colours: Settings['colours']): string {
  const { light, dark } = palettesOf(colours);
  const names = (Object.keys(light) as (keyof Palette)[]).filter(
    (name) => light[name] !== DEFAULT_PALETTES.light[name] || dark[name] !== DEFAULT_PALETTES.dark[name],
  );
  if (names.length === 0) return '';
  const rules = names.map((name) => `--${name}:light-dark(${light[name]},${dark[name]});`);
  if (names.includes('link')) rules.push('--focus:var(--link);');
  return `@layer settings{:root{${rules.join('')}}}`;
}
