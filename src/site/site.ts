import { createHash } from 'node:crypto';
import type { Publication } from '../citations/index.ts';
import type { GivenSettings, Trust } from '../entries/index.ts';
import type { SearchMode } from '../search/index.ts';

/** A site that is built or served: of which knowledge base, where, and under which address. Plain data. */
export interface Site {
  /** Absolute path of the content folder. */
  readonly content: string;
  /** Absolute path of the folder of the built site. */
  readonly out: string;
  /** Path that it is served under, with a slash at both ends. */
  readonly base: string;
  /** Origin that it is published at. */
  readonly site?: string;
  /** How it is searched. */
  readonly search: SearchMode;
  /** Absolute path of the project: where Astro's settings are looked for, and `.parley` holds what can be made again. */
  readonly project: string;
  /** Settings that the project gives to the integration, over those of parley.yaml. */
  readonly settings?: GivenSettings;
  /** Whether whoever has the site made vouches for those who may change its content, where that was said. */
  readonly vouched?: boolean | undefined;
}

/** What is said of the content of a site from outside of its folder. */
export function trustOf({ vouched, settings }: Pick<Site, 'vouched' | 'settings'>): Trust {
  return { vouched, trusted: settings?.trusted };
}

/** A name for what belongs to one site alone, so that several can be built at the same time. */
export function nameOfSite({ content, out, base }: Pick<Site, 'content' | 'out' | 'base'>): string {
  return createHash('sha256').update([content, out, base].join('\0')).digest('hex').slice(0, 12);
}

/** Where the pages of a site are, as permalinks and the files for programs name them. */
export function publicationOf({ site, base }: Pick<Site, 'site' | 'base'>): Publication {
  return { base, ...(site !== undefined && { site }) };
}
