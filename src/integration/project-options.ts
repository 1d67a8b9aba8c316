import { pathToFileURL } from 'node:url';
import { Refusal } from '../disk/index.ts';
import { ENGINE } from '../site/build/engine.ts';
import { astroConfigIn } from '../site/build/project.ts';
import { componentFiles } from './components.ts';
import type { ParleyOptions } from './options.ts';

/**
 * The options of `parley()` in a project's `astro.config.*`, for commands that make a site or print its address; empty if there is no such file.
 * @throws Refusal where these cannot be read
 */
export async function projectOptions(project: string): Promise<ParleyOptions> {
  const config = astroConfigIn(project);
  if (config === undefined || project === ENGINE) return {};
  const integrations = await integrationsOf(config);
  const own = integrations.find((one) => one?.name === 'parley' && one.options !== undefined);
  if (own?.options === undefined)
    throw new Refusal(`${config}: names no integration of this package: add parley() to its integrations`);
  componentFiles(project, own.options.components);
  return own.options;
}

/** Any integration; those of others have no options that we know. */
interface Named {
  readonly name?: string;
  readonly options?: ParleyOptions;
}

async function integrationsOf(config: string): Promise<readonly (Named | undefined)[]> {
  try {
    const { default: given } = (await import(pathToFileURL(config).href)) as { readonly default: unknown };
    const { integrations = [] } = (await given) as { readonly integrations?: unknown[] };
    return integrations.flat(Number.POSITIVE_INFINITY) as (Named | undefined)[];
  } catch (error) {
    throw new Refusal(
      `${config}: cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
