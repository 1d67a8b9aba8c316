import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { lock, requireEntries, writeTogether } from '../src/entries/index.ts';
import { type ChangedFile, upgradeOf } from '../src/upgrade/index.ts';
import { command, contentOption } from './command.ts';
import { refusing } from './refusal.ts';
import { print, printJson, printText, warn } from './terminal.ts';

const program = command('upgrade')
  .description(
    'Shows, as a diff, what makes a content folder one of the present format; --write does it, all of it or nothing. Every other byte stays. A folder of an older format is read for good: nobody must upgrade.',
  )
  .addOption(contentOption())
  .option('--write', 'change the files')
  .option('--json', 'print what changes as JSON')
  .parse();

const options = program.opts<{ content: string; write?: boolean; json?: boolean }>();
const contentDir = resolve(options.content);
process.exitCode = await refusing('upgrade', async () => {
  requireEntries(contentDir);
  const unlock = options.write ? lock(contentDir) : () => undefined;
  try {
    const upgrade = await upgradeOf(contentDir, new Date().toISOString().slice(0, 10));
    if (!upgrade.ok) return refuse(upgrade.reason);
    const { from, to, files } = upgrade;
    if (options.write)
      writeTogether(
        contentDir,
        files.map(({ file, after }) => ({ file, text: after })),
      );
    const patches = files.map((one) => ({ file: one.file, diff: patchOf(one) }));
    if (options.json) printJson({ from, to, written: options.write === true, files: patches });
    else {
      for (const { diff } of patches) printText(diff);
      print(closingLine(from, to, files.length));
    }
    return 0;
  } finally {
    unlock();
  }
});

/** The change of a file as a unified diff, which `patch -p1` and `git apply` take. */
function patchOf({ file, before, after }: ChangedFile): string {
  const old = before === undefined ? '/dev/null' : `a/${file}`;
  return createTwoFilesPatch(old, `b/${file}`, before ?? '', after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

function closingLine(from: number, to: number, files: number): string {
  if (from === to) return `${options.content} is of format ${to}: nothing to upgrade`;
  const count = `${files} ${files === 1 ? 'file' : 'files'}`;
  return options.write
    ? `${options.content}: upgraded from format ${from} to ${to}, ${count} changed`
    : `${options.content}: an upgrade from format ${from} to ${to} would change ${count}; --write does it`;
}

function refuse(reason: string): number {
  warn(`upgrade: ${reason}. Nothing was changed`);
  return 1;
}
