import { type ChildProcess, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBundled } from './bundled-commands.ts';
import { type Outcome, outcomeOf, ROOT } from './command.ts';
import { leftIn, stateOf, writtenIn } from './disk-state.ts';
import type { Fault } from './kill.ts';
import type { Scenario } from './scenario.ts';

/** Where files are kept in memory, on Linux: copies of the start cost next to nothing. */
const MEMORY = '/dev/shm';

const OF_PROJECT = join(ROOT, '.parley');

/** A sentence of a disk fault, with the file's name. */
const TOLD = /^[\w-]+: .*[^ ]: .*\((?:E[A-Z]+)\)/m;

/** A writing command that is killed, or whose disk fails, and is run again; with what an undisturbed run makes of its start. */
export class Killing {
  readonly #scenario: Scenario;
  readonly #folder: string;
  /** Steps on disk of the command, and how long it takes from the first on, in milliseconds. */
  steps = 0;
  milliseconds = 0;
  #whole: Record<string, string> = {};
  #codes: (number | null)[] = [];
  readonly #judged = new Map<string, Promise<string[]>>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    // Astro finds no source of the engine for a project that has no folder in common with it.
    const parent = scenario.makesSite ? OF_PROJECT : existsSync(MEMORY) ? MEMORY : tmpdir();
    mkdirSync(parent, { recursive: true });
    this.#folder = mkdtempSync(join(parent, 'killing-'));
  }

  /** How many different states of the disk were left so far. One that was seen before is not run again: it would come to the same end. */
  get states(): number {
    return this.#judged.size;
  }

  /** Prepares the scenario, and runs its command to the end, twice. @throws Error where its end is not well, or the second run changes it. */
  async begin(): Promise<void> {
    const { name, prepare } = this.#scenario;
    const prepared = this.#place('base-');
    await prepare(prepared);
    renameSync(prepared, join(this.#folder, 'base'));
    const place = this.#copy();
    const file = join(this.#folder, 'steps');
    const first = await this.#ended(await this.#start(place, { what: 'count', file }));
    if (!existsSync(file)) throw new Error(`${name} ends with ${first.code}:\n${first.stderr}`);
    [this.steps = 0, this.milliseconds = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
    this.#whole = writtenIn(place);
    const again = await this.#ended(await this.#start(place));
    this.#codes = [first.code, again.code];
    if (JSON.stringify(writtenIn(place)) !== JSON.stringify(this.#whole))
      throw new Error(`${name}: a second run changes what the first made`);
    if (existsSync(join(place, 'content'))) {
      const checked = await outcomeOf(await startBundled('check', ['--content', join(place, 'content')]));
      if (checked.code !== 0) throw new Error(`${name}: what it makes is not well:\n${checked.stdout}`);
    }
    rmSync(place, { recursive: true });
  }

  /** Kills the command as a step begins, or in the middle of it; returns what is not as it should be when it was run again. */
  async killAtStep(step: number, isHalf = false): Promise<string[]> {
    const place = this.#copy();
    return this.#judge(place, await this.#start(place, { what: isHalf ? 'half' : 'kill', step }));
  }

  /** The same, so many milliseconds after its first step on disk. */
  async killAfter(milliseconds: number): Promise<string[]> {
    const place = this.#copy();
    const child = await this.#start(place, { what: 'tell' });
    child.stdio[3]?.once('readable', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
    return this.#judge(place, child);
  }

  /** Has the disk fail from a step on; returns what is not as it should be: a stack trace, no file named, and after the same command again. */
  async failAtStep(code: string, step: number): Promise<string[]> {
    const place = this.#copy();
    const said: string[] = [];
    const child = await this.#start(place, { what: 'fail', code, step });
    const left = await this.#judge(place, child, (outcome) => {
      said.push(...this.#illTold(outcome));
    });
    return [...said, ...left];
  }

  /**
   * Runs the command on a disk of its own (a tmpfs, which only root may mount) with so many bytes free, and again where there is room. What a site is made
   * in lies on that disk too, for this command alone. Returns what is not as it should be, as `failAtStep` does.
   */
  async fillDisk(free: number): Promise<string[]> {
    const base = join(this.#folder, 'base');
    // What the system holds in pages of 4 KiB, and one for each name.
    const pages = readdirSync(base, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .reduce((sum, one) => sum + Math.ceil(statSync(join(one.parentPath, one.name)).size / 4096) + 1, 0);
    const place = this.#place('disk-');
    const size = (bytes: number) => `size=${bytes}`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size(pages * 4096 + free), 'tmpfs', place]);
    try {
      cpSync(base, place, { recursive: true, preserveTimestamps: true });
      const before = this.#scenario.makesSite ? withProjectOn(place) : undefined;
      const child = await this.#start(place, undefined, before);
      const said = this.#illTold(await this.#ended(child));
      execFileSync('mount', ['-o', `remount,${size(2 ** 30)}`, place]);
      return [...said, ...(await this.#runAgain(place, child.pid))];
    } finally {
      execFileSync('umount', [place]);
      rmSync(place, { recursive: true });
    }
  }

  /** What is wrong with how a command told of a fault of the disk. What can be made again need not be kept: it may end as ever. */
  #illTold({ code, stdout, stderr }: Outcome): string[] {
    const isWell = code === this.#codes[0] || (code === (this.#scenario.trouble ?? 1) && TOLD.test(stderr));
    if (isWell && !/^ {4}at |injected/m.test(stdout + stderr)) return [];
    return [`exits with ${code} and says: ${(stdout + stderr).slice(0, 1500)}`];
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #judge(place: string, child: ChildProcess, look?: (outcome: Outcome) => void): Promise<string[]> {
    const outcome = await this.#ended(child);
    look?.(outcome);
    try {
      const state = stateOf(place, child.pid);
      const known = this.#judged.get(state) ?? this.#runAgain(place, child.pid);
      this.#judged.set(state, known);
      return await known;
    } finally {
      rmSync(place, { recursive: true });
    }
  }

  async #runAgain(place: string, killed: number | undefined): Promise<string[]> {
    const again = await this.#ended(await this.#start(place));
    const now = writtenIn(place);
    const files = new Set([...Object.keys(now), ...Object.keys(this.#whole)]);
    return [
      ...(this.#codes.includes(again.code)
        ? []
        : [`the same command ends with ${again.code}: ${again.stderr}`]),
      ...[...files].filter((file) => now[file] !== this.#whole[file]).map((file) => `${file} is another`),
      ...leftIn(place, killed),
    ];
  }

  /** What it left behind; one that serves is stopped once it does, and is well. */
  async #ended(child: ChildProcess): Promise<Outcome> {
    const { serves, input } = this.#scenario;
    if (serves === undefined || input === undefined) child.stdin?.end(input);
    else child.stdin?.write(input);
    // One that fails at once reads nothing.
    child.stdin?.on('error', () => undefined);
    if (serves === undefined) return outcomeOf(child);
    let said = '';
    let isServing = false;
    child.stdout?.on('data', (data) => {
      said += data;
      isServing ||= serves.test(said);
      if (isServing) child.kill();
    });
    const outcome = await outcomeOf(child);
    return isServing ? { ...outcome, code: 0 } : outcome;
  }

  #start(place: string, fault?: Fault, before?: readonly string[]): Promise<ChildProcess> {
    const [name, ...args] = this.#scenario.command(place);
    return startBundled(name, args, fault, before);
  }

  /** A copy of the folder as it is before the command. All copies' paths have the same length, so that a file in which its path stands has the same size in each. */
  #copy(): string {
    const place = this.#place('run-');
    cpSync(join(this.#folder, 'base'), place, { recursive: true, preserveTimestamps: true });
    return place;
  }

  /** An empty folder, the same each time where a site is made: what is kept of it goes by its path. */
  #place(prefix: string): string {
    if (!this.#scenario.makesSite) return mkdtempSync(join(this.#folder, prefix));
    const place = join(this.#folder, 'site');
    mkdirSync(place);
    return place;
  }
}

/** A command line before another, for which the folders of the project in which sites are made, and kept, lie below `place` (unshare(1), of Linux). */
function withProjectOn(place: string): string[] {
  const binds = ['building', 'astro', 'pages', 'search'].map((name) => {
    const [ours, theirs] = [join(ROOT, '.parley', name), join(place, '.parley', name)];
    for (const folder of [ours, theirs]) mkdirSync(folder, { recursive: true });
    return `mount --bind '${theirs}' '${ours}' && `;
  });
  return ['unshare', '--mount', 'sh', '-c', `${binds.join('')}exec "$@"`, 'sh'];
}
