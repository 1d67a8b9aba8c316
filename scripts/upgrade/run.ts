import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { lock, requireEntries, writeTogether } from '../../src/entries/index.ts';
import { type ChangedFile, upgradeOf } from '../../src/upgrade/index.ts';
import { print, printJson, printText, warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { staleBeside, writeBeside } from './editor.ts';

interface Options {
  readonly content: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** Shows or does the upgrade of a content folder. Returns the exit code. */
export async function upgraded(options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  const unlock = options.write ? lock(contentDir) : () => undefined;
  try {
    const upgrade = await upgradeOf(contentDir, new Date().toISOString().slice(0, 10), trust());
    if (!upgrade.ok) return refuse(upgrade.reason);
    const { from, to, files } = upgrade;
    const editor = await staleBeside(contentDir);
    if (options.write)
      writeTogether(
        contentDir,
        files.map(({ file, after }) => ({ file, text: after })),
      );
    if (options.write) writeBeside(contentDir, editor);
    const patches = files.map((one) => ({ file: one.file, diff: patchOf(one) }));
    if (options.json)
      printJson({
        from,
        to,
        written: options.write === true,
        files: patches,
        editor: editor.map(({ path }) => path),
      });
    else {
      for (const { diff } of patches) printText(diff);
      print([closingLine(options, from, to, files.length), ...editorLine(options, editor)]);
    }
    return 0;
  } finally {
    unlock();
  }
}

/** The change of a file as a unified diff, which `patch -p1` and `git apply` take. */
function patchOf({ file, before, after }: ChangedFile): string {
  const old = before === undefined ? '/dev/null' : `a/${file}`;
  return createTwoFilesPatch(old, `b/${file}`, before ?? '', after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

function closingLine(options: Options, from: number, to: number, files: number): string {
  if (from === to) return `${options.content} is of format ${to}: nothing to upgrade`;
  const count = `${files} ${files === 1 ? 'file' : 'files'}`;
  return options.write
    ? `${options.content}: upgraded from format ${from} to ${to}, ${count} changed`
    : `${options.content}: an upgrade from format ${from} to ${to} would change ${count}; --write does it`;
}

function editorLine({ write }: Options, editor: readonly { readonly path: string }[]): string[] {
  if (editor.length === 0) return [];
  const paths = editor.map(({ path }) => path).join(', ');
  return [
    write ? `for editors, brought up to date: ${paths}` : `for editors, --write brings up to date: ${paths}`,
  ];
}

function refuse(reason: string): number {
  warn(`upgrade: ${reason}. Nothing was changed`);
  return 1;
}
