import { Command } from 'commander';
import { buildSite } from './site/build.ts';
import { type SiteOptions, withSiteOptions } from './site/settings.ts';

const program = withSiteOptions(new Command('npm run build --'))
  .description(
    'Checks the knowledge base, then builds its site. Exits 1 and builds nothing where something must be mended.',
  )
  .parse();

process.exit(await buildSite(program.opts<SiteOptions>()));
