import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderFiles, importMessages, outsideProblems, readSettings } from '../src/entries/index.ts';
import { readSource } from '../src/mail/index.ts';
import { describeProblem } from './check/describe.ts';
import { command } from './command.ts';
import { refusing } from './refusal.ts';
import { buildSite } from './site/build.ts';
import { siteOptions } from './site/published-at.ts';
import { serveSite } from './site/serve.ts';
import { withPort, withSiteOptions } from './site/settings.ts';
import { print, warn } from './terminal.ts';

const program = withPort(withSiteOptions(command('start')))
  .description('Imports the posts of content/sources, checks, builds, and serves the site.')
  .parse();

const code = await refusing('start', async () => {
  const options = siteOptions(program);
  const contentDir = resolve(options.content);
  // What these lead to may be mail, which would be published.
  const outside = readSettings(contentDir).settings.trusted ? [] : folderFiles(contentDir).outside;
  if (outside.length > 0) {
    for (const problem of outsideProblems(outside)) warn(describeProblem(problem, options.content));
    return 1;
  }
  const sources = join(contentDir, 'sources');
  if (existsSync(sources)) await importSources(sources, contentDir);
  const built = await buildSite(options);
  return built === 0 ? serveSite(options) : built;
});
// Astro may still be at work where nothing was built.
if (code !== 0) process.exit(code);

async function importSources(sources: string, contentDir: string): Promise<void> {
  const report = await importMessages(readSource(sources, { now: new Date() }), { contentDir });
  print(
    `${report.read} posts read: ${report.new} new, ${report.changed} changed, ${report.reconstructed} reconstructed`,
  );
  for (const { file, reason } of report.skipped) warn(`skipped ${file}: ${reason}`);
}
