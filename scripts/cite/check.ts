import type { Command } from 'commander';
import { type CheckCommand, withCheckOptions } from './check-options.ts';

/** Checks the citations of documents. Returns the exit code, as --help says. @param module Of the command, `import.meta.url`. */
export async function check(program: Command, args: readonly string[], module: string): Promise<number> {
  withCheckOptions(program).parse(args, { from: 'user' });
  const options = program.opts<CheckCommand>();
  if (options.accept && !options.fix) program.error('error: --accept is for --fix', { exitCode: 2 });
  if (options.dryRun && !options.fix) program.error('error: --dry-run is for --fix', { exitCode: 2 });
  return (await import('./check-documents.ts')).checkDocuments(program, options, module);
}
