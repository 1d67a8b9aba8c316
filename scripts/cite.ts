#!/usr/bin/env node
import module from 'node:module';
import { command } from './command.ts';

// Compiled code is kept between runs where Node can do that (from 22.1 on): half of a short check is reading its own code.
module.enableCompileCache?.();

const args = process.argv.slice(2);
const isCheck = args.some((argument) => argument === '--check' || argument.startsWith('--check='));
const program = command('cite');

// Each half loads what it needs, and no more.
process.exitCode = isCheck
  ? await (await import('./cite/check.ts')).check(program, args, import.meta.url)
  : await (await import('./cite/print.ts')).print(program, args);
