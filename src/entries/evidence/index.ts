/**
 * Evidence looked for in a post: the one place that says whether words stand in a text, and where. (`fold.ts` and `undress.ts` are the door
 * for code that runs in a browser, and for the check of documents.)
 */
export { type Location, locate, MOST_PLACES, type Quote, standsAsWritten, timesIn } from './locate.ts';
export { nearestWords } from './nearest-words.ts';
export { spelled } from './spelled.ts';
export { SearchedText, type TextPoint, type TextRange } from './text.ts';
export { plainText } from './undress.ts';
