import { z } from 'zod';
import type { Changes, Condition, Setting } from '../../../designs/index.ts';
import { KEBAB } from '../id-form.ts';

/** Maximum characters of a value: what fits into a table cell. */
const VALUE_LENGTH = 32;

/** A value of a variable or a switch. */
export const value = z
  .union([z.string().trim().min(1).max(VALUE_LENGTH), z.number(), z.boolean()], {
    error: `write a value: a word or a few, at most ${VALUE_LENGTH} characters, a number, true or false`,
  })
  .describe('A value: a word or a few, a number, true or false.');

/** The name of a variable or a switch. */
export const name = z
  .string()
  .regex(KEBAB, 'must be kebab case: a-z, 0-9 and single hyphens')
  .describe('Kebab case; conditions name it.');

/** The possible values: a list, or each value with its meaning. */
export const values = z
  .union([z.array(value), z.record(z.string(), z.string().trim().min(1))], {
    error: 'write the values as a list, or as a mapping of each to what it means: { run: The guest runs. }',
  })
  .describe('Its values, as a list or each with what it means. The first is where it starts.');

function isMapping(written: unknown): boolean {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

/** A condition on variables. Names and values are checked with the whole model. */
export function condition(description: string) {
  const error = 'write what must hold as a mapping, such as { lock: free, log: [on, off] }';
  const one = { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] };
  const of = { anyOf: [...one.anyOf, { type: 'array' }, { type: 'object' }] };
  return z
    .custom<Condition>(isMapping, { error })
    .meta({ description, type: 'object', additionalProperties: of });
}

/** New values of variables. */
export const changes: z.ZodType<Changes, Changes> = z
  .record(z.string(), value, { error: 'write what changes as a mapping, such as { lock: free }' })
  .describe('What it changes: `{ variable: value }`. What is not named stays.');

/** Values of switches by name. */
export const under: z.ZodType<Setting, Setting> = z
  .record(z.string(), value, { error: 'write values of switches as a mapping, such as { lock: held }' })
  .describe('Values of switches: `{ switch: value }`.');
