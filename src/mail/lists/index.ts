/** The lists that a message came over, by what its headers say. */
export { listOfFile } from './list-of-file.ts';
export { listSlug } from './list-slug.ts';
export { listOfName, mailingLists } from './mailing-lists.ts';
