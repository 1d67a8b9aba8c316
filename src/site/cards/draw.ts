import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';

/** What a picture shows that stands for a page elsewhere. */
export interface Card {
  /** Above the title: what kind of page, and how it stands. */
  readonly kicker: string;
  readonly title: string;
  readonly text: string;
}

/** In pixels, as Open Graph asks for. */
const WIDTH = 1200;
const HEIGHT = 630;
const INK = '#1c1b19';
const LONGEST_TEXT = 220;

const require = createRequire(import.meta.url);
const FONTS = [
  ['Serif', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff', 600],
  ['Serif', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff', 400],
  ['Sans', '@fontsource/inter/files/inter-latin-600-normal.woff', 600],
] as const;

let fonts: Promise<{ name: string; data: Buffer; weight: 400 | 600 }[]> | undefined;

function loadedFonts() {
  fonts ??= Promise.all(
    FONTS.map(async ([name, file, weight]) => ({
      name,
      weight,
      data: await readFile(require.resolve(file)),
    })),
  );
  return fonts;
}

type Element = { type: 'div'; props: { style: object; children: readonly (Element | string)[] } };

function box(style: object, ...children: (Element | string)[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** The picture as PNG of 1200 by 630. @param name What the knowledge base is called. */
export async function drawCard({ kicker, title, text }: Card, name: string): Promise<Buffer> {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).replace(/\s+\S*$/, '')}…` : text;
  const card = box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '64px 72px 56px',
      background: '#fcfbf8',
      borderLeft: '20px solid #8a3b1e',
      color: INK,
    },
    box({ fontFamily: 'Sans', fontWeight: 600, fontSize: 28, color: '#635f56' }, kicker),
    box(
      {
        marginTop: 24,
        fontFamily: 'Serif',
        fontWeight: 600,
        fontSize: title.length > 60 ? 52 : 64,
        lineHeight: 1.15,
        display: 'block',
        lineClamp: 3,
      },
      title,
    ),
    box(
      {
        marginTop: 28,
        fontFamily: 'Serif',
        fontWeight: 400,
        fontSize: 32,
        lineHeight: 1.4,
        color: '#47443d',
      },
      short,
    ),
    box({ flexGrow: 1 }),
    box(
      {
        fontFamily: 'Serif',
        fontWeight: 600,
        fontSize: 36,
        color: '#8a3b1e',
        display: 'block',
        lineClamp: 1,
      },
      name,
    ),
  );
  // satori's types ask for React's; its input is the same plain data.
  const svg = await satori(card as unknown as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: (await loadedFonts()).map((font) => ({ ...font, style: 'normal' as const })),
  });
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
