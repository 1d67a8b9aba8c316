import { resolve } from 'node:path';
import { requireEntries } from '../src/entries/files.ts';
import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { withPort, withSiteOptions } from './site/options.ts';
import { servedAt, servingQuietly } from './site/served-at.ts';
import { print } from './terminal.ts';

const program = withPort(withSiteOptions(command('annotate')))
  .description(
    'Serves the site on this machine with the tool for annotating: read a thread, choose words, say what they argue. Each save changes one entry; nothing is committed.',
  )
  .option('--curator <name>', "whose read marks are kept, in content/read/; git's user.name unless told")
  .parse();

const code = await refusing('annotate', async () => {
  const { siteOptions } = await import('./site/published-at.ts');
  const options = await siteOptions(program);
  requireEntries(resolve(options.content));
  const { curator } = program.opts<{ curator?: string }>();
  const { siteOf } = await import('./site/site.ts');
  const { astroConfig } = await import('../src/integration/astro-config.ts');
  const { givenAnnotating } = await import('../src/integration/annotate/given.ts');
  const { dev } = await import('astro');
  const site = siteOf(options);
  // Astro loads its packages from the current folder, which is the caller's.
  process.chdir(site.project);
  const server = await dev(
    astroConfig(site, {
      integrations: [givenAnnotating(curator === undefined ? {} : { curator })],
      ...servingQuietly(options.port),
    }),
  );
  const { port } = server.address;
  print([...servedAt(options, port), `annotate on http://localhost:${port}${options.base}_annotate/`]);
  return 0;
});
// Astro may still run in the background if it could not serve.
if (code !== 0) process.exit(code);
