import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { withPort, withSiteOptions } from './site/options.ts';

const program = withPort(withSiteOptions(command('start')))
  .description('Imports the posts of content/sources, checks, builds, and serves the site.')
  .parse();

const code = await refusing('start', async () => (await import('./start/run.ts')).started(program));
// Astro may still run in the background if the build failed.
if (code !== 0) process.exit(code);
