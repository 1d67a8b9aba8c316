/** Parses dates in mail headers and texts; both share the months, time zones and formats. */
export { readDate, type SentDate } from './sent-date.ts';
export { type FoundDate, findDate } from './written-date.ts';
