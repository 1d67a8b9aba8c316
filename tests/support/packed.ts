import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './command.ts';

const run = promisify(execFile);
let tarball: Promise<string> | undefined;

/** The package of this checkout as `npm pack` makes it: the path of the packed file, made once a process. */
export function packedFile(): Promise<string> {
  tarball ??= pack();
  return tarball;
}

async function pack(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-packed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
}

/**
 * Makes a folder a project that has the package installed, without the network: the packed file is unpacked, and the packages that it
 * says it depends on, and no others, are those of the checkout.
 * @returns the program `parley`, to be run by Node.
 */
export async function installPacked(folder: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const home = join(modules, 'parley-kb');
  mkdirSync(home, { recursive: true });
  await run('tar', ['-xzf', await packedFile(), '-C', home, '--strip-components=1']);
  const { bin, dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: { 'parley-kb': '*' } }),
  );
  return join(home, bin.parley);
}
