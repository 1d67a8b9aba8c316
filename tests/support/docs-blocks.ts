import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from './command.ts';

/** The pages that users read: README.md, and those of docs. */
export const PAGES: readonly string[] = [
  'README.md',
  ...globSync('docs/*.md', { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .sort(),
];

/** A command of a block of them, perhaps over several lines, or a file that a page says to write. */
export type Step =
  | { readonly kind: 'command'; readonly line: number; readonly text: string }
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly text: string };

/** Info strings of blocks that are commands. */
const SHELL = /^```(?:sh|bash|console|shell)\b/;
/** What a user would take for a command, where it stands in a block of another kind. */
const COMMAND = /^(?:\$ |[A-Z_]+=\S+ )?(?:npm|npx|node|parley(?:-cite|-mcp)?|git|curl|cd|pandoc|rsync) \S/;
/** A line that goes on with the command above it. */
const CONTINUES = /^(?:\s+\S|done\b|fi\b)/;
/** A path of the content folder, the last that a paragraph names. */
const PATH = /`(content\/[\w./-]+)`[^`]*$/;

interface Page {
  readonly steps: readonly Step[];
  /** Lines of commands in no block of commands, which nothing would run. */
  readonly stray: readonly number[];
}

/** What a page has its reader do, in order. */
export function stepsOf(page: string): Page {
  const steps: Step[] = [];
  const stray: number[] = [];
  let paragraph = '';
  let block:
    | { readonly info: string; readonly lines: string[]; readonly path?: string | undefined }
    | undefined;
  for (const [at, text] of readFileSync(join(ROOT, page), 'utf8').split(/\r?\n/).entries()) {
    const line = at + 1;
    if (!text.startsWith('```')) {
      if (block === undefined) {
        if (text !== '') paragraph = text;
        if (/^ {4}/.test(text) && COMMAND.test(text.trim())) stray.push(line);
        continue;
      }
      block.lines.push(text);
      const last = steps.at(-1);
      if (SHELL.test(block.info) && CONTINUES.test(text) && last?.kind === 'command')
        steps[steps.length - 1] = { ...last, text: `${last.text}\n${text}` };
      else if (SHELL.test(block.info)) steps.push({ kind: 'command', line, text });
      else if (block.info === '```' && COMMAND.test(text)) stray.push(line);
    } else if (block === undefined) block = { info: text, lines: [], path: PATH.exec(paragraph)?.[1] };
    else {
      const { info, path, lines } = block;
      if (info === '```yaml' && path !== undefined)
        steps.push({ kind: 'file', line, path, text: `${lines.join('\n')}\n` });
      block = undefined;
    }
  }
  return { steps, stray };
}
