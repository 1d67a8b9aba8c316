import { expect, test } from 'vitest';
import { random } from '../bench/support/random.ts';
import { annotatingAtRandom } from './support/annotating.ts';

test('annotating, importing again, renaming, editing by hand, undoing, stopping and killing lose nothing', async () => {
  const done = new Map<string, number>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const sequence = await annotatingAtRandom(random(seed * 7919), 25);
    expect(sequence.wrong, `seed ${seed}`).toEqual([]);
    for (const [way, times] of Object.entries(sequence.done)) done.set(way, (done.get(way) ?? 0) + times);
  }
  for (const way of [
    'annotate',
    'edit',
    'move',
    'delete',
    'undo',
    'import',
    'rename',
    'hand',
    'stop',
    'kill',
  ])
    expect(done.get(way), way).toBeGreaterThan(0);
}, 240_000);
