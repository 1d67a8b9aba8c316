import { z } from 'zod';
import type { OwnWords } from '../../words/index.ts';
import { FORMAT } from './format.ts';
import { hasBadLink } from './line-parts.ts';
import { colours, fonts } from './look-schema.ts';
import { isMarkPath } from './marks.ts';
import {
  isContact,
  isEntryReference,
  isLanguage,
  isPagePath,
  isWebAddress,
  siteOrigin,
  sitePath,
} from './values.ts';

/** Control characters, and those that change the direction of text. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/u;

/**
 * A one-line text: white space folded.
 *
 * @param example An example value.
 */
function line(example: string) {
  const error = `write a text of one line, such as ${example}`;
  return z
    .string({ error })
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .refine((text) => text !== '' && !UNSEEN.test(text), { error });
}

const ARCHIVE = 'write the address of the archive, such as https://lists.example.org/rings/';
const archive = z.string({ error: ARCHIVE }).refine(isWebAddress, { error: ARCHIVE });

/** A mailing list, by its name in the `lists` of posts. */
const list = z.strictObject(
  {
    id: z
      .string({ error: 'write the List-Id of the list, such as rings.lists.example.org' })
      .regex(/^[^<>\s]+$/, 'write the List-Id without < and >, such as rings.lists.example.org')
      .optional()
      .describe('Its full List-Id (RFC 2919), without angle brackets.'),
    name: line('rings').optional().describe('What pages call it.'),
    archive: archive.optional().describe('Where its archive is.'),
  },
  { error: 'write what is known of the list: id, name, archive' },
);

/** A picture of the content folder. */
function mark(example: string) {
  const error = `write the path of an SVG or PNG file from the content folder, such as ${example}`;
  return z.string({ error }).trim().refine(isMarkPath, { error });
}

const TO =
  'write the id of an entry, a path of the site such as /about/standing/, or an address such as https://example.org/';
const navigationLink = z.strictObject(
  {
    title: line('About the list').describe('What the link says.'),
    to: z
      .string({ error: TO })
      .trim()
      .refine((to) => isEntryReference(to) || isPagePath(to) || isWebAddress(to), { error: TO })
      .describe(
        'Where it leads: the id of an entry, a path of the site (/about/standing/), or an https:// address.',
      ),
  },
  { error: 'write a mapping with title and to' },
);

/** The settings of a knowledge base. For defaults see `settingsOf`. */
export const settingsSchema = z.strictObject(
  {
    format: z
      .int({ error: `write format: ${FORMAT}` })
      .min(1, `write format: ${FORMAT}`)
      .optional()
      .describe('The format of the folder.'),
    title: line('Ring debates').optional().describe('What the knowledge base is called.'),
    tagline: line('Who argued what, and in which words').optional().describe('The heading of the home page.'),
    description: line('How many rings a driver needs, and who said why.')
      .optional()
      .describe('What it is, in a sentence or two.'),
    language: z
      .string({ error: 'write a language tag (BCP 47), such as en or pt-BR' })
      .refine(isLanguage, { error: 'write a language tag (BCP 47), such as en or pt-BR' })
      .optional()
      .describe('The language of the curated entries, as a language tag (BCP 47): en, pt-BR.'),
    publisher: line('Example project').optional().describe('Who publishes it, in citations.'),
    base: z
      .string({ error: 'write the path that the site is served under, such as /rings/' })
      .refine((text) => sitePath(text) !== undefined, {
        error: 'write the path that the site is served under, such as /rings/',
      })
      .optional()
      .describe('Path that the site is served under, such as /rings/.'),
    site: z
      .string({ error: 'write the address that the site is published at, such as https://example.org' })
      .refine((text) => siteOrigin(text) !== undefined, {
        error:
          'write the address that the site is published at, such as https://example.org; a path belongs in base',
      })
      .optional()
      .describe('Address that the site is published at, without a path: https://example.org.'),
    search: z
      .enum(['simple', 'archive'], { error: 'write simple or archive' })
      .optional()
      .describe(
        'How the site is searched: simple, everything in one file; archive, posts by an index of their own.',
      ),
    posts: z
      .enum(['auto', 'pages', 'threads'], { error: 'write auto, pages or threads' })
      .optional()
      .describe(
        'Where posts are read: pages, each on its own; threads, on the page of their thread; auto, by their number.',
      ),
    redirects: z
      .enum(['none', 'pages', 'list'], { error: 'write none, pages or list' })
      .optional()
      .describe('What leads from the address that a post would have by itself to the page of its thread.'),
    lists: z
      .record(z.string().min(1, 'write the name of the list'), list, {
        error: 'write a mapping of the names of lists to what is known of each',
      })
      .optional()
      .describe('Mailing lists, by the name that posts have in `lists`.'),
    licence: z
      .strictObject(
        {
          posts: line('Each post is its author’s')
            .optional()
            .describe('Of the posts: a name, a sentence or an address.'),
          annotations: line('CC-BY-4.0')
            .optional()
            .describe('Of what curators wrote: a name, a sentence or an address.'),
        },
        { error: 'write a mapping with posts and annotations' },
      )
      .optional()
      .describe('On what terms the posts, and what curators wrote, may be used.'),
    contact: z
      .string({ error: 'write a mail address or an https:// address' })
      .trim()
      .refine(isContact, { error: 'write a mail address or an https:// address' })
      .optional()
      .describe('Whom to ask: a mail address, or an address of a page.'),
    navigation: z
      .array(navigationLink, { error: 'write a list, of which each has title and to' })
      .optional()
      .describe('Links beside the rooms of the site, in the header of every page.'),
    footer: line('Kept by [the ring list](https://lists.example.org/rings/).')
      .refine((text) => !hasBadLink(text), {
        error:
          'write each link as [words](https://example.org/), with an http:// or https:// address without spaces and brackets',
      })
      .optional()
      .describe('A line of text in the footer of every page; links as [words](https://example.org/).'),
    icon: mark('icon.svg')
      .optional()
      .describe('Picture in the tabs of browsers: an SVG or PNG file of the content folder.'),
    logo: mark('logo.svg')
      .optional()
      .describe('Picture before the title in the header: an SVG or PNG file of the content folder.'),
    colours: colours.optional().describe('Colours of the pages, in the light and the dark theme.'),
    fonts: fonts.optional().describe('Fonts of the pages: of texts, of all around them, of code.'),
    trusted: z
      .boolean({ error: 'write true or false' })
      .optional()
      .describe('Whether whoever may change the folder may also have code run by a build.'),
  },
  { error: 'must be a mapping of names to values, such as title: Ring debates' },
);

/** Settings given to the integration in a project: those of parley.yaml, and the words of words.yaml. */
export interface GivenSettings extends Partial<WrittenSettings> {
  readonly words?: OwnWords;
}

/** The settings as written in parley.yaml. */
export type WrittenSettings = z.infer<typeof settingsSchema>;
export type ListSettings = z.infer<typeof list>;
