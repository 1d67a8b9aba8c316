import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder as folderOfTest } from '../../tests/support/folder.ts';
import { sweep, sweepFiles, temporaryFolder, temporaryName } from './temporary.ts';
import { writeFile } from './write-file.ts';

/** The number of a process that is gone: Linux gives none so high. */
const GONE = 2 ** 31 - 2;

describe('a file that is written whole', () => {
  it.each([false, true])(
    'has the bytes, keeps its mode, and leaves nothing beside it (lasting: %s)',
    (lasting) => {
      const folder = folderOfTest();
      const path = join(folder, 'run.sh');
      writeFileSync(path, 'old');
      chmodSync(path, 0o750);
      writeFile(path, Buffer.from([0xff, 10]), { lasting });
      expect([...readFileSync(path)]).toEqual([0xff, 10]);
      expect(statSync(path).mode & 0o777).toBe(0o750);
      expect(readdirSync(folder)).toEqual(['run.sh']);
    },
  );

  it('stays behind the link that leads to it', () => {
    const folder = folderOfTest();
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'a.md'), 'old');
    symlinkSync(join('elsewhere', 'a.md'), join(folder, 'a.md'));
    writeFile(join(folder, 'a.md'), 'new');
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'elsewhere', 'a.md'), 'utf8')).toBe('new');
  });

  it('is not written where it is marked read-only, whoever writes', () => {
    const path = join(folderOfTest(), 'a.md');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    expect(() => writeFile(path, 'new')).toThrow(expect.objectContaining({ code: 'EACCES', path }));
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('names itself, not the file that it is by until then, where a folder is in its place', () => {
    const folder = folderOfTest();
    const path = join(folder, 'a.md');
    mkdirSync(join(path, 'inner'), { recursive: true });
    expect(() => writeFile(path, 'new')).toThrow(expect.objectContaining({ path }));
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

describe('what a process leaves half done', () => {
  it('goes when the process is gone, and stays while it works; files of others stay', () => {
    const folder = folderOfTest();
    const own = temporaryFolder(folder);
    writeFileSync(join(folder, temporaryName()), '');
    mkdirSync(join(folder, `parley-${GONE}-x1y2z3`, 'texts'), { recursive: true });
    writeFileSync(join(folder, `.parley-${GONE}-0-1.tmp`), '');
    for (const name of ['parley-notes', `my-parley-${GONE}-a`, 'a.tmp'])
      writeFileSync(join(folder, name), '');
    sweep(folder);
    expect(existsSync(own)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes(String(GONE)))).toEqual([
      `my-parley-${GONE}-a`,
    ]);
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('goes from a folder of the user, without what has a name like it', () => {
    const folder = folderOfTest();
    for (const name of [`parley-${GONE}-backup`, `parley-${GONE}-notes-of-mine`, `.parley-${GONE}-old`])
      mkdirSync(join(folder, name));
    writeFileSync(join(folder, `.parley-${GONE}-0-1.tmp`), '');
    sweepFiles(folder);
    expect(readdirSync(folder)).toHaveLength(3);
    sweep(folder);
    expect(readdirSync(folder)).toEqual([`.parley-${GONE}-old`, `parley-${GONE}-notes-of-mine`]);
  });
});
