import { Command } from 'commander';
import { serveSite } from './site/serve.ts';
import { type SiteOptions, withPort, withSiteOptions } from './site/settings.ts';

const program = withPort(withSiteOptions(new Command('npm run preview --')))
  .description('Serves the site that was built.')
  .parse();

await serveSite(program.opts<SiteOptions>());
