import { watch } from 'node:fs';
import { resolve, sep } from 'node:path';
import { requireEntries } from '../../src/entries/index.ts';
import { print } from '../terminal.ts';
import { check } from './run.ts';

interface Options {
  readonly content: string;
  readonly hints?: boolean;
  readonly json?: boolean;
}

/** Milliseconds without a further edit before the check runs again: an editor writes several files at a time. */
const QUIET = 150;

/** Folders whose changes are none of a curator's. */
const UNWATCHED = new Set(['.parley', '.git', 'node_modules']);

/** Checks after each edit until it is interrupted. Returns the exit code of the last check. */
export async function watching(options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  let isEdited = true;
  let wake: () => void = () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let isEnding = false;
  const watcher = watch(contentDir, { recursive: true }, (_event, file) => {
    if (UNWATCHED.has(String(file).split(sep)[0] ?? '')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isEdited = true;
      wake();
    }, QUIET);
  });
  const end = () => {
    isEnding = true;
    clearTimeout(timer);
    watcher.close();
    wake();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  let code = 0;
  let checks = 0;
  while (!isEnding) {
    if (!isEdited) {
      await new Promise<void>((resume) => {
        wake = resume;
      });
      continue;
    }
    isEdited = false;
    if (checks++ > 0 && !options.json)
      print(['', `--- ${new Date().toLocaleTimeString('en-GB')}, after an edit`]);
    code = await check(options);
    if (checks === 1 && !options.json) print('Checks again after each edit; Ctrl-C ends it.');
  }
  return code;
}
