import { z } from 'zod';
import { KEBAB } from './id-form.ts';

/** An entry's or an argument's id: kebab case, equal to its file name. */
export const id = z.string().regex(KEBAB, 'must be kebab case: a-z, 0-9 and single hyphens');

/** A target of an argument: a position's id, or an argument's key `entry-id#argument-id`. */
export const target = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:#[a-z0-9-]+)?$/,
    "must be a position's id or an argument's key (entry-id#argument-id)",
  );

/** An id, or an argument's whole key. */
export const idOrKey = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/,
    "must be an id or an argument's key (entry-id#argument-id)",
  );

/** The key of a trace of a design: one of its scenarios, or a counterexample to one of its invariants. */
export const traceKey = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be the key of a scenario or an invariant of a design (design-id#scenario-id)',
  );

/** A Message-ID without angle brackets. */
export const messageId = z
  .string()
  .min(1)
  .regex(/^[^<>\s]+$/, 'must be a Message-ID without < and >');

/** ISO 8601: a day, or an instant in UTC to the second. */
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/,
    'must be a day (2022-12-07) or an instant in UTC (2022-12-07T15:07:11Z)',
  )
  .refine(isOfCalendar, { error: 'is no date of the calendar' });

/** A calendar day, ISO 8601. */
export const day = z
  .string({ error: 'write a day of the calendar, such as 2022-12-07' })
  .refine(isDay, { error: 'write a day of the calendar, such as 2022-12-07' });

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isOfCalendar(text);
}

/** Whether a day or an instant exists: Date.parse (ECMA-262) turns a day past the end of a month into one of the next. */
function isOfCalendar(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace('Z', ''));
}

/** A person in a curated field: an id of the knowledge base if it is kebab case, otherwise a name. */
export const personOrName = z.string({ error: 'write the id of a person, or a name' }).trim().min(1);

/** A SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

/** Strings in the order written, repetitions included; default an empty list. */
export const idList = z.array(id).default([]);
export const textList = z.array(z.string().trim().min(1)).default([]);
