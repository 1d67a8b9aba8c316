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

/** A path alone, within longer ones, and what only has its words. */
const PATHS = [
  'Look into xfs/super.c first.',
  'Look into fs/xfs/super.c first.',
  'Look into linux/fs/xfs/super.c first.',
  'Look into fs/xfs/super.h first.',
  'Look into fs/super/xfs.c first.',
  'Look into xfs and super and c.',
];

let posts: BothModes;
beforeAll(async () => {
  posts = await searchable([
    ...TEXTS,
    'Both fs/ext2/inode.c and net/ipv4/route.c.',
    'Both ext2 ipv4.',
    ...PATHS,
    'Nobody is here at example, says org.',
  ]);
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

  it('a path is found within longer ones, also where a post has just that path', async () => {
    const from = TEXTS.length + 2;
    const found = await posts[mode]('xfs/super.c');
    expect(found[0]).toBe(from);
    expect(found.slice(0, 3).sort((a, b) => a - b)).toEqual([from, from + 1, from + 2]);
    if (mode === 'archive') expect(found).toHaveLength(3);
  });

  it('words of two terms do not follow each other', async () => {
    expect(await posts[mode]('"ext2 ipv4"')).toEqual([TEXTS.length + 1]);
  });
});

it('a Message-ID is not found by its parts apart, in an archive', async () => {
  expect(await posts.archive('nobody-here@example.org')).toEqual([]);
});
