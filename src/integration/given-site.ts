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

/** An integration through which a command passes its site to `parley()`: in a hook, because Astro keeps nothing else of an integration. */
export function givenSite(site: Site): AstroIntegration {
  return { name: 'parley:given-site', hooks: { 'parley:site': () => site } };
}

/** The site that a command of ours passed; such a command makes the files that Astro does not. Undefined if Astro was started by its own command. */
export function siteGiven(integrations: readonly AstroIntegration[]): Site | undefined {
  return integrations.map(({ hooks }) => hooks['parley:site']?.()).find((site) => site !== undefined);
}
