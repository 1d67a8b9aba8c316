import type { OwnWords } from '../../words/index.ts';
import type { ChosenColours } from './colours.ts';
import { type ChosenFonts, DEFAULT_STACKS, FONT_USES, type FontFile, fontStack } from './fonts.ts';
import type { Mark, MarkName } from './marks.ts';
import type { ListSettings, WrittenSettings } from './schema.ts';
import { siteOrigin, sitePath } from './values.ts';

/** What is set of a knowledge base, with defaults for what parley.yaml does not say. */
export interface Settings {
  /** Of the folder: 1 where it says none. */
  readonly format: number;
  readonly title: string;
  /** The heading of the home page. */
  readonly tagline: string;
  readonly description: string;
  /** A language tag (BCP 47). */
  readonly language: string;
  /** Who publishes it, in citations: the title unless told. */
  readonly publisher: string;
  /** Path that the site is served under, with a slash at both ends. */
  readonly base?: string;
  /** Origin of the published site. */
  readonly site?: string;
  readonly search?: 'simple' | 'archive';
  /** Where posts are read: each on a page of its own, on its thread's page, or by their number. */
  readonly posts: 'auto' | 'pages' | 'threads';
  /** What leads from the address that a post would have by itself to the page of its thread, beside the page of what is not there. */
  readonly redirects: 'none' | 'pages' | 'list';
  /** By the name that posts have in `lists`. */
  readonly lists: Readonly<Record<string, ListSettings>>;
  readonly licence: { readonly posts?: string | undefined; readonly annotations?: string | undefined };
  /** A mail address, or an address of a page. */
  readonly contact?: string;
  /** Links beside the rooms of the site: `to` is the id of an entry, a path that begins with a slash, or a web address. */
  readonly navigation: readonly { readonly title: string; readonly to: string }[];
  /** A line of text in the footer, see `lineParts`. */
  readonly footer?: string;
  /** Paths of pictures, from the content folder. */
  readonly icon?: string;
  readonly logo?: string;
  /** What was read of these; absent where they cannot be shown. */
  readonly marks: Readonly<Partial<Record<MarkName, Mark>>>;
  /** That are not the engine's; `palettesOf` gives all. */
  readonly colours: ChosenColours;
  /** That are not the engine's. */
  readonly fonts: ChosenFonts;
  /** What was read of their files; none of those that cannot be published. */
  readonly fontFiles: readonly FontFile[];
  /** What pages say in place of the English words: those of words.yaml. */
  readonly words: OwnWords;
  readonly trusted: boolean;
}

/** Of a folder that does not say its title. */
export const DEFAULT_TITLE = 'Design debates';
/** Of a folder of format 1, in which nothing could be set. */
export const FIRST_TITLE = 'Parley';
export const DEFAULT_TAGLINE = 'Who argued what, and in which words';
export const DEFAULT_DESCRIPTION =
  'Design debates from mailing lists: the positions, the arguments for and against them, who answered whom, and which objections are open. A claim leads to the words of a post, or says that they are not here.';

/** The settings that a parley.yaml means: those of a folder of format 1 without one where nothing is written. */
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

/** The fonts with what each means that is written in short. */
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
