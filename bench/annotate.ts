import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotator, type ThreadSummary } from '../src/annotate/index.ts';
import { measure, seconds } from './support/measure.ts';
import { random } from './support/random.ts';
import { writeVariedPosts } from './support/varied-posts.ts';

/**
 * Annotates a knowledge base of many varied posts and says how long a save takes, what else the tool answers, and how it grows with the
 * arguments. Arguments: an mbox, perhaps gzipped; the number of posts; the number of arguments.
 */
export async function run(args: string[]): Promise<void> {
  const [source, posts, count] = [args[0], Number(args[1] ?? 10_000), Number(args[2] ?? 500)];
  if (source === undefined) throw new Error('name an mbox');
  const folder = mkdtempSync(join(tmpdir(), 'bench-annotate-'));
  try {
    const content = imported(source, folder, posts);
    const started = performance.now();
    const tool = await Annotator.open(content, { curator: 'bench', base: '/' });
    console.log(`${posts} posts read and built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await tool.save({ do: 'new', kind: 'debate', id: 'd', title: 'A debate', question: 'Which of the two?' });
    const [issue] = (await tool.debates()).debates[0]?.issues ?? [];
    for (const id of ['one', 'other'])
      await tool.save({ do: 'new', kind: 'position', id, title: id, debate: 'd', issue: issue?.id ?? '' });
    const threads = (await tool.threads()).filter((thread) => thread.posts > 3);
    const times: Times = new Map();
    const next = random(1);
    const keys = ['one', 'other'];
    while (keys.length < count + 2) {
      const key = await annotate(tool, threads, keys, next, times);
      if (key !== undefined) keys.push(key);
    }
    for (let at = 0; at < 20; at++) await timed(times, 'undo', () => tool.undo());
    for (const [what, all] of times) console.log(said(what, all));
    for (const which of ['status', 'status again']) {
      const cost = measure(process.execPath, ['scripts/status.ts', '--content', content], process.cwd());
      if (cost) console.log(`${which}: ${seconds(cost.seconds)}, of the processor ${seconds(cost.cpu)}`);
    }
    const check = measure(process.execPath, ['scripts/check.ts', '--content', content], process.cwd());
    console.log(`check of the result: exit code ${check?.status}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function imported(source: string, folder: string, posts: number): string {
  const mbox = join(folder, 'posts.mbox');
  const content = join(folder, 'content');
  writeVariedPosts(source, mbox, posts);
  const done = measure(process.execPath, ['scripts/import.ts', mbox, '--content', content], process.cwd());
  if (readdirSync(join(content, 'posts')).length < posts / 2)
    throw new Error(`the import failed: ${done?.output}`);
  return content;
}

/** One argument in a sentence of a post; its key, or undefined if the sentence was none. */
async function annotate(
  tool: Annotator,
  threads: readonly ThreadSummary[],
  keys: readonly string[],
  next: () => number,
  times: Times,
): Promise<string | undefined> {
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const thread = await timed(times, 'thread', () => tool.thread(one(threads).slug));
  const { id } = one(thread.posts);
  const post = await timed(times, 'post', () => tool.post(id));
  const own = post.segments.filter(({ kind, label }) => kind === 'new' && label === 'paragraph');
  if (own.length === 0) return undefined;
  const at = one(own).start;
  const span = await timed(times, 'sentence', () => tool.sentence(id, at, undefined, false));
  if ('refused' in (await timed(times, 'words', () => tool.words(id, span)))) return undefined;
  await timed(times, 'targets', () => tool.targets(id, span.start, '', undefined));
  await timed(times, 'targets, with a query', () => tool.targets(id, span.start, 'the other', undefined));
  const relation = next() < 0.5 ? ('objectsTo' as const) : ('supports' as const);
  const gist = `${post.text.slice(span.start, span.start + 60)} (${keys.length})`;
  const argument = { id: `a-${keys.length}`, relation, target: one(keys), gist, ...span };
  const change = { do: 'add' as const, post: id, hash: post.hash, argument };
  const isPreviewed = next() < 0.5;
  if (isPreviewed) await timed(times, 'preview', () => tool.preview(change));
  const what = isPreviewed ? 'save after its preview' : 'save without a preview';
  const saved = await timed(times, what, () => tool.save(change));
  return saved.argument?.key;
}

/** Milliseconds that a request took, and those of the processor, which other work of the machine changes less. */
interface Time {
  readonly wall: number;
  readonly processor: number;
}
type Times = Map<string, Time[]>;

async function timed<T>(times: Times, what: string, work: () => Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  const list = times.get(what) ?? [];
  times.set(what, list);
  list.push({ wall: performance.now() - started, processor: (user + system) / 1000 });
  return done;
}

function said(what: string, all: readonly Time[]): string {
  const spread = (values: readonly number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
    return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, slowest ${at(1)} ms`;
  };
  const [wall, processor] = [all.map((one) => one.wall), all.map((one) => one.processor)];
  return `${what}: ${spread(wall)} (of the processor: ${spread(processor)}; ${all.length} times)`;
}
