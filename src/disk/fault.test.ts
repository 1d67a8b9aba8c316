import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DiskFaultError, diskFault, faultsInWords } from './index.ts';

const withCode = (message: string, more: object) => Object.assign(new Error(message), more);

describe('a fault of the disk', () => {
  it('is told by the file, what is wrong and what to do, wherever in an error it is', () => {
    const full = withCode('ENOSPC: no space left on device, write', { code: 'ENOSPC', path: 'a/b.mdx' });
    const sentence = 'a/b.mdx: the disk is full; make room (ENOSPC)';
    expect(diskFault(full)).toBe(sentence);
    expect(diskFault(new Error('a page could not be made', { cause: full }))).toBe(sentence);
    expect(diskFault(new DiskFaultError(sentence))).toBe(sentence);
  });

  it('is known by the number that other programs say', () => {
    expect(diskFault(new Error('could not write dist/a.js: No space left on device (os error 28)'))).toBe(
      'could not write dist/a.js: No space left on device (os error 28): the disk is full; make room (ENOSPC)',
    );
    expect(diskFault(withCode('x (os error 30)', { code: 'PLUGIN_ERROR' }))).toMatch(/\(EROFS\)$/);
  });

  it('is nothing else', () => {
    expect(diskFault(new Error('a fault of the program'))).toBeUndefined();
    expect(diskFault(withCode('connect', { code: 'ECONNREFUSED' }))).toBeUndefined();
    expect(diskFault(new Error('(os error 111)'))).toBeUndefined();
    expect(diskFault('ENOSPC')).toBeUndefined();
  });

  it('is one sentence in a log that has its stack', () => {
    let error: Error | undefined;
    try {
      mkdirSync('/proc/none');
    } catch (thrown) {
      error = thrown as Error;
    }
    const told = `/proc/none: it is not there, or is no more; somebody may have removed or moved it meanwhile (ENOENT)`;
    expect(faultsInWords(`error while updating:\n${error?.stack}\nnext`)).toBe(
      `error while updating:\n${told}\nnext`,
    );
    expect(faultsInWords(`${error?.message}`)).toBe(told);
    const other = "Error: ECONNREFUSED: refused, connect 'a'\n    at once";
    expect(faultsInWords(other)).toBe(other);
  });
});
