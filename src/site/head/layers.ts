/** The order of the layers, before any sheet: a page may load those of its parts before the common one. */
export const LAYERS = '@layer tokens, base, layout, components, pages, print;';
