import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ENGINE as ROOT } from './engine.ts';
import { noteWritten, requireReplaceable } from './out-folder.ts';
import { putInPlace } from './place.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-out-'));
  out = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text = 'words\n'): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function built(): string {
  write('built/index.html');
  write('built/posts/a/index.html');
  return join(folder, 'built');
}

test('a folder that is not there, one without a file, and one that a build wrote may be replaced', async () => {
  expect(() => requireReplaceable(out)).not.toThrow();
  mkdirSync(out);
  expect(() => requireReplaceable(out)).not.toThrow();
  await putInPlace(built(), out);
  write('site/index.html', 'an edit of a page is no file of its own\n');
  write('site/posts/.DS_Store');
  await putInPlace(built(), out);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('words\n');
});

test.each([
  ['a file among those of the build', 'site/CNAME', 'CNAME'],
  ['a file in a folder of the build', 'site/posts/notes.txt', 'posts/notes.txt'],
  ['a folder of its own', 'site/.git/config', '.git'],
])('a site is not replaced where there is %s', async (_what, path, named) => {
  await putInPlace(built(), out);
  write(path);
  await expect(putInPlace(built(), out)).rejects.toThrow(`did not write (${named})`);
  expect(readFileSync(join(folder, path), 'utf8')).toBe('words\n');
  expect(existsSync(join(out, 'index.html'))).toBe(true);
});

test('a folder that no build wrote is not replaced, whatever it looks like; an empty folder in it counts', () => {
  write('site/index.html');
  expect(() => requireReplaceable(out)).toThrow('did not write (index.html)');
  noteWritten(out);
  expect(() => requireReplaceable(out)).not.toThrow();
  mkdirSync(join(out, 'drafts'));
  expect(() => requireReplaceable(out)).toThrow('did not write (drafts)');
});

test('more than three foreign files are counted', () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) write(`site/${name}`);
  expect(() => requireReplaceable(out)).toThrow('did not write (a, b, c and 2 more)');
});

test('the content folder, what holds it or belongs to it, the project and the root are refused', () => {
  const content = join(folder, 'kb', 'content');
  mkdirSync(content, { recursive: true });
  expect(() => requireReplaceable(content, content)).toThrow('is the content folder');
  expect(() => requireReplaceable(join(folder, 'kb'), content)).toThrow('holds the content folder');
  expect(() => requireReplaceable(join(content, 'sources'), content)).toThrow(
    'belongs to the content folder',
  );
  expect(() => requireReplaceable(join(content, 'posts', 'x'), content)).toThrow('belongs to');
  expect(() => requireReplaceable(join(content, 'dist'), content)).not.toThrow();
  expect(() => requireReplaceable(ROOT)).toThrow('is the project');
  expect(() => requireReplaceable('/')).toThrow('holds the project');
  expect(() => requireReplaceable(process.cwd(), content)).toThrow(/is the (?:project|current folder)/);
});

test('a link, a file and a path through a file are refused', () => {
  write('elsewhere/notes.txt');
  symlinkSync(join(folder, 'elsewhere'), out);
  expect(() => requireReplaceable(out)).toThrow('is a link');
  expect(() => requireReplaceable(join(folder, 'elsewhere', 'notes.txt'))).toThrow('is no folder');
  expect(() => requireReplaceable(join(folder, 'elsewhere', 'notes.txt', 'x'))).toThrow('lies in a file');
  const content = join(folder, 'elsewhere');
  expect(() => requireReplaceable(join(out, 'posts'), content)).toThrow('belongs to the content folder');
});
