import { z } from 'zod';
import { fontStack, isFontPath, MOST_FONT_FILES } from './fonts.ts';
import { unreadableColours } from './unreadable-colours.ts';

const COLOUR = "write a colour as # and six hex digits, in quotes, such as '#8a3b1e'";
const colour = z
  .string({ error: COLOUR })
  .trim()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, COLOUR)
  .transform((hex) => (hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex).toLowerCase());

const colourOfThemes = z.strictObject(
  {
    light: colour.optional().describe('In the light theme.'),
    dark: colour.optional().describe('In the dark theme.'),
  },
  { error: "write the colours of both themes, or of one: light: '#fcfbf8' and dark: '#16171a'" },
);

/** A colour for both themes, or one for each. */
const anyColour = z.union([colour, colourOfThemes], {
  error: `${COLOUR}; or one for each theme, light and dark`,
});

/** Colours of the pages; text must stay readable in both themes. */
export const colours = z
  .strictObject(
    {
      accent: anyColour
        .optional()
        .describe(
          'Of marks: the sign beside the name, the line below the present room. One colour, or light and dark.',
        ),
      link: anyColour
        .optional()
        .describe('Of links and of what has the focus. One colour, or light and dark.'),
      ink: colourOfThemes.optional().describe('Of text: light and dark. Softer text follows from it.'),
      paper: colourOfThemes
        .optional()
        .describe('Of the page: light and dark. Boxes and lines on it follow from it.'),
    },
    { error: 'write a mapping with accent, link, ink, paper' },
  )
  .superRefine((chosen, check) => {
    for (const { path, message } of unreadableColours(chosen))
      check.addIssue({ code: 'custom', path, message });
  });

const STACK =
  'write names of fonts with commas between them, the last of them serif, sans-serif, monospace or system-ui, such as Charter, Georgia, serif';
const stack = z
  .string({ error: STACK })
  .trim()
  .refine((text) => fontStack(text) !== undefined, { error: STACK });

const FONT_FILE = 'write the path of a WOFF2 file from the content folder, such as fonts/literata.woff2';
const WEIGHT =
  'write a weight from 1 to 1000, such as 700, or the first and the last of a variable font, such as 200 900';
const fontFile = z.strictObject(
  {
    file: z
      .string({ error: FONT_FILE })
      .trim()
      .refine(isFontPath, { error: FONT_FILE })
      .describe('Path of a WOFF2 file, from the content folder.'),
    weight: z
      .union([z.int(), z.string()], { error: WEIGHT })
      .transform((weight) => String(weight).trim().replace(/\s+/g, ' '))
      .refine((weight) => /^(?:1000|[1-9]\d{0,2})(?: (?:1000|[1-9]\d{0,2}))?$/.test(weight), {
        error: WEIGHT,
      })
      .optional()
      .describe('Its weight (default: 400); of a variable font the lightest and the boldest: 200 900.'),
    style: z
      .enum(['normal', 'italic'], { error: 'write normal or italic' })
      .optional()
      .describe('normal (the default) or italic.'),
  },
  { error: `${FONT_FILE}, as a mapping with file, weight and style` },
);

/** A font: families on the reader's machine, or files of the content folder. */
const font = z.union(
  [
    stack,
    z.strictObject({
      files: z
        .array(fontFile, { error: 'write a list of files, each with file, weight and style' })
        .max(MOST_FONT_FILES, `write no more than ${MOST_FONT_FILES} files`)
        .optional()
        .describe('Files of the font: WOFF2 files of the content folder.'),
      stack: stack
        .optional()
        .describe(
          'Fonts that stand in for letters that the files do not have, and until the files are there.',
        ),
    }),
  ],
  { error: `${STACK}; or a mapping with files and stack` },
);

/** Fonts of the pages. */
export const fonts = z.strictObject(
  {
    reading: font.optional().describe('Of texts and headings.'),
    interface: font.optional().describe('Of all around them: navigation, lists, labels.'),
    code: font.optional().describe('Of code and patches.'),
  },
  { error: 'write a mapping with reading, interface, code' },
);
