/**
 * A Model Context Protocol server over a knowledge base: search, read, cite, check a document. What it answers it takes from the files for
 * programs, so that a content folder and a published site answer alike. Scripts give it a transport.
 */
export { checkerApart } from './checker.ts';
export { mcpServer } from './server.ts';
export { type SiteFiles, siteRecords } from './site-records.ts';
export { type Checker, RefusedError, type Source, SourceError } from './source.ts';
export { folderSource } from './sources/folder.ts';
export { siteSource } from './sources/site.ts';
export { MOST_MESSAGE_BYTES, WholeMessages } from './whole-messages.ts';
