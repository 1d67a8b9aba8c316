import { settingsSchema, sitePath, withSettings } from '../entries/settings/index.ts';

/** Settings that a new knowledge base starts with. */
export interface StarterSettings {
  readonly title: string;
  /** A language tag (BCP 47). */
  readonly language: string;
  /** Address of the published site, with the path that it is served under; undefined where nobody knows yet. */
  readonly site?: string | undefined;
}

/** What is wrong with one of these settings, as a sentence that says what to write; undefined where it is fine. */
export function settingFault(name: keyof StarterSettings, value: string): string | undefined {
  if (name === 'site')
    return siteParts(value) === undefined
      ? 'write the address that the site is published at, such as https://example.org/debates/'
      : undefined;
  return settingsSchema.shape[name].safeParse(value).error?.issues[0]?.message;
}

/** Origin and path of an address, as `site` and `base` of parley.yaml have them; undefined where it is no such address. */
export function siteParts(address: string): { site: string; base: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(address);
  const base = sitePath(pathname);
  if (!/^https?:$/.test(protocol) || base === undefined || search + hash + username !== '') return undefined;
  return { site: origin, base };
}

/** A parley.yaml with these settings in place of its own. Commented lines for `site` and `base` are filled in. */
export function filledSettings(source: string, { title, language, site }: StarterSettings): string {
  const parts = site === undefined ? undefined : siteParts(site);
  const placed = source.replaceAll(/^# (site|base): .*$/gm, (line, key: 'site' | 'base') =>
    parts === undefined ? line : `${key}: ${parts[key]}`,
  );
  return withSettings(placed, [
    [['title'], title],
    [['language'], language],
  ]);
}
