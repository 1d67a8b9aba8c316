/** The order of the layers, before any sheet: a page may load those of its parts before the common one. `settings` has the colours and fonts of parley.yaml. */
export const LAYERS = '@layer tokens, settings, base, layout, components, pages, print;';
