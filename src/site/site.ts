import { createHash } from 'node:crypto';
import type { Publication } from '../citations/index.ts';
import type { GivenSettings, Trust } from '../entries/index.ts';
import type { SearchMode } from '../search/index.ts';

/** A site that is built or served: its knowledge base, its folders and its address. Plain data. */
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
  /** Whether the user vouches for everybody who can change the content; undefined if nothing was said (docs/trust.md). */
  readonly vouched?: boolean | undefined;
}

/** What was said about the trust in a site's content from outside of its folder. */
export function trustOf({ vouched, settings }: Pick<Site, 'vouched' | 'settings'>): Trust {
  return { vouched, trusted: settings?.trusted };
}

/** A name for a site, unique in the process, so that several can be built at the same time. */
export function nameOfSite({ content, out, base }: Pick<Site, 'content' | 'out' | 'base'>): string {
  return createHash('sha256').update([content, out, base].join('\0')).digest('hex').slice(0, 12);
}

/** The address of a site's pages in permalinks and in files for programs. */
export function publicationOf({ site, base }: Pick<Site, 'site' | 'base'>): Publication {
  return { base, ...(site !== undefined && { site }) };
}
