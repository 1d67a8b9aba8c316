import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { type AnnotatedPost, Annotator, ChangeRefused, ConflictError } from '../../src/annotate/index.ts';
import { lock, parseEntry, readEntries, writeTogether } from '../../src/entries/index.ts';
import { buildKnowledge, rename } from '../../src/knowledge/index.ts';
import { importInto, mail } from './imported-mail.ts';
import { killedSave } from './killed-save.ts';

/** Posts of a thread, in which each answers the one before. */
const MAILS = Array.from({ length: 6 }, (_, at) =>
  mail(
    {
      From: at % 2 === 0 ? 'Rob Roe <rob@example.org>' : 'Sue Sale <sue@example.org>',
      'Message-ID': `<post-${at}@example.org>`,
      Date: `Mon, ${5 + at} Dec 2022 10:00:00 +0000`,
      ...(at > 0 && { 'In-Reply-To': `<post-${at - 1}@example.org>` }),
    },
    `${at > 0 ? `Somebody wrote:\n> The cache number ${at - 1} is cold. It stays so.\n\n` : ''}The cache number ${at} is cold. It stays so.\n\nThat is why we flush it. That is why we flush it.\nNobody minds number ${at}, "as it were": it is #${at}.\n`,
  ),
);

const WAYS = [
  'annotate',
  'annotate',
  'annotate',
  'edit',
  'move',
  'delete',
  'undo',
  'import',
  'rename',
  'hand',
  'stop',
  'kill',
] as const;

/** Within how many times as long as the preview of a change took a process that saves it is killed: some of the saves are done by then. */
const KILLED_WITHIN = 8;

interface Written {
  readonly id: string;
  readonly gist: string;
}

/** What a sequence came to. */
export interface AnnotatedAtRandom {
  /** What went wrong. */
  readonly wrong: readonly string[];
  /** Number of steps that did what they should, by what they are. */
  readonly done: Readonly<Record<string, number>>;
}

/**
 * A random sequence of annotating, importing the same posts again, renaming, editing by hand, undoing, stopping the tool without a word, and killing a
 * process that saves. Returns what
 * went wrong: an annotation that is lost, a file that changed without reason, a knowledge base that does not pass the check.
 */
export async function annotatingAtRandom(next: () => number, steps: number): Promise<AnnotatedAtRandom> {
  const content = mkdtempSync(join(tmpdir(), 'annotating-'));
  const wrong: string[] = [];
  const done: Record<string, number> = {};
  try {
    await importInto(content, MAILS);
    let tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    await tool.save({ do: 'new', kind: 'debate', id: 'd', title: 'Caches', question: 'Which cache?' });
    const issue = (await tool.debates()).debates[0]?.issues[0]?.id ?? '';
    let position = 'warm';
    await tool.save({ do: 'new', kind: 'position', id: position, title: 'Warm', debate: 'd', issue });
    tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    const posts = readdirSync(join(content, 'posts')).map((name) => name.replace(/\.mdx$/, ''));
    const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
    let made = 0;
    for (let step = 0; step < steps; step++) {
      const way = one(WAYS);
      const id = one(posts);
      const before = filesIn(content);
      const expected = argumentsIn(before);
      const may = new Set<string>();
      try {
        const post = await tool.post(id);
        const [argument] = post.arguments.length === 0 ? [] : [one(post.arguments)];
        if (way === 'annotate') {
          const own = post.segments.filter(({ kind, label }) => kind === 'new' && label === 'paragraph');
          const span = await tool.sentence(id, one(own).start + Math.floor(next() * 60), undefined, false);
          const gist = `Gist ${++made}: "so", it's #${made}`;
          const target = next() < 0.7 || argument === undefined ? position : argument.key;
          const relation = one(['supports', 'objectsTo', 'qualifies'] as const);
          const saved = await tool.save({
            do: 'add',
            post: id,
            hash: post.hash,
            argument: { relation, target, gist, ...span },
          });
          may.add(saved.file);
          expected.set(saved.argument?.key ?? '', gist);
          if (saved.diff.split('\n').some((line) => line.startsWith('-') && !line.startsWith('---')))
            wrong.push(`an argument took lines away:\n${saved.diff}`);
        } else if (way === 'edit' && argument !== undefined) {
          const gist = `Other ${++made}`;
          may.add(
            (await tool.save({ do: 'edit', post: id, hash: post.hash, id: argument.id, argument: { gist } }))
              .file,
          );
          expected.set(argument.key, gist);
        } else if (way === 'move' && argument?.targets[0] !== undefined) {
          const { target } = argument.targets[0];
          may.add(
            (
              await tool.save({
                do: 'move',
                post: id,
                hash: post.hash,
                id: argument.id,
                relation: 'corrects',
                target: position,
                instead: target,
              })
            ).file,
          );
        } else if (way === 'delete' && argument !== undefined) {
          may.add((await tool.save({ do: 'delete', post: id, hash: post.hash, id: argument.id })).file);
          expected.delete(argument.key);
        } else if (way === 'undo') {
          const { file } = await tool.undo();
          may.add(file);
          expected.clear();
          for (const [key, gist] of argumentsIn(filesIn(content))) expected.set(key, gist);
        } else if (way === 'import') await importInto(content, MAILS);
        else if (way === 'rename') {
          const to = `warm-${step}`;
          await renamed(content, position, to);
          position = to;
          for (const file of filesIn(content).keys()) may.add(file);
          may.add(`positions/${position}.mdx`);
          for (const file of before.keys()) if (file.startsWith('positions/')) may.add(file);
        } else if (way === 'hand') {
          const file = `posts/${id}.mdx`;
          writeFileSync(
            join(content, file),
            (before.get(file) ?? '').replace('---\n', `---\n# by hand ${step}\n`),
          );
          may.add(file);
        } else if (way === 'kill') {
          const gist = `Killed ${++made}`;
          const { kind, key, file } = await killed(tool, content, { post, gist, position, next });
          may.add(file);
          if (kind === 'neither')
            wrong.push(`a killed save left ${file} as it was neither before nor after it`);
          if (kind === 'after') expected.set(key, gist);
          done[`killed ${kind === 'after' ? 'after' : 'before'} the write`] =
            (done[`killed ${kind === 'after' ? 'after' : 'before'} the write`] ?? 0) + 1;
        }
        done[way] = (done[way] ?? 0) + 1;
      } catch (error) {
        if (!(error instanceof ChangeRefused || error instanceof ConflictError)) throw error;
      }
      const after = filesIn(content);
      for (const file of new Set([...before.keys(), ...after.keys()])) {
        if (before.get(file) !== after.get(file) && !may.has(file)) wrong.push(`${way} changed ${file}`);
        if (!after.has(file) && !may.has(file)) wrong.push(`${way} removed ${file}`);
      }
      const left = argumentsIn(after);
      for (const [key, gist] of expected)
        if (left.get(key) !== gist) wrong.push(`${way}: ${key} is ${left.get(key)}, not ${gist}`);
      for (const file of may) tool.space.touched(file);
      if (way === 'stop') tool = await Annotator.open(content, { curator: 'ada', base: '/' });
    }
    const errors = buildKnowledge(await readEntries(content)).problems.filter(
      ({ severity }) => severity !== 'warning',
    );
    for (const { file, message } of errors) wrong.push(`${file}: ${message}`);
    return { wrong, done };
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

/** Has a process add an argument and kills it at a random moment: whether the file is as before it, as after it, or neither. */
async function killed(
  tool: Annotator,
  content: string,
  {
    post,
    gist,
    position,
    next,
  }: {
    readonly post: AnnotatedPost;
    readonly gist: string;
    readonly position: string;
    readonly next: () => number;
  },
): Promise<{ readonly kind: 'before' | 'after' | 'neither'; readonly key: string; readonly file: string }> {
  const { id, hash, file, segments } = post;
  const own = segments.find(({ kind, label }) => kind === 'new' && label === 'paragraph');
  const span = await tool.sentence(id, own?.start ?? 0, undefined, false);
  const argument = {
    id: gist.toLowerCase().replace(' ', '-'),
    relation: 'supports',
    target: position,
    gist,
  } as const;
  const change = { do: 'add', post: id, hash, argument: { ...argument, ...span } } as const;
  const started = performance.now();
  const { diff, problems } = await tool.preview(change);
  const took = performance.now() - started;
  if (diff === '') throw new ChangeRefused(...problems.map(({ message }) => message));
  const read = () => readFileSync(join(content, file), 'utf8');
  const before = read();
  const after = applyPatch(before, diff);
  await killedSave(content, change, next() * KILLED_WITHIN * took);
  const now = read();
  const kind = now === before ? 'before' : now === after ? 'after' : 'neither';
  return { kind, key: `${id}#${argument.id}`, file };
}

async function renamed(content: string, from: string, to: string): Promise<void> {
  const unlock = lock(content);
  try {
    const { entries } = await readEntries(content);
    const plan = rename({ entries, from, to, sourceOf: (file) => readFileSync(join(content, file), 'utf8') });
    if (!plan.ok) throw new Error(plan.reason);
    writeTogether(
      content,
      plan.files.flatMap(({ file, becomes, text }) => [
        { file: becomes, text },
        ...(becomes === file ? [] : [{ file }]),
      ]),
    );
  } finally {
    unlock();
  }
}

function filesIn(content: string): Map<string, string> {
  const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return new Map(
    names
      .filter((name) => name.endsWith('.mdx') && !name.startsWith('.parley/'))
      .map((name) => [name, readFileSync(join(content, name), 'utf8')]),
  );
}

/** Gists of all arguments, by key. */
function argumentsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].flatMap(([file, source]) => {
      const { arguments: list = [] } = parseEntry(source).data as { arguments?: readonly Written[] };
      return list.map(({ id, gist }) => [`${file.replace(/^posts\/|\.mdx$/g, '')}#${id}`, gist] as const);
    }),
  );
}
