// Loaded before a command, and before each process of Node that it starts (NODE_OPTIONS): ends it, or fails, at a step on disk.
// PARLEY_DISK_FAULT is a Fault of kill.ts, as JSON. Threads and processes count together, by the length of the file PARLEY_DISK_STEPS.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

const { what, step: at, code, file, end } = JSON.parse(process.env.PARLEY_DISK_FAULT ?? '{}');
const { fstatSync, openSync, writeFileSync, writeSync } = fs;
const { O_CREAT, O_RDWR, O_WRONLY } = fs.constants;

// The command itself, whatever process of it this is.
process.env.PARLEY_DISK_ROOT ??= String(process.pid);
const root = Number(process.env.PARLEY_DISK_ROOT);
const steps = openSync(process.env.PARLEY_DISK_STEPS, 'a');

if (isMainThread) setEnvironmentData('first step on disk', new Int32Array(new SharedArrayBuffer(4)));
const first = getEnvironmentData('first step on disk');
const now = () => Math.round(performance.timeOrigin + performance.now()) % 2 ** 31;
if (isMainThread && what === 'count' && process.pid === root) {
  // One that serves is stopped.
  process.once('SIGTERM', () => process.exit());
  process.on('exit', () => {
    const begun = Atomics.load(first, 0);
    writeFileSync(file, `${fstatSync(steps).size} ${begun === 0 ? 0 : now() - begun}`);
  });
}

/** What changes something on disk. */
const STEPS = ['open', 'write', 'writeFile', 'rename', 'link', 'symlink', 'unlink', 'rm', 'mkdir', 'mkdtemp'];
STEPS.push('copyFile', 'cp', 'fsync', 'fdatasync', 'chmod', 'truncate', 'ftruncate', 'utimes');
/** What may go on where a disk is full or may not be written to: it is cleared. */
const UNDOING = new Set(['unlink', 'rm', 'chmod', 'rename']);

function pathOf([path]) {
  if (path instanceof URL) return fileURLToPath(path);
  return typeof path === 'string' ? path : undefined;
}

function fault(name, args) {
  const path = pathOf(args);
  const message = `${code}: injected, ${name}${path ? ` '${path}'` : ''}`;
  return Object.assign(new Error(message), { code, syscall: name, ...(path && { path }) });
}

/** Whether flags of open(2) say that nothing is written, nor made. */
function isReading(flags = 'r') {
  return typeof flags === 'number'
    ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) === 0
    : flags === 'r' || flags === 'rs';
}

/** Counts a step, and ends the process or fails where it is the one. To open a file for reading is none. */
function step(name, args, half) {
  if (name === 'open' && isReading(args[1])) return;
  writeSync(steps, '.');
  const nth = fstatSync(steps).size;
  if (Atomics.compareExchange(first, 0, 0, now()) === 0 && what === 'tell' && process.pid === root)
    writeSync(3, '.');
  // Of two processes that take a step at once, both may see the length that the later one makes.
  if (nth >= at && (what === 'kill' || what === 'half')) {
    if (what === 'half') half?.();
    if (process.pid !== root) process.kill(root, 'SIGKILL');
    process.kill(process.pid, 'SIGKILL');
  }
  if (what === 'unwritable' && pathOf(args)?.endsWith(end)) throw fault(name, args);
  if (what === 'fail' && nth >= at && !UNDOING.has(name)) throw fault(name, args);
}

/** Writes half of what is to be written. */
function half(name, args) {
  const [to, data] = args;
  if ((name !== 'writeFile' && name !== 'write') || (typeof data !== 'string' && !ArrayBuffer.isView(data)))
    return;
  const bytes = Buffer.from(data.buffer ?? data, data.byteOffset, data.byteLength);
  const some = bytes.subarray(0, bytes.length >> 1);
  if (name === 'write') writeSync(to, some);
  else writeFileSync(to, some);
}

function reading(name, args) {
  if (what === 'unreadable' && pathOf(args)?.endsWith(end)) throw fault(name, args);
}

for (const [names, before] of [
  [['readFile', 'open', 'readdir'], reading],
  [STEPS, (name, args) => step(name, args, () => half(name, args))],
])
  for (const name of names) {
    const sync = fs[`${name}Sync`];
    if (sync)
      fs[`${name}Sync`] = (...args) => {
        before(name, args);
        return sync(...args);
      };
    const promised = fs.promises[name];
    if (promised)
      fs.promises[name] = async (...args) => {
        before(name, args);
        return promised(...args);
      };
  }
syncBuiltinESMExports();
