#!/usr/bin/env node
/** `until-served COMMAND...`: runs a command that serves a site until it is stopped, and stops it once it says where it serves. */
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
child.stdout.on('data', (piece) => {
  process.stdout.write(piece);
  said += piece;
  if (!/http:\/\/localhost:\d+/.test(said)) return;
  // The group: npm starts a shell, and that the command.
  process.kill(-child.pid, 'SIGKILL');
  process.exit(0);
});
child.on('exit', (code) => process.exit(code || 1));
