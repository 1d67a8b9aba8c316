import type { AstroIntegration } from 'astro';

/** How a site is annotated while it is served. */
export interface Annotating {
  /** Whose read marks are kept; git's user unless told. */
  readonly curator?: string;
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Says that a command serves the site with the tool for annotating. */
      'parley:annotate': () => Annotating;
    }
  }
}

/** An integration through which a command tells `parley()` to serve the tool for annotating. */
export function givenAnnotating(annotating: Annotating): AstroIntegration {
  return { name: 'parley:given-annotating', hooks: { 'parley:annotate': () => annotating } };
}

/** How a site is annotated: as a command says, else as the options of `parley()` say; undefined if it is not. */
export function annotatingOf(
  integrations: readonly AstroIntegration[],
  option: boolean | Annotating | undefined,
): Annotating | undefined {
  const given = integrations
    .map(({ hooks }) => hooks['parley:annotate']?.())
    .find((one) => one !== undefined);
  if (given !== undefined) return given;
  if (option === undefined || option === false) return undefined;
  return option === true ? {} : option;
}
