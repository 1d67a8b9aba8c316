import { LEAST_CONTRAST, lowestContrast, mixed } from './contrast.ts';

/** The two themes of every page. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A colour as `#` and six lower-case hex digits. */
type Hex = string;

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

/** The colours of a theme that settings can change, by their names in tokens.css (`--focus` is `link`). */
export type Palette = Readonly<
  Record<
    | 'paper'
    | 'surface'
    | 'raised'
    | 'sunken'
    | 'rule'
    | 'rule-strong'
    | 'ink'
    | 'ink-soft'
    | 'ink-faint'
    | 'link'
    | 'link-hover'
    | 'accent',
    Hex
  >
>;

/** The colours of tokens.css (a test compares them). */
export const DEFAULT_PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fcfbf8',
    surface: '#f5f3ed',
    raised: '#ffffff',
    sunken: '#efece4',
    rule: '#e3dfd4',
    'rule-strong': '#c9c3b4',
    ink: '#1c1b19',
    'ink-soft': '#47443d',
    'ink-faint': '#635f56',
    link: '#1d4f8a',
    'link-hover': '#0d3566',
    accent: '#8a3b1e',
  },
  dark: {
    paper: '#16171a',
    surface: '#1d1f23',
    raised: '#24262b',
    sunken: '#111215',
    rule: '#31343b',
    'rule-strong': '#4a4e58',
    ink: '#e9e6df',
    'ink-soft': '#c3c0b8',
    'ink-faint': '#a19e97',
    link: '#93bdf2',
    'link-hover': '#bcd7fa',
    accent: '#eba07f',
  },
};

/** Colours of tokens.css that cannot be changed, and with which chosen colours must contrast (a test compares them). */
export const FIXED = {
  /** The text of labels and relations whose contrast with the paper is lowest. */
  text: { light: '#635f56', dark: '#a9a69f' },
  /** The background of text whose contrast with the text is lowest. */
  wash: { light: '#ebe8df', dark: '#3b3013' },
  /** The background of words that a search found. */
  match: { light: '#ffe9a3', dark: '#5b4a12' },
} as const satisfies Record<string, Record<Theme, Hex>>;

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
/** Distance of a hovered link from the link colour towards the ink. */
const HOVER = 0.4;

type Paper = Pick<Palette, 'paper' | 'surface' | 'raised' | 'sunken' | 'rule' | 'rule-strong'>;

function paperOf(theme: Theme, { paper, ink }: Pick<Palette, 'paper' | 'ink'>): Paper {
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
function groundsOf(
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

const isReadable = (text: Hex, grounds: readonly Hex[]) =>
  lowestContrast(text, grounds).ratio >= LEAST_CONTRAST;

/** The acceptable colour that is mixed least with black or white; undefined if there is none. */
function nearestThat(passes: (colour: Hex) => boolean, colour: Hex): Hex | undefined {
  for (let step = 0; step <= 255; step++)
    for (const end of ['#000000', '#ffffff']) {
      const other = mixed(colour, end, step / 255);
      if (passes(other)) return other;
    }
  return undefined;
}

/** The ink mixed with the paper as far as it stays readable. */
function softened(ink: Hex, paper: Hex, most: number, grounds: readonly Hex[]): Hex {
  for (let share = most; share > 0; share -= 0.01) {
    const soft = mixed(ink, paper, share);
    if (isReadable(soft, grounds)) return soft;
  }
  return ink;
}

/** The colour set for a theme. */
function chosenFor(theme: Theme, colours: ChosenColours, name: keyof ChosenColours): Hex | undefined {
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
    ...(link !== undefined && { link, 'link-hover': mixed(link, changed.ink, HOVER) }),
    ...(accent !== undefined && { accent }),
  };
}

function withInk(theme: Theme, paper: Hex, ink: Hex) {
  const papers = paperOf(theme, { paper, ink });
  const grounds = groundsOf(theme, papers, 'link');
  return {
    ...papers,
    ink,
    'ink-soft': softened(ink, paper, SOFT, groundsOf(theme, papers, 'ink')),
    'ink-faint': softened(ink, paper, FAINT, grounds),
  };
}

/** A set colour that is unreadable, or on which text is, and where it is set. */
export interface UnreadableColour {
  readonly path: string[];
  readonly message: string;
}

/**
 * The set colours that make text unreadable (contrast below 4.5:1, WCAG 2.2, 1.4.3), each with the nearest readable colour. Text is judged
 * on the nearest acceptable paper.
 */
export function unreadableColours(colours: ChosenColours): UnreadableColour[] {
  return THEMES.flatMap((theme) => unreadableIn(theme, colours));
}

function unreadableIn(theme: Theme, colours: ChosenColours): UnreadableColour[] {
  const own = DEFAULT_PALETTES[theme];
  const problems: UnreadableColour[] = [];
  const chosen = (name: keyof ChosenColours) => chosenFor(theme, colours, name);
  const ink = chosen('ink') ?? own.ink;
  const surfaces = (paper: Hex, on = ink) => paperOf(theme, { paper, ink: on });
  function judge(
    name: keyof ChosenColours,
    pairsOf: (colour: Hex) => [text: Hex, grounds: Hex[]],
  ): Hex | undefined {
    const colour = chosen(name);
    if (colour === undefined) return undefined;
    const [text, grounds] = pairsOf(colour);
    const { ratio, ground } = lowestContrast(text, grounds);
    if (ratio >= LEAST_CONTRAST) return colour;
    const nearest = nearestThat((other) => isReadable(...pairsOf(other)), colour) ?? own[name];
    problems.push({
      path: typeof colours[name] === 'object' ? [name, theme] : [name],
      message: `in the ${theme} theme text of ${text} on ${ground} has a contrast of ${twoDigits(ratio)}, and text needs ${LEAST_CONTRAST}: the nearest that passes is '${nearest}'`,
    });
    return nearest;
  }
  const paper = judge('paper', (colour) => [
    FIXED.text[theme],
    groundsOf(theme, surfaces(colour, own.ink), 'accent'),
  ]);
  const isOwn = paper === undefined && chosen('ink') === undefined;
  judge('ink', (colour) => [colour, groundsOf(theme, surfaces(paper ?? own.paper, colour), 'ink')]);
  for (const name of ['link', 'accent'] as const)
    judge(name, (colour) => [colour, groundsOf(theme, isOwn ? own : surfaces(paper ?? own.paper), name)]);
  return problems;
}

/** Rounded down, so that a failing ratio never looks sufficient. */
function twoDigits(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
