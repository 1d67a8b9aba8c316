import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRevisions } from '../src/citations/index.ts';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { argueOver } from '../tests/support/argued-mail.ts';
import { measure, seconds } from './support/measure.ts';

const SIZE = { arguments: 60, issues: 3, positions: 7, cited: 3 };

/**
 * Writes a debate over each mailbox, its arguments made at random of sentences of the posts; packs it, adopts it elsewhere with the same mailbox, and says
 * whether every word, key, revision and standing is the same. Arguments: mailboxes. The exit code is 1 where one is not.
 */
export async function run(sources: string[]): Promise<void> {
  if (sources.length === 0) throw new Error('usage: npm run bench -- packs MBOX...');
  for (const source of sources) await roundTrip(source);
}

async function roundTrip(source: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-packs-'));
  try {
    const [content, pack, adopted] = ['content', 'pack', 'adopted'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    must('import', source, '--content', content);
    withoutReconstructed(content);
    await argueOver(content, 'drawn', SIZE);
    inOtherWords(content);
    const packing = must('pack', 'drawn', '--content', content, '--out', pack);
    mkdirSync(adopted);
    writeFileSync(join(adopted, 'parley.yaml'), 'format: 2\n');
    cpSync(pack, join(adopted, 'packs/drawn'), { recursive: true });
    const [before, apart] = [await said(content), await said(adopted)];
    const adopting = must('adopt', 'drawn', source, '--content', adopted);
    const after = await said(adopted);
    const isApart = apart.revisions === before.revisions;
    const isSame = after.revisions === before.revisions && after.words === before.words;
    if (!isApart || !isSame) process.exitCode = 1;
    console.log(
      `${source}: ${before.count} arguments; unadopted ${isApart ? 'the same revisions' : 'OTHER REVISIONS'}; adopted ${isSame ? 'the same words and revisions' : 'OTHER WORDS OR REVISIONS'}; packed in ${seconds(packing)}, adopted in ${seconds(adopting)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function said(content: string): Promise<{ count: number; words: string; revisions: string }> {
  const kb = buildKnowledge(await readEntries(content));
  return {
    count: kb.arguments.size,
    words: JSON.stringify([...kb.arguments.values()].map(({ key, evidence }) => [key, evidence?.exact])),
    revisions: JSON.stringify(
      [...currentRevisions(kb).values()].map(({ key, revision }) => `${key}@${revision}`).sort(),
    ),
  };
}

/** The curator's texts are drawn from the mail, which no pack may quote: others take their place. */
function inOtherWords(content: string): void {
  let count = 0;
  const prose = /^(\s*(?:- )?(?:gist|summary|outcome|statement|question): )("(?:[^"\\]|\\.)*")$/gm;
  for (const file of globSync(join(content, '{debates,positions,posts}/*.mdx'))) {
    const source = readFileSync(file, 'utf8');
    const end = source.indexOf('\n---', 4);
    const matter = source
      .slice(0, end)
      .replace(prose, (_, field: string) => `${field}Put otherwise, ${count++}.`);
    writeFileSync(file, matter + source.slice(end));
  }
}

/** Posts that were put together from quotations go: of these nobody has the mail. */
function withoutReconstructed(content: string): void {
  for (const file of globSync(join(content, 'posts/*.mdx')))
    if (/^reconstructed:/m.test(readFileSync(file, 'utf8'))) rmSync(file);
}

/** The seconds that a command took. */
function must(name: string, ...args: readonly string[]): number {
  const cost = measure(process.execPath, [`scripts/${name}.ts`, ...args], process.cwd());
  if (cost?.status !== 0) throw new Error(`${name} failed: ${cost?.output ?? 'it did not start'}`);
  return cost.seconds;
}
