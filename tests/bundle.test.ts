import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';
import { CONTENT, temporaryFolder } from './support/folder.ts';

test('the package that npm packs has a check of its own, which needs no other package and no types stripped', () => {
  const folder = temporaryFolder();
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const installed = join(folder, 'node_modules', 'parley');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components=1']);
  writeFileSync(join(folder, 'design.md'), '[@vfio-device-handle] and [@smith2020]\n');
  const args = ['--check', 'design.md', '--content', CONTENT, '--sarif'];
  const stdout = execFileSync(process.execPath, [join(installed, 'bin', 'parley-cite.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toMatchObject({
    runs: [{ tool: { driver: { version: '0.1.0' } }, results: [] }],
  });
});
