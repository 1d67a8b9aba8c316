/** Results with all words of a query from which on nobody needs those that have most of them. */
export const ENOUGH = 5;
