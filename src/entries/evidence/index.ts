/**
 * Finds evidence in a post: the only code that decides whether and where words occur in a text. (`fold.ts` and `undress.ts` are doors of
 * their own for code that runs in a browser, and for the check of documents.)
 */
export { type ApartWords, type ByHash, findByHash, type Position, positionOf } from './by-hash.ts';
export { placesIn, type TextPlaces } from './code-points.ts';
export { type Location, locate, MOST_PLACES, type Quote, standsAsWritten, timesIn } from './locate.ts';
export { nearestRange, nearestWords } from './nearest-words.ts';
export { selectorOf } from './selector.ts';
export { spelled } from './spelled.ts';
export { SearchedText, type TextPoint, type TextRange } from './text.ts';
export { plainText } from './undress.ts';
