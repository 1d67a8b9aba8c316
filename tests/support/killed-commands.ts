import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomeOf, ROOT, run, start } from './command.ts';
import { CONTENT, copyContent, filesUnder, hashesOf } from './folder.ts';
import { generatedMbox } from './generated-posts.ts';
import { counting, failingAt, killedAt } from './kill.ts';

/** A command that writes, and what it is given. */
export interface Scenario {
  readonly name: string;
  /** Makes what the command needs, in an empty folder. */
  readonly prepare: (folder: string) => Promise<void> | void;
  /** The command and its arguments. */
  readonly command: (folder: string) => readonly [script: string, ...args: string[]];
}

const POST = '2025-01-01-a-author';

/** The project's knowledge base with thirty mails, whose mbox lies in its sources. */
async function withMails(folder: string): Promise<void> {
  const content = copyContent(join(folder, 'content'));
  const source = join(content, 'sources', 'mails.mbox');
  writeFileSync(source, generatedMbox(30));
  await run('import', source, '--content', content);
}

const inContent = (folder: string) => ['--content', join(folder, 'content')];
const firstPost = (folder: string) =>
  readdirSync(join(folder, 'content', 'posts'))
    .find((name) => name.startsWith(POST))
    ?.replace('.mdx', '') ?? '';

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'import',
    prepare(folder) {
      copyContent(join(folder, 'content'));
      writeFileSync(join(folder, 'mails.mbox'), generatedMbox(30));
    },
    command: (folder) => ['import', join(folder, 'mails.mbox'), ...inContent(folder)],
  },
  {
    name: 'undo',
    prepare: withMails,
    command: (folder) => [
      'import',
      '--undo',
      join(folder, 'content', 'sources', 'mails.mbox'),
      ...inContent(folder),
    ],
  },
  {
    name: 'redact',
    prepare: withMails,
    command: (folder) => [
      'redact',
      firstPost(folder),
      '--words',
      'becomes of question',
      '--reason',
      'asked',
      ...inContent(folder),
    ],
  },
  {
    name: 'rename',
    prepare: (folder) => void copyContent(join(folder, 'content')),
    command: (folder) => ['rename', 'controlling-function', 'function-that-controls', ...inContent(folder)],
  },
  {
    name: 'people',
    prepare: withMails,
    command: (folder) => ['people', 'merge', 'a-author', 'b-writer', ...inContent(folder)],
  },
  {
    name: 'revise',
    prepare(folder) {
      const ledger = join(copyContent(join(folder, 'content')), 'revisions.jsonl');
      writeFileSync(
        ledger,
        readFileSync(ledger, 'utf8')
          .split(/(?<=\n)/)
          .slice(0, 3)
          .join(''),
      );
    },
    command: (folder) => ['revise', ...inContent(folder)],
  },
  {
    name: 'upgrade',
    prepare: (folder) => void copyContent(join(folder, 'content'), join(ROOT, 'tests/formats/1/content')),
    command: (folder) => ['upgrade', '--write', ...inContent(folder)],
  },
  {
    name: 'cite',
    prepare(folder) {
      copyContent(join(folder, 'content'));
      mkdirSync(join(folder, 'docs'));
      for (const name of ['a.md', 'b.md'])
        writeFileSync(
          join(folder, 'docs', name),
          'As [@controlling-function] and [@vfio-device-handle] say.\n',
        );
    },
    command: (folder) => [
      'cite',
      '--check',
      ...['a.md', 'b.md'].map((name) => join(folder, 'docs', name)),
      '--fix',
      '--lock',
      join(folder, 'parley.lock'),
      ...inContent(folder),
    ],
  },
  {
    name: 'export',
    prepare: (folder) => void copyContent(join(folder, 'content')),
    command: (folder) => [
      'export',
      '--format',
      'opensearch',
      '--out',
      join(folder, 'export'),
      ...inContent(folder),
    ],
  },
  {
    name: 'build',
    prepare: (folder) => void cpSync(CONTENT, join(folder, 'content'), { recursive: true }),
    command: (folder) => ['build', '--out', join(folder, 'site'), ...inContent(folder)],
  },
];

/** A scenario with what an undisturbed run makes of it. */
export class Killing {
  readonly #scenario: Scenario;
  readonly #folder = mkdtempSync(join(tmpdir(), 'killing-'));
  /** Steps on disk of the command, and how long it takes in milliseconds. */
  steps = 0;
  milliseconds = 0;
  #whole: Record<string, string> = {};
  #codes: (number | null)[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** Prepares the scenario, and runs its command to the end, twice. */
  async begin(): Promise<void> {
    const base = join(this.#folder, 'base');
    mkdirSync(base);
    await this.#scenario.prepare(base);
    const place = this.#copy();
    const [script, ...args] = this.#scenario.command(place);
    const file = join(this.#folder, 'steps');
    const started = performance.now();
    const first = await outcomeOf(counting(file, `scripts/${script}.ts`, ...args));
    this.milliseconds = performance.now() - started;
    this.steps = Number(readFileSync(file, 'utf8'));
    this.#whole = written(place);
    const again = await run(script, ...args);
    this.#codes = [first.code, again.code];
    if (JSON.stringify(written(place)) !== JSON.stringify(this.#whole))
      throw new Error(`${this.#scenario.name}: a second run changes what the first made`);
  }

  /** Runs the command, kills it at a step, runs it again. Returns what is not as it should be then. */
  async killAtStep(step: number): Promise<string[]> {
    return this.#afterKill((script, args) => killedAt(step, `scripts/${script}.ts`, ...args));
  }

  /** Has the disk fail from a step on; returns what is not as it should be: a stack trace, no file named, and after the same command again. */
  async failAtStep(code: string, step: number): Promise<string[]> {
    let said: string[] = [];
    const left = await this.#afterKill(
      (script, args) => failingAt(code, step, `scripts/${script}.ts`, ...args),
      ({ code: ended, stderr }) => {
        // What can be made again need not be kept: the command may end well.
        if (ended !== 0 && !new RegExp(`^\\w+: .*[^ ]: .*\\(${code}\\)`, 'm').test(stderr))
          said = [`says: ${stderr.slice(0, 600)}`];
        if (/^ {4}at /m.test(stderr)) said = [`prints a stack trace: ${stderr.slice(0, 1500)}`];
      },
    );
    return [...said, ...left];
  }

  /** Runs the command, kills it after so many milliseconds, runs it again. */
  async killAfter(milliseconds: number): Promise<string[]> {
    return this.#afterKill((script, args) => {
      const child = start(script, ...args);
      child.stdin.end();
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
      return child;
    });
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #afterKill(
    kill: (script: string, args: string[]) => ChildProcessWithoutNullStreams,
    said?: (outcome: Outcome) => void,
  ): Promise<string[]> {
    const place = this.#copy();
    const [script, ...args] = this.#scenario.command(place);
    const child = kill(script, args);
    const outcome = await outcomeOf(child);
    const { pid: killed } = child;
    said?.(outcome);
    const again = await run(script, ...args);
    const now = written(place);
    const files = new Set([...Object.keys(now), ...Object.keys(this.#whole)]);
    return [
      ...(this.#codes.includes(again.code)
        ? []
        : [`the same command ends with ${again.code}: ${again.stderr}`]),
      ...[...files].filter((file) => now[file] !== this.#whole[file]).map((file) => `${file} is another`),
      ...(script === 'import' ? leftIn(place, killed) : leftIn(place, undefined)),
    ];
  }

  #copy(): string {
    const place = join(this.#folder, 'run');
    rmSync(place, { recursive: true, force: true });
    cpSync(join(this.#folder, 'base'), place, { recursive: true, preserveTimestamps: true });
    return place;
  }
}

/** Hashes of what a command wrote; of the ledger of redactions without its salt, which is drawn. */
function written(folder: string): Record<string, string> {
  const hashes = hashesOf(folder);
  for (const file of Object.keys(hashes))
    if (file.endsWith('redactions.yaml'))
      hashes[file] = readFileSync(join(folder, file), 'utf8').replace(/^.*(?:salt|hash|sum|first):.*$/gm, '');
  return hashes;
}

/** What is half done: files that are whole under another name, a journal, folders of the process that was killed. */
function leftIn(folder: string, killed: number | undefined): string[] {
  const kept = join(folder, 'content', '.parley');
  const names = [
    ...filesUnder(folder).map((file) => file.split('/').at(-1) ?? ''),
    ...(existsSync(kept) ? readdirSync(kept) : []),
  ];
  const ofOthers = readdirSync(tmpdir()).filter((name) => name.startsWith(`parley-${killed}-`));
  return [...names.filter((name) => name.endsWith('.tmp') || name === 'together.json'), ...ofOthers].map(
    (name) => `${name} is left`,
  );
}
