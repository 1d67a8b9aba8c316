/** Dates as mail writes them, in headers and in its text: one reader of months, zones and shapes for both. */
export { readDate, type SentDate } from './sent-date.ts';
export { type FoundDate, findDate } from './written-date.ts';
