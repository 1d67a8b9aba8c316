import { LEAST_CONTRAST, lowestContrast, mixed } from './contrast.ts';
import { DEFAULT_PALETTES, FIXED, type Hex, type Palette, type Theme } from './palette.ts';

/** A colour for each theme; absent ones are the engine's. */
interface OfThemes {
  readonly light?: Hex | undefined;
  readonly dark?: Hex | undefined;
}

/** Colours set in parley.yaml. A single value applies to the light theme; the dark theme gets the nearest readable colour. */
export interface ChosenColours {
  readonly accent?: Hex | OfThemes | undefined;
  readonly link?: Hex | OfThemes | undefined;
  readonly ink?: OfThemes | undefined;
  readonly paper?: OfThemes | undefined;
}

/**
 * Distance of a surface from the paper towards the ink, as a share; `raised` in the light theme goes towards white, `sunken` in the dark
 * theme towards black.
 */
const SHARES = { surface: 0.03, raised: 0.07, sunken: 0.06, rule: 0.12, 'rule-strong': 0.24 } as const;
const RAISED_IN_LIGHT = 0.8;
const SUNKEN_IN_DARK = 0.23;
/** Maximum distance of softer text from the ink towards the paper. */
const SOFT = 0.19;
const FAINT = 0.32;
/** Maximum distance of a hovered link from the link colour towards the ink. */
const HOVER = 0.4;

type Paper = Pick<Palette, 'paper' | 'surface' | 'raised' | 'sunken' | 'rule' | 'rule-strong'>;

/** The paper of a theme, and the surfaces that are derived from it and the ink. */
export function paperOf(theme: Theme, { paper, ink }: Pick<Palette, 'paper' | 'ink'>): Paper {
  const towardsInk = (name: keyof typeof SHARES) => mixed(paper, ink, SHARES[name]);
  return {
    paper,
    surface: towardsInk('surface'),
    raised: theme === 'light' ? mixed(paper, '#ffffff', RAISED_IN_LIGHT) : towardsInk('raised'),
    sunken: theme === 'dark' ? mixed(paper, '#000000', SUNKEN_IN_DARK) : towardsInk('sunken'),
    rule: towardsInk('rule'),
    'rule-strong': towardsInk('rule-strong'),
  };
}

/** The backgrounds that a kind of text may have. */
export function groundsOf(
  theme: Theme,
  { paper, surface, raised, sunken }: Paper,
  kind: 'accent' | 'link' | 'ink',
): Hex[] {
  const grounds = [paper, surface, raised, sunken];
  if (kind === 'accent') return grounds;
  return kind === 'link'
    ? [...grounds, FIXED.wash[theme]]
    : [...grounds, FIXED.wash[theme], FIXED.match[theme]];
}

/** Whether text can be read on each of some backgrounds. */
export const isReadable = (text: Hex, grounds: readonly Hex[]) =>
  lowestContrast(text, grounds).ratio >= LEAST_CONTRAST;

/** The acceptable colour that is mixed least with black or white; undefined if there is none. */
export function nearestThat(passes: (colour: Hex) => boolean, colour: Hex): Hex | undefined {
  for (let step = 0; step <= 255; step++)
    for (const end of ['#000000', '#ffffff']) {
      const other = mixed(colour, end, step / 255);
      if (passes(other)) return other;
    }
  return undefined;
}

/** A colour of text mixed with another as far as it stays readable; of two readable colours a mixture need not be. */
function mixedWhileReadable(text: Hex, other: Hex, most: number, grounds: readonly Hex[]): Hex {
  for (let share = most; share > 0; share -= 0.01) {
    const mixture = mixed(text, other, share);
    if (isReadable(mixture, grounds)) return mixture;
  }
  return text;
}

/** The colour set for a theme. */
export function chosenFor(theme: Theme, colours: ChosenColours, name: keyof ChosenColours): Hex | undefined {
  const value = colours[name];
  return typeof value === 'object' ? value[theme] : theme === 'light' ? value : undefined;
}

/** The colours of both themes: those set, those derived from them, and the engine's own. */
export function palettesOf(colours: ChosenColours): Readonly<Record<Theme, Palette>> {
  return { light: paletteOf('light', colours), dark: paletteOf('dark', colours) };
}

function paletteOf(theme: Theme, colours: ChosenColours): Palette {
  const own = DEFAULT_PALETTES[theme];
  const chosen = (name: keyof ChosenColours) => chosenFor(theme, colours, name);
  const [paper, ink] = [chosen('paper'), chosen('ink')];
  const changed =
    paper === undefined && ink === undefined ? own : withInk(theme, paper ?? own.paper, ink ?? own.ink);
  const text = (name: 'accent' | 'link') => {
    const one = colours[name];
    if (typeof one !== 'string' || theme === 'light') return chosen(name);
    const grounds = groundsOf(theme, changed, name);
    return nearestThat((colour) => isReadable(colour, grounds), one);
  };
  const [link, accent] = [text('link'), text('accent')];
  return {
    ...own,
    ...changed,
    ...(link !== undefined && {
      link,
      'link-hover': mixedWhileReadable(link, changed.ink, HOVER, groundsOf(theme, changed, 'link')),
    }),
    ...(accent !== undefined && { accent }),
  };
}

function withInk(theme: Theme, paper: Hex, ink: Hex) {
  const papers = paperOf(theme, { paper, ink });
  const grounds = groundsOf(theme, papers, 'link');
  return {
    ...papers,
    ink,
    'ink-soft': mixedWhileReadable(ink, paper, SOFT, groundsOf(theme, papers, 'ink')),
    'ink-faint': mixedWhileReadable(ink, paper, FAINT, grounds),
  };
}
