import { z } from 'zod';
import { KEBAB } from './id-form.ts';

/** An entry's or an argument's id: kebab case, as its file is named. */
export const id = z.string().regex(KEBAB, 'must be kebab case: a-z, 0-9 and single hyphens');

/** What an argument points at: a position's id, or an argument's key `entry-id#argument-id`. */
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

/** The key of a trace of a design: one of its scenarios, or what breaks one of its invariants. */
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

/** A day of the calendar, ISO 8601. */
export const day = z
  .string({ error: 'write a day of the calendar, such as 2022-12-07' })
  .refine(isDay, { error: 'write a day of the calendar, such as 2022-12-07' });

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isOfCalendar(text);
}

/** Whether there is such a day, or such a second of a day: what is past its month or its day becomes one of the next (ECMA-262, Date.parse). */
function isOfCalendar(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace('Z', ''));
}

/** Whom a curated field names: the id of a person of the knowledge base where it is kebab case, else a name as it stands. */
export const personOrName = z.string({ error: 'write the id of a person, or a name' }).trim().min(1);

/** A SHA-256, in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

/** Strings in the order they are written, repeated ones too; an empty list where nothing is given. */
export const idList = z.array(id).default([]);
export const textList = z.array(z.string().trim().min(1)).default([]);
