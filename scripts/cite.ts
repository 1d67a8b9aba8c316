#!/usr/bin/env node
import { command } from './command.ts';

const args = process.argv.slice(2);
const isCheck = args.some((argument) => argument === '--check' || argument.startsWith('--check='));
const program = command('cite');

// Each half loads what it needs, and no more.
process.exitCode = isCheck
  ? await (await import('./cite/check.ts')).check(program, args, import.meta.url)
  : await (await import('./cite/print.ts')).print(program, args);
