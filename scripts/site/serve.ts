import { ROOT } from '../command.ts';
import { print } from '../terminal.ts';
import { type SiteOptions, setSite } from './settings.ts';

/** Serves what was built, until the process is stopped. Returns the exit code. */
export async function serveSite(options: SiteOptions): Promise<number> {
  setSite(options);
  const { preview } = await import('astro');
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    server: { port: options.port ?? 4321, host: 'localhost' },
  });
  print(`serving ${options.out} on http://localhost:${server.port}${options.base}`);
  return 0;
}
