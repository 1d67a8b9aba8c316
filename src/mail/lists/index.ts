/** The lists that a message came over, by what its headers say. */
export { listSlug } from './list-slug.ts';
export { listOfName, mailingLists } from './mailing-lists.ts';
