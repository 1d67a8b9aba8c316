import satori from 'satori';
import sharp from 'sharp';
import { DEFAULT_PALETTES, type Palette } from '../../entries/index.ts';
import { FAMILIES, fonts } from './fonts.ts';

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
const LONGEST_TEXT = 220;

type Element = { type: 'div'; props: { style: object; children: readonly (Element | string)[] } };

function box(style: object, ...children: (Element | string)[]): Element {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/**
 * The picture as PNG of 1200 by 630. A text with letters or signs that its fonts have not (other scripts than Latin, Cyrillic and Greek,
 * pictures) is left away: boxes in their place say nothing.
 *
 * @param name What the knowledge base is called.
 * @param colours Of the light theme.
 */
export async function drawCard(
  card: Card,
  name: string,
  colours: Palette = DEFAULT_PALETTES.light,
): Promise<Buffer> {
  const { files, canDraw } = await fonts();
  const drawn = (said: string) => (canDraw(said) ? said.normalize() : '');
  const { kicker, title, text } = card;
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).replace(/\s+\S*$/, '')}…` : text;
  const picture = box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '64px 72px 56px',
      background: colours.paper,
      borderLeft: `20px solid ${colours.accent}`,
      color: colours.ink,
    },
    box(
      { fontFamily: FAMILIES.sans, fontWeight: 600, fontSize: 28, color: colours['ink-faint'] },
      drawn(kicker) || drawn(kicker.split(',')[0] ?? ''),
    ),
    box(
      {
        marginTop: 24,
        fontFamily: FAMILIES.serif,
        fontWeight: 600,
        fontSize: title.length > 60 ? 52 : 64,
        lineHeight: 1.15,
        display: 'block',
        lineClamp: 3,
      },
      drawn(title),
    ),
    box(
      {
        marginTop: 28,
        fontFamily: FAMILIES.serif,
        fontWeight: 400,
        fontSize: 32,
        lineHeight: 1.4,
        color: colours['ink-soft'],
      },
      drawn(short),
    ),
    box({ flexGrow: 1 }),
    box(
      {
        fontFamily: FAMILIES.serif,
        fontWeight: 600,
        fontSize: 36,
        color: colours.accent,
        display: 'block',
        lineClamp: 1,
      },
      drawn(name),
    ),
  );
  // satori's types ask for React's; its input is the same plain data.
  const svg = await satori(picture as unknown as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: files.map((font) => ({ ...font, style: 'normal' as const })),
  });
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
