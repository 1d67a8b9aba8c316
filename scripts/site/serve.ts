import { print } from '../terminal.ts';
import type { SiteOptions } from './options.ts';
import { siteOf } from './site.ts';

/** Serves what was built, until the process is stopped. Returns the exit code. */
export async function serveSite(options: SiteOptions): Promise<number> {
  const { astroConfig } = await import('../../src/integration/astro-config.ts');
  const { preview } = await import('astro');
  const server = await preview({
    ...astroConfig(siteOf(options)),
    logLevel: 'error',
    server: { port: options.port ?? 4321, host: 'localhost' },
  });
  print(`serving ${options.out} on http://localhost:${server.port}${options.base}`);
  return 0;
}
