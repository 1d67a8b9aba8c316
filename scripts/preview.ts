import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { withPort, withSiteOptions } from './site/options.ts';
import { serveSite } from './site/serve.ts';
import { warn } from './terminal.ts';

const program = withPort(withSiteOptions(command('preview')))
  .description('Serves the site that was built.')
  .parse();

const code = await refusing('preview', async () => {
  const { siteOptions } = await import('./site/published-at.ts');
  const options = await siteOptions(program);
  if (existsSync(join(options.out, 'index.html'))) return serveSite(options);
  warn(`preview: there is no site in ${resolve(options.out)}: name one by --out, or build it first`);
  return 1;
});
// Astro may still run in the background if it could not serve.
if (code !== 0) process.exit(code);
