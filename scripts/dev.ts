import { resolve } from 'node:path';
import { requireEntries } from '../src/entries/files.ts';
import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { withPort, withSiteOptions } from './site/options.ts';
import { servedAt, servingQuietly } from './site/served-at.ts';
import { print } from './terminal.ts';

const program = withPort(withSiteOptions(command('dev')))
  .description('Serves the site while its content is edited.')
  .parse();

const code = await refusing('dev', async () => {
  const { siteOptions } = await import('./site/published-at.ts');
  const options = await siteOptions(program);
  requireEntries(resolve(options.content));
  const { siteOf } = await import('./site/site.ts');
  const { astroConfig } = await import('../src/integration/astro-config.ts');
  const { dev } = await import('astro');
  const site = siteOf(options);
  // Astro loads its packages from the current folder, which is the caller's.
  process.chdir(site.project);
  const server = await dev(astroConfig(site, servingQuietly(options.port)));
  print(servedAt(options, server.address.port));
  return 0;
});
// Astro may still run in the background if it could not serve.
if (code !== 0) process.exit(code);
