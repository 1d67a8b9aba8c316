import type { OwnWords } from '../../words/index.ts';
import type { ChosenColours } from './colours.ts';
import { type ChosenFonts, DEFAULT_STACKS, FONT_USES, type FontFile, fontStack } from './fonts.ts';
import type { Mark, MarkName } from './marks.ts';
import type { ListSettings, WrittenSettings } from './schema.ts';
import { siteOrigin, sitePath } from './values.ts';

/** The settings of a knowledge base, with defaults. */
export interface Settings {
  /** Of the folder: 1 if not stated. */
  readonly format: number;
  readonly title: string;
  /** The heading of the home page. */
  readonly tagline: string;
  readonly description: string;
  /** A language tag (BCP 47). */
  readonly language: string;
  /** The publisher named in citations: the title by default. */
  readonly publisher: string;
  /** Path that the site is served under, with a slash at both ends. */
  readonly base?: string;
  /** Origin of the published site. */
  readonly site?: string;
  readonly search?: 'simple' | 'archive';
  /** Where posts are shown: each on its own page, on its thread's page, or depending on their number. */
  readonly posts: 'auto' | 'pages' | 'threads';
  /** What redirects the address of a post without a page of its own to its thread's page, besides the "not found" page. */
  readonly redirects: 'none' | 'pages' | 'list';
  /** By the name in the `lists` of posts. */
  readonly lists: Readonly<Record<string, ListSettings>>;
  readonly licence: { readonly posts?: string | undefined; readonly annotations?: string | undefined };
  /** A mail address, or an address of a page. */
  readonly contact?: string;
  /** Links beside the site's own sections: `to` is the id of an entry, a path that begins with a slash, or a web address. */
  readonly navigation: readonly { readonly title: string; readonly to: string }[];
  /** A line of text in the footer, see `lineParts`. */
  readonly footer?: string;
  /** Paths of pictures, from the content folder. */
  readonly icon?: string;
  readonly logo?: string;
  /** The pictures as read; absent if they cannot be shown. */
  readonly marks: Readonly<Partial<Record<MarkName, Mark>>>;
  /** Those that differ from the engine's; `palettesOf` gives all. */
  readonly colours: ChosenColours;
  /** Those that differ from the engine's. */
  readonly fonts: ChosenFonts;
  /** Their files as read, without those that cannot be published. */
  readonly fontFiles: readonly FontFile[];
  /** The words of words.yaml, which replace the English ones on pages. */
  readonly words: OwnWords;
  readonly trusted: boolean;
}

/** For a folder without a title. */
export const DEFAULT_TITLE = 'Design debates';
/** For a folder of format 1, which had no settings. */
export const FIRST_TITLE = 'Parley';
export const DEFAULT_TAGLINE = 'Who argued what, and in which words';
export const DEFAULT_DESCRIPTION =
  'Design debates from mailing lists: the positions, the arguments for and against them, who answered whom, and which objections are open. A claim leads to the words of a post, or says that they are not here.';

/** The settings of a parley.yaml with defaults; without argument, those of a folder of format 1. */
export function settingsOf(written: WrittenSettings = {}): Settings {
  const { format = 1, base, site, search, contact, footer, icon, logo } = written;
  const title = written.title ?? (format === 1 ? FIRST_TITLE : DEFAULT_TITLE);
  const path = base === undefined ? undefined : sitePath(base);
  const origin = site === undefined ? undefined : siteOrigin(site);
  return {
    format,
    title,
    tagline: written.tagline ?? DEFAULT_TAGLINE,
    description: written.description ?? DEFAULT_DESCRIPTION,
    language: written.language ?? 'en',
    publisher: written.publisher ?? title,
    ...(path !== undefined && { base: path }),
    ...(origin !== undefined && { site: origin }),
    ...(search !== undefined && { search }),
    posts: written.posts ?? 'auto',
    redirects: written.redirects ?? 'none',
    lists: written.lists ?? {},
    licence: written.licence ?? {},
    ...(contact !== undefined && { contact }),
    navigation: written.navigation ?? [],
    ...(footer !== undefined && { footer }),
    ...(icon !== undefined && { icon }),
    ...(logo !== undefined && { logo }),
    marks: {},
    colours: written.colours ?? {},
    fonts: fontsOf(written.fonts ?? {}),
    fontFiles: [],
    words: {},
    trusted: written.trusted ?? false,
  };
}

/** The fonts, with short notations expanded. */
function fontsOf(written: NonNullable<WrittenSettings['fonts']>): ChosenFonts {
  const chosen = FONT_USES.flatMap((use) => {
    const font = written[use];
    if (font === undefined) return [];
    const { files = [], stack } = typeof font === 'string' ? { stack: font } : font;
    const chosenFiles = files.map(({ file, weight = '400', style = 'normal' }) => ({ file, weight, style }));
    return [[use, { stack: fontStack(stack ?? '') ?? DEFAULT_STACKS[use], files: chosenFiles }] as const];
  });
  return Object.fromEntries(chosen);
}
