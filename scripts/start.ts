import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { importMessages } from '../src/entries/index.ts';
import { readSource } from '../src/mail/index.ts';
import { buildSite } from './site/build.ts';
import { serveSite } from './site/serve.ts';
import { type SiteOptions, withPort, withSiteOptions } from './site/settings.ts';

const program = withPort(withSiteOptions(new Command('npm start --')))
  .description('Imports the posts of content/sources, checks, builds, and serves the site.')
  .parse();

const options = program.opts<SiteOptions>();
const contentDir = resolve(options.content);
const report = await importMessages(readSource(join(contentDir, 'sources'), { now: new Date() }), {
  contentDir,
});
process.stdout.write(
  `${report.read} posts read: ${report.new} new, ${report.changed} changed, ${report.reconstructed} reconstructed\n`,
);
for (const { file, reason } of report.skipped) process.stderr.write(`skipped ${file}: ${reason}\n`);
const code = await buildSite(options);
if (code === 0) await serveSite(options);
else process.exit(code);
