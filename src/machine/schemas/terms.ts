import { z } from 'zod';
import { RELATIONS } from '../../entries/index.ts';

/** An ISO 8601 day or instant; empty if unknown. */
export const when = z.string().describe('ISO 8601 day or instant in UTC; empty where nobody knows');

export const key = z.string().describe('id of an entry, or key of an argument: `entry-id#argument-id`');

/** Another page that a file refers to. */
export const reference = z
  .object({
    id: key,
    title: z.string(),
    url: z.string().describe('the page'),
    json: z.string().optional().describe('its data, where it has a file of its own'),
  })
  .describe('another page');

export const standing = z.enum(['stands', 'answered', 'contested', 'unargued', 'superseded']);
export const labelling = z.enum(['in', 'out', 'undecided']);
export const relation = z.enum(RELATIONS);

export const markdown = z.string().describe('CommonMark; links are addresses of pages');

/** The head of every file. */
export const head = {
  $schema: z.string(),
  format: z.literal('parley'),
  version: z.literal(1),
  id: key,
  url: z.string(),
};
