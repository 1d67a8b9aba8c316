import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import { settle, settleMany } from './settle.ts';

const path = process.env.PATH;
afterEach(() => {
  process.env.PATH = path;
});

it.each([
  ['with the program that writes out a file system', path],
  ['without it', '/nowhere'],
])(
  'files are settled, %s; what is gone, a folder and a link to nowhere are passed over',
  async (_, programs) => {
    process.env.PATH = programs;
    const folder = temporaryFolder();
    const paths = Array.from({ length: 40 }, (_, nth) => join(folder, String(nth)));
    for (const one of paths) writeFileSync(one, 'words');
    mkdirSync(join(folder, 'folder'));
    symlinkSync('nowhere', join(folder, 'link'));
    paths.push(
      join(folder, 'gone'),
      join(folder, 'no', 'folder'),
      join(folder, 'folder'),
      join(folder, 'link'),
    );
    settle(paths);
    settle(paths.slice(-6));
    await settleMany(paths);
    symlinkSync('circle', join(folder, 'circle'));
    expect(() => settle([join(folder, 'circle')])).toThrow('ELOOP');
  },
);
