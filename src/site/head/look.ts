import { FONT_USES, type FontUse, type Settings, stackCss } from '../../entries/index.ts';
import { fontPath } from '../font-files.ts';
import { href } from '../href.ts';
import { colourSheet } from './colours.ts';

/** The custom property of tokens.css that each font is. */
const PROPERTIES: Readonly<Record<FontUse, string>> = {
  reading: '--serif',
  interface: '--sans',
  code: '--mono',
};

/** A knowledge base, of which what it looks like is asked. */
interface Looks {
  readonly settings: Pick<Settings, 'base' | 'colours' | 'fonts' | 'fontFiles'>;
}

/**
 * The rules of the colours and fonts of parley.yaml; nothing where none is set. The values are such, by the schema of settings, that none can end the
 * sheet or name a file of another site.
 */
export function lookSheet(kb: Looks): string {
  return colourSheet(kb.settings.colours) + fontSheet(kb);
}

function fontSheet(kb: Looks): string {
  const { fonts, fontFiles } = kb.settings;
  const faces = fontFiles.map(
    ({ use, weight, style, name }) =>
      `@font-face{font-family:"own ${use}";font-style:${style};font-weight:${weight};font-display:swap;src:url("${href(kb, fontPath(name))}") format("woff2")}`,
  );
  const rules = FONT_USES.flatMap((use) => {
    const font = fonts[use];
    if (font === undefined) return [];
    const own = font.files.length > 0 ? [`own ${use}`] : [];
    return `${PROPERTIES[use]}:${stackCss([...own, ...font.stack])};`;
  });
  return rules.length === 0 ? '' : `${faces.join('')}@layer settings{:root{${rules.join('')}}}`;
}
