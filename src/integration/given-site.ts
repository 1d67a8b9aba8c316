import type { AstroIntegration } from 'astro';
import type { Site } from '../site/site.ts';

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Returns the site that a command builds or serves. */
      'parley:site': () => Site;
    }
  }
}

/** An integration by which a command of Parley passes its site to `parley()`. It does so in a hook, because Astro keeps only the name and the hooks of an integration. */
export function giveSite(site: Site): AstroIntegration {
  return { name: 'parley:given-site', hooks: { 'parley:site': () => site } };
}

/**
 * The site that a command of Parley passed by `giveSite`; that command also writes the files that Astro does not. Undefined if Astro was started by its
 * own command.
 */
export function givenSite(integrations: readonly AstroIntegration[]): Site | undefined {
  return integrations.map(({ hooks }) => hooks['parley:site']?.()).find((site) => site !== undefined);
}
