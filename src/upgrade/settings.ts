import { FORMAT, type Settings, withSetting } from '../entries/index.ts';

/** The parley.yaml of a folder of the present format, with the texts that pages showed before anything could be set. */
export function upgradedSettings(source: string, { title, tagline, description }: Settings): string {
  const pairs = { format: FORMAT, title, tagline, description };
  return Object.entries(pairs).reduce((text, [key, value]) => withSetting(text, [key], value), source);
}
