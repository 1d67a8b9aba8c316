import { describe, expect, test } from 'vitest';
import { type ByteRange, PieceReader, rangeHeader } from './piece-reader.ts';

const FILE = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

/** A host of one file, which notes what it is asked for. */
function host(knowsRanges: boolean, file = FILE) {
  const asked: (ByteRange | 'whole')[] = [];
  const reader = new PieceReader(async (_address, range) => {
    asked.push(range === undefined ? 'whole' : { from: range.from, to: range.to });
    const isPart = knowsRanges && range !== undefined;
    return { bytes: isPart ? file.slice(range.from, range.to) : file, isWhole: !isPart };
  });
  const bytes = async (from: number, to: number, address = 'a.pf') => [
    ...(await reader.bytes(address, FILE.length, { from, to })),
  ];
  return { asked, bytes };
}

describe('records out of a file of many', () => {
  test('are asked for by their bytes, those side by side at once', async () => {
    const { asked, bytes } = host(true);
    const all = await Promise.all([bytes(6, 8), bytes(0, 2), bytes(2, 5), bytes(9, 10)]);
    expect(all).toEqual([[6, 7], [0, 1], [2, 3, 4], [9]]);
    expect(asked).toEqual([
      { from: 0, to: 5 },
      { from: 6, to: 8 },
      { from: 9, to: 10 },
    ]);
  });

  test('are cut out of the whole file where the host sends that, which is asked for once', async () => {
    const { asked, bytes } = host(false);
    expect(await bytes(3, 5)).toEqual([3, 4]);
    expect(await bytes(8, 10)).toEqual([8, 9]);
    expect(await bytes(1, 2, 'b.pf')).toEqual([1]);
    expect(asked).toEqual([{ from: 3, to: 5 }, 'whole']);
  });

  test.each([true, false])(
    'are refused where the host sends other bytes than there must be: %s',
    async (ranges) => {
      const { bytes } = host(ranges, FILE.slice(0, 5));
      await expect(bytes(3, 8)).rejects.toThrow(/a\.pf: the host sent \d bytes in place of \d+/);
    },
  );

  test('are asked for again after a failure', async () => {
    let isDown = true;
    const reader = new PieceReader(async () => {
      if (isDown) throw new Error('down');
      return { bytes: FILE, isWhole: true };
    });
    const ask = () => reader.bytes('a.pf', FILE.length, { from: 1, to: 3 });
    await expect(ask()).rejects.toThrow('down');
    isDown = false;
    expect([...(await ask())]).toEqual([1, 2]);
  });

  test('have a header with the first and the last byte', () => {
    expect(rangeHeader({ from: 10, to: 20 })).toEqual({ Range: 'bytes=10-19' });
    expect(rangeHeader(undefined)).toEqual({});
  });
});
