/** The two themes of every page. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A colour as `#` and six lower-case hex digits. */
export type Hex = string;

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
