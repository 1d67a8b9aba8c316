export { FORMAT, SETTINGS_FILE } from './format.ts';
export { FormatError, type ReadSettings, readSettings, settingsIn } from './read.ts';
export type { ListSettings } from './schema.ts';
export { type Settings, settingsOf } from './settings.ts';
export { withSetting } from './splice.ts';
export { sitePath } from './values.ts';
