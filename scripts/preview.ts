import { Command } from 'commander';
import { refusing } from './refusal.ts';
import { siteOptions } from './site/published-at.ts';
import { serveSite } from './site/serve.ts';
import { withPort, withSiteOptions } from './site/settings.ts';

const program = withPort(withSiteOptions(new Command('npm run preview --')))
  .description('Serves the site that was built.')
  .parse();

process.exitCode = await refusing('preview', () => serveSite(siteOptions(program)));
