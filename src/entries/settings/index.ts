export { DEFAULT_PALETTES, FIXED, type Palette, palettesOf, THEMES, type Theme } from './colours.ts';
export { contrast, LEAST_CONTRAST } from './contrast.ts';
export { FORMAT, SETTINGS_FILE } from './format.ts';
export { type LineLink, lineParts } from './line-parts.ts';
export { FormatError, LARGEST_SETTINGS, type ReadSettings, readSettings, settingsIn } from './read.ts';
export { type ListSettings, settingsSchema, type WrittenSettings } from './schema.ts';
export { type Settings, settingsOf } from './settings.ts';
export { withSetting, withSettings } from './splice.ts';
export { isEntryReference, sitePath } from './values.ts';
