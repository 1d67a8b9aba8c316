import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { buildSite } from './site/build.ts';
import { siteOptions } from './site/published-at.ts';
import { withSiteOptions } from './site/settings.ts';

const program = withSiteOptions(command('build'))
  .description(
    'Checks the knowledge base, then builds its site. Exits 1 and builds nothing where something must be mended.',
  )
  .parse();

process.exit(await refusing('build', () => buildSite(siteOptions(program))));
