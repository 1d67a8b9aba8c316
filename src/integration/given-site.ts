import type { AstroIntegration } from 'astro';
import type { Site } from '../site/site.ts';

/** What a command that runs Astro says to `parley()`. */
export interface GivenSite {
  readonly site: Site;
  /** Whether the command itself makes what Astro does not. */
  readonly isBuilt: boolean;
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Says which site is made. */
      'parley:site': () => GivenSite;
    }
  }
}

/** An integration that says which site a command makes: Astro keeps nothing of one but its hooks. */
export function givenSite(given: GivenSite): AstroIntegration {
  return { name: 'parley:given-site', hooks: { 'parley:site': () => given } };
}

/** What a command said, where one runs Astro. */
export function siteGiven(integrations: readonly AstroIntegration[]): GivenSite | undefined {
  return integrations.map(({ hooks }) => hooks['parley:site']?.()).find((given) => given !== undefined);
}
