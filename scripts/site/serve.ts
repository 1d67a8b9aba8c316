import { builtBase } from '../../src/site/build/built-base.ts';
import { print, warn } from '../terminal.ts';
import type { SiteOptions } from './options.ts';
import { siteOf } from './site.ts';

/** Serves what was built, under the path that it was built for, until the process is stopped. Returns the exit code. */
export async function serveSite(options: SiteOptions): Promise<number> {
  const { astroConfig } = await import('../../src/integration/astro-config.ts');
  const { preview } = await import('astro');
  const base = builtBase(options.out) ?? options.base;
  const { port = 4321 } = options;
  const server = await preview({
    ...astroConfig(siteOf({ ...options, base })),
    logLevel: 'error',
    server: { port, host: 'localhost' },
  });
  if (port !== 0 && server.port !== port) warn(`port ${port} is in use: another is taken`);
  print(`serving ${options.out} on http://localhost:${server.port}${base}`);
  return 0;
}
