import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyText, cardOfEntry, type Entry, readEntries } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { readSource } from '../src/mail/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { buildThreads, resolveQuotations, type Thread, type ThreadPost } from '../src/threads/index.ts';

/** Seed of the sample, so that the same quotations are judged again. */
const SEED = 20221207;

/** Counts of quoted paragraphs; those of depth one are told apart by whether the post's parent is a real entry. */
interface Counts {
  resolved: number;
  unknown: number;
  ambiguous: number;
}

/**
 * Resolves every quotation of some mailboxes and says how many were, a mailbox a block. Arguments: mailboxes, perhaps
 * gzipped; `--sample N` also prints N resolved quotations beside their sources, and `--unresolved N` some that were not.
 */
export async function run(args: string[]): Promise<void> {
  const { sample, unresolved, sources } = read(args);
  if (sources.length === 0)
    throw new Error('usage: npm run bench -- quotations [--sample N] [--unresolved N] MBOX...');
  for (const source of sources) await measure(source, sample, unresolved);
}

function read(args: readonly string[]): { sample: number; unresolved: number; sources: string[] } {
  const counts = { '--sample': 0, '--unresolved': 0 };
  const sources: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--sample' || arg === '--unresolved') counts[arg] = Number(args[++at]);
    else sources.push(arg);
  }
  return { sample: counts['--sample'], unresolved: counts['--unresolved'], sources };
}

async function measure(source: string, sample: number, unresolved: number): Promise<void> {
  const contentDir = mkdtempSync(join(tmpdir(), 'bench-quotations-'));
  try {
    await importMessages(readSource(source), { contentDir });
    const { entries } = await readEntries(contentDir);
    const posts = new Map(
      entries
        .filter((entry): entry is Entry<'posts'> => entry.collection === 'posts')
        .map((post) => [post.id, post]),
    );
    const { threads, parentOf } = buildThreads([...posts.values()].map(cardOfEntry));
    const counts = {
      'depth 1, parent in the archive': none(),
      'depth 1, parent reconstructed or missing': none(),
      deeper: none(),
    };
    const shown: string[] = [];
    const missed: string[] = [];
    let milliseconds = 0;
    for (const thread of threads) {
      const members = membersOf(thread, posts, parentOf);
      const start = performance.now();
      const resolutions = resolveQuotations(members);
      milliseconds += performance.now() - start;
      const linesOf = new Map(
        members.map(({ id, lines }) => [id, lines.map(({ marks, content }) => marks + content)]),
      );
      for (const [id, resolution] of resolutions) {
        const parent = posts.get(parentOf.get(id) ?? '');
        const at = (depth: number) =>
          counts[
            depth > 1
              ? 'deeper'
              : parent && !parent.data.reconstructed
                ? 'depth 1, parent in the archive'
                : 'depth 1, parent reconstructed or missing'
          ];
        for (const one of resolution.resolved) {
          at(one.depth).resolved++;
          shown.push(
            `${id} ${one.lines} depth ${one.depth}\n${text(linesOf.get(id), one.lines)}\n   --- from ${one.source.post} ${one.source.lines} ${one.source.paragraphs}\n${text(linesOf.get(one.source.post), one.source.lines)}\n`,
          );
        }
        for (const one of resolution.unresolved) {
          at(one.depth)[one.reason]++;
          if (one.depth === 1 && parent && !parent.data.reconstructed)
            missed.push(
              `${id} ${one.lines} ${one.reason}, parent ${parent.id}\n${text(linesOf.get(id), one.lines)}\n`,
            );
        }
      }
    }
    console.log(
      `${source}: ${posts.size} posts, ${threads.length} threads, resolved in ${milliseconds.toFixed(0)} ms`,
    );
    for (const [what, { resolved, unknown, ambiguous }] of Object.entries(counts)) {
      const all = resolved + unknown + ambiguous;
      console.log(
        `  ${what}: ${all} quoted paragraphs or runs of them, ${resolved} resolved (${((100 * resolved) / Math.max(1, all)).toFixed(2)}%), ${unknown} unknown, ${ambiguous} ambiguous`,
      );
    }
    for (const one of choose(shown, sample)) console.log(`\n${one}`);
    for (const one of choose(missed, unresolved)) console.log(`\nUNRESOLVED ${one}`);
  } finally {
    rmSync(contentDir, { recursive: true, force: true });
  }
}

function none(): Counts {
  return { resolved: 0, unknown: 0, ambiguous: 0 };
}

function membersOf(
  thread: Thread,
  posts: ReadonlyMap<string, Entry<'posts'>>,
  parentOf: ReadonlyMap<string, string>,
): ThreadPost[] {
  return thread.posts.map((id) => {
    const post = posts.get(id);
    return { id, parent: parentOf.get(id), lines: post ? segmentLines(bodyText(post.data, post.body)) : [] };
  });
}

function text(lines: readonly string[] | undefined, [start, end]: readonly [number, number]): string {
  return (lines ?? [])
    .slice(start, end)
    .map((line) => `   ${line}`)
    .join('\n');
}

/** Some of a list, the same ones each time: a linear congruential generator (Numerical Recipes) draws them. */
function choose(all: readonly string[], count: number): string[] {
  let state = SEED;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rest = [...all];
  return Array.from(
    { length: Math.min(count, all.length) },
    () => rest.splice(next(rest.length), 1)[0] ?? '',
  );
}
