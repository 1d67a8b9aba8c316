import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { argueOver } from '../tests/support/argued-mail.ts';
import { largeMailbox } from '../tests/support/large-mailbox.ts';
import { measure, seconds } from './support/measure.ts';

const SIZE = { arguments: 150, issues: 5, positions: 14, cited: 20 };

/**
 * Writes the site of a debate of 150 arguments to a folder, and prints what the pages of the debate weigh. The arguments are made at
 * random of sentences of posts. Arguments: the folder, which must not be there yet; mboxes to take the posts of, else they are generated.
 */
export async function run([folder, ...sources]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('usage: npm run bench -- debate FOLDER [FILE.mbox...]');
  mkdirSync(folder);
  const content = join(folder, 'content');
  if (sources.length === 0) {
    const mbox = join(folder, 'large.mbox');
    writeFileSync(mbox, largeMailbox({ posts: 60, people: 30 }));
    sources.push(mbox);
  }
  must('import', ...sources, '--content', content);
  await argueOver(content, 'large', SIZE);
  const took = must('build', '--content', content, '--out', join(folder, 'site'));
  console.log(`built in ${seconds(took)}`);
  for (const page of ['', 'map/', 'exchange/', 'matrix/']) {
    const html = readFileSync(join(folder, 'site/debates/large', page, 'index.html'));
    console.log(`debates/large/${page}\t${html.length} bytes\t${gzipSync(html).length} compressed`);
  }
}

/** The seconds that a command took. */
function must(name: string, ...args: readonly string[]): number {
  const cost = measure(process.execPath, [`scripts/${name}.ts`, ...args], process.cwd());
  if (cost?.status !== 0) throw new Error(`${name} failed: ${cost?.output ?? 'it did not start'}`);
  return cost.seconds;
}
