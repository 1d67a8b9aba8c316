import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enlargeMbox } from './support/enlarge.ts';
import { type Cost, measure, seconds } from './support/measure.ts';
import { timeUntilShown } from './support/shown.ts';
import { writeVariedPosts } from './support/varied-posts.ts';

const POSITION = 'bench-position';

/**
 * Builds the site of 10,000 and 30,000 posts made of an mbox's, beside MHonArc writing HTML of the same 10,000 in the same
 * run; builds the 10,000 again after one position was edited; and times how long `npm run dev` takes to show such an edit.
 * Arguments: an mbox, perhaps gzipped; a number, to build the site of so many varied posts and nothing else.
 */
export async function run(args: string[]): Promise<void> {
  const [source, many] = args;
  if (source === undefined) throw new Error('usage: npm run bench -- build FILE.mbox[.gz] [POSTS]');
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    if (many !== undefined) {
      const content = prepared(source, folder, Number(many), writeVariedPosts);
      report(`first build of ${many} varied posts`, build(content, join(folder, 'site')));
      return;
    }
    const ten = prepared(source, folder, 10_000);
    const first = build(ten, join(folder, 'site-10000'));
    report('first build of 10,000 posts', first);
    // Before anything is removed: file systems are slow to make files where many have just been.
    const html = join(folder, 'html');
    mkdirSync(html);
    const mhonarc = measure('mhonarc', ['-quiet', '-outdir', html, join(folder, '10000.mbox')], folder);
    if (!mhonarc) console.log('MHonArc is not installed (Debian: mhonarc): nothing to compare with');
    else {
      report('MHonArc, HTML of the same 10,000 posts', mhonarc);
      console.log(`the first build takes ${(first.seconds / mhonarc.seconds).toFixed(2)} of MHonArc's time`);
    }
    edit(ten, 'edited once');
    const again = build(ten, join(folder, 'site-10000'));
    report('build after one edited position', again);
    console.log(`that is ${(again.seconds / first.seconds).toFixed(2)} of the first build`);
    for (const shown of await timeUntilShown(ten, POSITION, (words) => edit(ten, words)))
      console.log(`npm run dev, 10,000 posts: an edited position is shown after ${seconds(shown)}`);
    rmSync(join(folder, 'site-10000'), { recursive: true, force: true });
    const thirty = build(prepared(source, folder, 30_000), join(folder, 'site-30000'));
    report('first build of 30,000 posts', thirty);
    console.log(`that is ${(thirty.seconds / first.seconds).toFixed(2)} times as long as 10,000`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A content folder of that many posts and a debate with one position. */
function prepared(source: string, folder: string, posts: number, write = enlargeMbox): string {
  const mbox = join(folder, `${posts}.mbox`);
  write(source, mbox, posts);
  const content = join(folder, `content-${posts}`);
  must(measure(process.execPath, ['scripts/import.ts', mbox, '--content', content], process.cwd()), 'import');
  mkdirSync(join(content, 'debates'));
  mkdirSync(join(content, 'positions'));
  writeFileSync(
    join(content, 'debates', 'bench-debate.mdx'),
    '---\ntitle: A debate\nquestion: What is measured?\nsummary: It is measured how long a build takes.\nstatus: open\noutcome: It is not known yet.\nissues:\n  - id: how-long\n    question: How long does it take?\n---\n',
  );
  edit(content, 'as first written');
  return content;
}

function edit(content: string, words: string): void {
  writeFileSync(
    join(content, 'positions', `${POSITION}.mdx`),
    `---\ntitle: A position\ndebate: bench-debate\nissue: how-long\nstatement: It takes some time, ${words}.\n---\n`,
  );
}

function build(content: string, out: string): Cost {
  const args = ['scripts/build.ts', '--content', content, '--out', out];
  return must(measure(process.execPath, args, process.cwd()), 'build');
}

function must(cost: Cost | undefined, what: string): Cost {
  // An import exits with 1 where it skipped a message.
  if (cost === undefined || cost.status > (what === 'import' ? 1 : 0))
    throw new Error(`the ${what} failed: ${cost?.output ?? 'it did not start'}`);
  return cost;
}

function report(what: string, { seconds: wall, cpu, megabytes, together }: Cost): void {
  const memory = `peak memory ${megabytes.toFixed(0)} MB, of all processes ${together.toFixed(0)} MB`;
  console.log(`${what}: ${seconds(wall)} (CPU ${seconds(cpu)}), ${memory}`);
}
