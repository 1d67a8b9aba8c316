#!/usr/bin/env node
import module from 'node:module';
import { Command } from 'commander';

// Compiled code is kept between runs where Node can do that (from 22.1 on): half of a short check is reading its own code.
module.enableCompileCache?.();

const args = process.argv.slice(2);
const isCheck = args.some((argument) => argument === '--check' || argument.startsWith('--check='));
const program = new Command(process.env.npm_lifecycle_event === 'cite' ? 'npm run cite --' : 'parley-cite')
  .allowExcessArguments(false)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

// Each half loads what it needs, and no more.
process.exitCode = isCheck
  ? await (await import('./cite/check.ts')).check(program, args)
  : await (await import('./cite/print.ts')).print(program, args);
