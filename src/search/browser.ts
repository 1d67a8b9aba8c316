/**
 * The part of the search that runs in a reader's browser: records -> an index; a query -> ranked, grouped results. Separate from index.ts,
 * which through the graph depends on code that reads files.
 */

export { NOT_IN_ARCHIVE } from '../knowledge/labels.ts';
export { idOf, valuesIn } from './allowed.ts';
export type { Answer, FacetCounts, FacetValue, Group, Result } from './answer.ts';
export { answers, ask } from './ask.ts';
export { combined, withoutResults } from './combined.ts';
export type { Spelling } from './correct-terms.ts';
export { createIndex, type SearchIndex } from './engine.ts';
export { heldIn } from './folds.ts';
export { fromHome } from './from-home.ts';
export { cacheFor, hostByFetch } from './host-by-fetch.ts';
export type { LaterTexts } from './later-texts.ts';
export { type Archive, type IndexToOpen, type Library, openLibrary, type Shelves } from './library.ts';
export { type ListedResults, listedResults, PER_KIND } from './listed-results.ts';
export { type Manifest, PLACES, type PublishedIndex, type SearchMode, searchModeFor } from './manifest.ts';
export { openIndexes } from './open-indexes.ts';
export type { IndexHost, WasmLanguage } from './packed-index.ts';
export { type Pagefind, PLACES_PER_FILE, POST_RANKING } from './pagefind.ts';
export { type ByteRange, type BytesAnswer, type ReadBytes, rangeHeader } from './piece-reader.ts';
export { NO_POSTS, type Posts, type PostsFound, queryPosts } from './posts.ts';
export { type QueryOptions, query, respelled } from './query.ts';
export { parseQuestion } from './question.ts';
export { rankedWords } from './ranked-words.ts';
export { type Lengths, type Ranking, rankings } from './rankings.ts';
export { CITED, FACETS, type Facet, KINDS, type Kind, type Marked, type SearchRecord } from './record.ts';
export { SearchedBases } from './searched-bases.ts';
export { type OpenedIndex, type PagefindInstance, severalAsOne } from './several.ts';
export { summary } from './summary.ts';
export { piecesFor, TEXTS_A_PIECE, wordsOfPiece } from './text-pieces.ts';
export { packRecords, type SentRecords, unpackRecords } from './wire.ts';
export { type Aliases, aliasesIn } from './wordings.ts';
