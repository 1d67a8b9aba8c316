import type { AstroIntegration } from 'astro';
import type { Site } from '../site/site.ts';

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Says which site a command makes or serves. */
      'parley:site': () => Site;
    }
  }
}

/** An integration by which a command tells `parley()` its site. Astro keeps nothing of an integration but its hooks. */
export function givenSite(site: Site): AstroIntegration {
  return { name: 'parley:given-site', hooks: { 'parley:site': () => site } };
}

/** The site that a command told, which itself makes what Astro does not; undefined where Astro was started by its own command. */
export function siteGiven(integrations: readonly AstroIntegration[]): Site | undefined {
  return integrations.map(({ hooks }) => hooks['parley:site']?.()).find((site) => site !== undefined);
}
