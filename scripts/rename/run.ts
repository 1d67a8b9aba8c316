import { counted } from '../../src/called/index.ts';
import { writeTogether } from '../../src/entries/index.ts';
import { type RenamedFile, type Renaming, rename, wholeKeyIn } from '../../src/knowledge/index.ts';
import { editing } from '../editing.ts';
import { print, printJson, warn } from '../terminal.ts';

interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Gives an entry or an argument another id, and prints what that changes. Returns the exit code. */
export function renamed(from: string, to: string, options: Options): Promise<number> {
  return editing('rename', options, ({ entries, contentDir, sourceOf }) => {
    const whole = wholeKeyIn(entries, from);
    if (!whole.ok) return refuse(whole.reason);
    // A former name may be what an interrupted renaming left.
    const plan = rename({ entries, from: whole.name, to, sourceOf });
    if (!plan.ok) return refuse(plan.reason, to.includes('#') ? 2 : 1);
    if (!options.dryRun) writeTogether(contentDir, plan.files.flatMap(changesOf));
    if (options.json) printJson(report(plan));
    else print(describe(plan, options.dryRun));
    return 0;
  });
}

type Plan = Extract<Renaming, { ok: true }>;

/** A file that moves is written under its new name before the old one is removed. */
function changesOf({ file, becomes, text }: RenamedFile) {
  return [{ file: becomes, text }, ...(becomes === file ? [] : [{ file }])];
}

function report({ from, to, files }: Plan) {
  return { from, to, files: files.map(({ file, becomes, references }) => ({ file, becomes, references })) };
}

function describe({ from, to, files }: Plan, dryRun = false): string[] {
  const lines = files.map(({ file, becomes, references }) => {
    const name = becomes === file ? file : `${file} -> ${becomes}`;
    return `  ${name}${references === 0 ? '' : ` (${counted(references, 'reference')})`}`;
  });
  const all = files.reduce((sum, { references }) => sum + references, 0);
  const did = dryRun ? 'Would rename' : 'Renamed';
  const count = `${counted(all, 'reference')} in ${counted(files.length, 'file')}`;
  return [...lines, `${did} ${from} to ${to}: ${count}`];
}

function refuse(reason: string, code = 1): number {
  warn(`rename: ${reason}`);
  return code;
}
