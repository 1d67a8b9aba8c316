import { expect, it } from 'vitest';
import { installationOf, type Manifest, specFor } from './install-spec.ts';

const NEW = '/home/me/debates';

/** The spec for a knowledge base in NEW, of an engine in a folder, with these package.json files by their folders. */
function specOf(engine: string, manifests: Record<string, Manifest> = {}): string {
  return specFor(
    installationOf(engine, (folder) => manifests[folder]),
    NEW,
    '1.2.3',
  );
}

const NPX = '/home/me/.npm/_npx/0f0f';

it.each([
  ['a range that npx was given', '^1.2.0', '^1.2.0'],
  ['a version', '1.2.3', '1.2.3'],
  ['a tag', 'next', 'next'],
  ['a repository', 'github:example/parley#v1', 'github:example/parley#v1'],
  ['an address of git', 'git+https://example.org/parley.git#main', 'git+https://example.org/parley.git#main'],
  ['the address of a packed file', 'https://example.org/p.tgz', 'https://example.org/p.tgz'],
  ['a packed file', 'file:../../../packed/parley-kb-1.2.3.tgz', 'file:../packed/parley-kb-1.2.3.tgz'],
  ['a packed file by its whole path', 'file:/tmp/p.tgz', 'file:../../../tmp/p.tgz'],
  ['a packed file by an address', 'file:///tmp/p.tgz', 'file:../../../tmp/p.tgz'],
  ['a packed file without a scheme', '../../../p.tgz', 'file:../p.tgz'],
  ['another name of the package', 'npm:parley-kb@1', 'npm:parley-kb@1'],
])('the engine is installed again from %s', (_what, spec, expected) => {
  const manifests = { [NPX]: { dependencies: { 'parley-kb': spec } } };
  expect(specOf(`${NPX}/node_modules/parley-kb`, manifests)).toBe(expected);
});

it('a checkout is named by its path', () => {
  expect(specOf('/home/me/src/parley')).toBe('file:../src/parley');
});

it('what a project has among devDependencies counts, also below the folders that pnpm makes', () => {
  const manifests = { '/work/p': { devDependencies: { 'parley-kb': '~1.0.0' } } };
  const engine = '/work/p/node_modules/.pnpm/parley-kb@1.0.0/node_modules/parley-kb';
  expect(specOf(engine, manifests)).toBe('~1.0.0');
});

it('where nothing says where it came from, it is the version that runs', () => {
  expect(specOf('/usr/lib/node_modules/parley-kb')).toBe('^1.2.3');
  const workspace = { '/w': { dependencies: { 'parley-kb': 'workspace:*' } } };
  expect(specOf('/w/node_modules/parley-kb', workspace)).toBe('^1.2.3');
});
