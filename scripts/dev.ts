import { Command } from 'commander';
import { ROOT, type SiteOptions, setSite, withPort, withSiteOptions } from './site/settings.ts';

const program = withPort(withSiteOptions(new Command('npm run dev --')))
  .description('Serves the site while its content is edited.')
  .parse();

const options = program.opts<SiteOptions>();
setSite(options);
const { dev } = await import('astro');
await dev({ root: ROOT, server: { port: options.port ?? 4321, host: 'localhost' } });
