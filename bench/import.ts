import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enlargeMbox } from './support/enlarge.ts';
import { measure, seconds } from './support/measure.ts';

/**
 * Imports 1,000, 10,000 and 30,000 posts made of an mbox's, beside MHonArc over the same 10,000 in the same run, and one
 * post more into the 10,000. Arguments: an mbox, perhaps gzipped.
 */
export async function run(args: string[]): Promise<void> {
  const [source] = args;
  if (source === undefined) throw new Error('usage: npm run bench -- import FILE.mbox[.gz]');
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    const times = new Map<number, number>();
    for (const posts of [1000, 10_000, 30_000]) {
      const mbox = join(folder, `${posts}.mbox`);
      enlargeMbox(source, mbox, posts);
      const result = importInto(mbox, join(folder, `content-${posts}`));
      times.set(posts, result.seconds);
      report(`import of ${posts} posts`, result);
    }
    const ten = times.get(10_000) ?? Number.NaN;
    console.log(
      `30,000 posts take ${((times.get(30_000) ?? Number.NaN) / ten).toFixed(2)} times as long as 10,000`,
    );
    const one = join(folder, 'one.mbox');
    writeFileSync(one, onePost());
    report('one post more, to 10,000', importInto(one, join(folder, 'content-10000')));
    const html = join(folder, 'html');
    mkdirSync(html);
    const mhonarc = measure('mhonarc', ['-quiet', '-outdir', html, join(folder, '10000.mbox')], folder);
    if (!mhonarc) console.log('MHonArc is not installed (Debian: mhonarc): nothing to compare with');
    else if (mhonarc.status !== 0) throw new Error(`MHonArc failed: ${mhonarc.output}`);
    else {
      report('MHonArc, the same 10,000 posts', mhonarc);
      console.log(`import takes ${(ten / mhonarc.seconds).toFixed(2)} of MHonArc's time`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function importInto(mbox: string, content: string) {
  const result = measure(process.execPath, ['scripts/import.ts', mbox, '--content', content], process.cwd());
  if (result?.status !== 0)
    throw new Error(`the import of ${mbox} failed: ${result?.output ?? 'it did not start'}`);
  return result;
}

function report(
  what: string,
  { seconds: wall, cpu, megabytes }: { seconds: number; cpu: number; megabytes: number },
): void {
  console.log(`${what}: ${seconds(wall)} (CPU ${seconds(cpu)}), peak memory ${megabytes.toFixed(0)} MB`);
}

function onePost(): string {
  return 'From mboxrd@z Thu Jan  1 00:00:00 1970\nDate: Mon, 2 Mar 2020 10:00:00 +0000\nFrom: A. Author <a@example.org>\nSubject: one more\nMessage-ID: <one-more@example.org>\n\nOne more post.\n';
}
