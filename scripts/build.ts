import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { withSiteOptions } from './site/options.ts';

const program = withSiteOptions(command('build'))
  .description(
    'Checks the knowledge base, then builds its site. Exits 1 and builds nothing if something must be mended.',
  )
  .parse();

process.exit(
  await refusing('build', async () => {
    const { siteOptions } = await import('./site/published-at.ts');
    const options = await siteOptions(program);
    const { buildSite } = await import('./site/build.ts');
    return buildSite(options);
  }),
);
