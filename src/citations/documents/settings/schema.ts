import { z } from 'zod';
import { isLinkLocal } from '../../../fetch/index.ts';
import { DOCUMENT_FORMATS } from '../formats.ts';

const address = z
  .string()
  .max(2000)
  .regex(
    /^https?:\/\/[^\s\p{C}?#]+$/u,
    'must be an address that begins with https:// or http://, without ? and #',
  )
  // A pull request may change these, and a check that runs for it asks them.
  .refine(
    (url) => !isLinkLocal(url),
    'is a link-local address, which is asked only where the command line names it',
  );

const site = z.union([
  address.transform((url) => ({ address: url, former: [] as string[] })),
  z.strictObject({
    address: address.describe('home page of a published knowledge base'),
    former: z
      .array(address)
      .default([])
      .describe('addresses at which it was published before, or is published too'),
  }),
]);

/** A duration in days or hours: `30 days`. */
const age = z
  .string()
  .regex(/^\d{1,5} (?:days?|hours?)$/, 'must be a number of days or hours, such as 7 days')
  .transform((text) => {
    const [count = '0', unit = ''] = text.split(' ');
    return Number(count) * (unit.startsWith('day') ? 86_400_000 : 3_600_000);
  });

const FORMAT_NAMES = DOCUMENT_FORMATS.map(({ name }) => name.toLowerCase());

const format = z
  .string()
  .transform((name) => name.toLowerCase())
  .refine((name) => FORMAT_NAMES.includes(name), `must be one of ${FORMAT_NAMES.join(', ')}`)
  // JSON Schema has no case-insensitive patterns.
  .meta({ pattern: `^(?:${FORMAT_NAMES.map(inAnyCase).join('|')})$`, examples: FORMAT_NAMES });

/** A name or a pattern. Matching takes exponential time in the number of `*` and with patterns that repeat others, so both are bounded. */
const pattern = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^*]*(?:\*[^*]*){0,6}$/, 'must not have more than six *')
  .regex(/^(?!.*[?*+@!]\()/, 'must not have patterns such as +(a|b): write {a,b}');

export const settings = z.strictObject({
  sites: z
    .array(site)
    .min(1)
    .optional()
    .describe('the knowledge bases that the documents cite, the first for keys that several have'),
  files: z
    .array(pattern)
    .min(1)
    .max(1000)
    .optional()
    .describe(
      'documents that are checked where none is named: names and patterns, from the folder of this file',
    ),
  formats: z
    .record(
      z.string().regex(/^\*?\.?[^*?[\]{}/\\\s]+$/, 'must be an ending such as .page, or the name of a file'),
      format,
    )
    .optional()
    .describe('formats of files whose ending does not tell it, by ending or name'),
  maxAge: age.optional().describe('how old the kept copy of a site may be (default: 30 days)'),
  lock: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe(
      'file of the revisions that keys without a permalink rely on (default: parley.lock beside this file)',
    ),
  bibliography: z
    .array(z.string().min(1).max(1000))
    .optional()
    .describe('bibliographies whose permalinks say the revisions of their keys'),
});

/** Settings of a repository with documents. Ages are in milliseconds. */
export type CheckSettings = z.infer<typeof settings>;

/** The file of a site that is the JSON Schema of `.parley.yaml`, from its base. */
export const SETTINGS_SCHEMA_FILE = 'schemas/documents-settings.json';

/**
 * The JSON Schema (draft 2020-12) of `.parley.yaml` as users write it.
 *
 * @param id Its own address.
 */
export function settingsSchema(id: string): object {
  return {
    $id: id,
    title: '.parley.yaml: the knowledge bases that a repository of documents cites',
    ...z.toJSONSchema(settings, { io: 'input' }),
  };
}

function inAnyCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
