/** From this many results with all words of a query on, results with only most of them are not added. */
export const ENOUGH = 5;
