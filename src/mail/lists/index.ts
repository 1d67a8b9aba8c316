/** The mailing lists of a message, from its headers. */
export { listOfFile } from './list-of-file.ts';
export { listSlug } from './list-slug.ts';
export { listOfName, mailingLists } from './mailing-lists.ts';
