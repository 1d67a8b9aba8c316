#!/usr/bin/env node
import { Command } from 'commander';

const args = process.argv.slice(2);
const isCheck = args.some((argument) => argument === '--check' || argument.startsWith('--check='));
const program = new Command(process.env.npm_lifecycle_event === 'cite' ? 'npm run cite --' : 'parley-cite')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

// Each half loads what it needs, and no more: the check has to be quick.
process.exitCode = isCheck
  ? await (await import('./cite/check.ts')).check(program, args)
  : await (await import('./cite/print.ts')).print(program, args);
