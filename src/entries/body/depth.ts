/** Maximum nesting of block quotes in a body; further marks become text. CommonMark has no limit, but its parsers do. */
export const MAX_DEPTH = 100;
