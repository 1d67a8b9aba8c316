/** How many block quotes a body nests at most; marks beyond are text. CommonMark sets no limit, readers of it do. */
export const MAX_DEPTH = 100;
