import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/folder.ts';
import '../../tests/support/properties.ts';
import { keep, readKept } from './kept.ts';

describe('what is kept', () => {
  it('is read as it was, of its own version alone', () => {
    const path = join(temporaryFolder(), 'made', 'a.json');
    keep(path, 'v1 é', 'text\nwith é\n');
    expect(readKept(path, 'v1 é')).toBe('text\nwith é\n');
    expect(readKept(path, 'v2')).toBeUndefined();
    expect(readKept(`${path}.none`, 'v1 é')).toBeUndefined();
  });

  it('is nothing where one bit of it is another, or its end is missing', () => {
    const path = join(temporaryFolder(), 'a.json');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, draw) => {
        keep(path, '1', text);
        const whole = readFileSync(path);
        const flipped = Buffer.from(whole);
        const at = draw % (whole.length * 8);
        flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
        writeFileSync(path, flipped);
        expect(readKept(path, '1')).toBeUndefined();
        writeFileSync(path, whole);
        truncateSync(path, draw % whole.length);
        expect(readKept(path, '1')).toBeUndefined();
      }),
    );
  });

  it('is nothing where it cannot be written', () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, '');
    keep(join(path, 'b.json'), '1', 'text');
    expect(readKept(join(path, 'b.json'), '1')).toBeUndefined();
    expect(() => keep(join(path, 'b.json'), '1', 'text', { lasting: true })).toThrow(/EEXIST|ENOTDIR/);
  });
});
