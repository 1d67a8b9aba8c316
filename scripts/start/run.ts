import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { folderFiles, outsideProblems, readSettings } from '../../src/entries/index.ts';
import { importMessages } from '../../src/import/index.ts';
import { describeProblem } from '../../src/knowledge/index.ts';
import { readSource } from '../../src/mail/index.ts';
import { mailOptions } from '../mail-options.ts';
import { buildSite } from '../site/build.ts';
import { siteOptions } from '../site/published-at.ts';
import { serveSite } from '../site/serve.ts';
import { skippedLine } from '../skipped-line.ts';
import { print, warn } from '../terminal.ts';
import { trust } from '../trust.ts';

/** Imports, builds and serves. Returns the exit code; of 0 the site is served until the process is stopped. */
export async function started(program: Command): Promise<number> {
  const options = await siteOptions(program);
  const contentDir = resolve(options.content);
  // These links may lead to private mail, which would be published.
  const outside = readSettings(contentDir, { ...trust(), trusted: options.settings?.trusted }).settings
    .trusted
    ? []
    : folderFiles(contentDir).outside;
  if (outside.length > 0) {
    for (const problem of outsideProblems(outside)) warn(describeProblem(problem, options.content));
    return 1;
  }
  const sources = join(contentDir, 'sources');
  if (existsSync(sources)) await importSources(sources, contentDir);
  const built = await buildSite(options);
  return built === 0 ? serveSite(options) : built;
}

async function importSources(sources: string, contentDir: string): Promise<void> {
  const report = await importMessages(readSource(sources, mailOptions()), {
    contentDir,
  });
  print(
    `${report.read} posts read: ${report.new} new, ${report.changed} changed, ${report.reconstructed} reconstructed`,
  );
  warn(report.skipped.map(skippedLine));
}
