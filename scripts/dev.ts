import { resolve } from 'node:path';
import { requireEntries } from '../src/entries/files.ts';
import { command, ROOT } from './command.ts';
import { refusing } from './refusal.ts';
import { lockBundling } from './site/bundling-lock.ts';
import { setSite, withPort, withSiteOptions } from './site/settings.ts';

const program = withPort(withSiteOptions(command('dev')))
  .description('Serves the site while its content is edited.')
  .parse();

const code = await refusing('dev', async () => {
  const { siteOptions } = await import('./site/published-at.ts');
  const options = siteOptions(program);
  requireEntries(resolve(options.content));
  setSite(options);
  const { dev } = await import('astro');
  // Astro loads its packages from the current folder, which is the caller's.
  process.chdir(ROOT);
  const unlock = await lockBundling();
  await dev({ root: ROOT, server: { port: options.port ?? 4321, host: 'localhost' } });
  unlock();
  return 0;
});
// Astro may still be at work where nothing is served.
if (code !== 0) process.exit(code);
