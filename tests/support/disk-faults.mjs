// Loaded before a command (node --import): ends the process, or fails, at a step on disk. PARLEY_DISK_FAULT is kill:N or
// CODE:N, or CODE:@END for files that cannot be read, or count:FILE to write there how many steps there were. Threads count together.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const fault = process.env.PARLEY_DISK_FAULT ?? '';
const what = fault.slice(0, fault.indexOf(':'));
const at = fault.slice(fault.indexOf(':') + 1);
/** Reading fails of files whose path ends so: CODE:@END. */
const unreadable = at.startsWith('@') ? at.slice(1) : undefined;

function reading(name, [path]) {
  if (unreadable !== undefined && typeof path === 'string' && path.endsWith(unreadable))
    throw Object.assign(new Error(`${what}: injected, ${name} '${path}'`), {
      code: what,
      syscall: name,
      path,
    });
}

const { writeFileSync } = fs;
if (isMainThread) {
  if (what === 'count') process.on('exit', () => writeFileSync(at, String(Atomics.load(count, 0))));
  setEnvironmentData('steps on disk', new Int32Array(new SharedArrayBuffer(4)));
}
const count = getEnvironmentData('steps on disk');

/** What changes something on disk. */
const STEPS = [
  ...[
    'open',
    'write',
    'writeFile',
    'rename',
    'link',
    'symlink',
    'unlink',
    'rm',
    'mkdir',
    'mkdtemp',
    'copyFile',
  ],
  ...['cp', 'fsync', 'fdatasync', 'chmod', 'truncate', 'ftruncate', 'utimes'],
];

/** Counts a step, and ends the process or fails where it is the one. To open a file for reading is none. */
function step(name, args) {
  if (name === 'open' && (args[1] === undefined || args[1] === 'r' || args[1] === 0)) return;
  const nth = Atomics.add(count, 0, 1) + 1;
  if (what === 'kill' && nth === Number(at)) process.kill(process.pid, 'SIGKILL');
  if (
    what !== 'kill' &&
    what !== 'count' &&
    unreadable === undefined &&
    nth >= Number(at) &&
    !UNDOING.has(name)
  ) {
    const path = typeof args[0] === 'string' ? args[0] : undefined;
    throw Object.assign(new Error(`${what}: injected, ${name}${path ? ` '${path}'` : ''}`), {
      code: what,
      syscall: name,
      ...(path && { path }),
    });
  }
}

/** A full disk can still be cleared. */
const UNDOING = new Set(['unlink', 'rm', 'chmod', 'rename']);

for (const name of ['readFile', 'open', 'readdir']) {
  const sync = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    reading(name, args);
    return sync(...args);
  };
  const promised = fs.promises[name];
  fs.promises[name] = async (...args) => {
    reading(name, args);
    return promised(...args);
  };
}

for (const name of STEPS) {
  const sync = fs[`${name}Sync`];
  if (sync)
    fs[`${name}Sync`] = (...args) => {
      step(name, args);
      return sync(...args);
    };
  const promised = fs.promises[name];
  if (promised)
    fs.promises[name] = async (...args) => {
      step(name, args);
      return promised(...args);
    };
}
syncBuiltinESMExports();
