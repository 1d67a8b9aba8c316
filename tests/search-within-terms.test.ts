import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BothModes, searchable } from './support/both-modes.ts';

/** A word within what joiners hold together, and the word by itself: post by post. */
const PAIRS = [
  ['nvme_pci', 'src/nvme_pci/main.c'],
  ['fooBar', 'src/fooBar/main.c'],
  ['HTTPServer', 'src/HTTPServer.java'],
  ['ext4', 'fs/ext4/inode.c'],
  ['ipv6', 'net/ipv6/route.c'],
  ['e1000', 'drivers/net/e1000/hw.c'],
  ['arm64', 'arch/arm64/boot'],
  ['rc3', 'v5.10-rc3'],
  ['rfc822', 'message/rfc822'],
  ['abc123', 'https://example.org/abc123'],
  ['größe4', 'maße/größe4/x.c'],
] as const;

const TEXTS = PAIRS.flatMap(([word, term]) => [`Turn ${word} on.`, `Turn ${term} on.`, 'Turn it on.']);

let posts: BothModes;
beforeAll(async () => {
  posts = await searchable([...TEXTS, 'Both fs/ext2/inode.c and net/ipv4/route.c.', 'Both ext2 ipv4.']);
});
afterAll(() => posts.stop());

describe.each(['small', 'archive'] as const)('words within terms, %s', (mode) => {
  it.each(PAIRS.map(([word], i) => [word, [3 * i, 3 * i + 1]] as const))(
    '%s is found by itself and within a path',
    async (word, numbers) => {
      for (const typed of [word, `"${word}"`])
        expect((await posts[mode](typed)).sort((a, b) => a - b)).toEqual(numbers);
      const without = await posts[mode](`turn -"${word}"`);
      expect(without).toHaveLength(TEXTS.length - 2);
      expect(without).not.toEqual(expect.arrayContaining([...numbers]));
    },
  );

  it('words of two terms do not follow each other', async () => {
    expect(await posts[mode]('"ext2 ipv4"')).toEqual([TEXTS.length + 1]);
  });
});
