import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { compileMatcher } from './matcher.ts';

const find = compileMatcher([
  { id: 'vf', names: ['virtual function', 'VF'] },
  { id: 'bar', names: ['BAR', 'base address register'] },
  { id: 'migration', names: ['migration'] },
  { id: 'live-migration', names: ['live migration'] },
  { id: 'queue', names: ['admin queue', 'admin policy'] },
  { id: 'mmio', names: ['memory-mapped I/O', 'mmio'] },
]);

/** The words found, each with the concept. */
function found(text: string): string[] {
  return find(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);
}

describe('the name of a concept', () => {
  test('is found with its plurals, over a line end and a hyphen', () => {
    expect(
      found('Virtual functions have admin queues, admin policies and memory-mapped\nI/O; live-migration.'),
    ).toEqual([
      'vf: Virtual functions',
      'queue: admin queues',
      'queue: admin policies',
      'mmio: memory-mapped\nI/O',
      'live-migration: live-migration',
    ]);
  });

  test('is the longest that begins there', () => {
    expect(found('live migration and migration')).toEqual([
      'live-migration: live migration',
      'migration: migration',
    ]);
  });

  test('keeps its case where it is an abbreviation', () => {
    expect(found('the VF, the VFs, a vf; a bar, the BAR')).toEqual(['vf: VF', 'vf: VFs', 'bar: BAR']);
    expect(found('MMIO and mmio')).toEqual(['mmio: MMIO', 'mmio: mmio']);
  });

  test('is no part of a word, a path, an option, an address or a call', () => {
    expect(
      found('migrations_total vfs BARK drivers/mmio mmio.c --mmio mmio_read mmio(4) admin, queue'),
    ).toEqual([]);
  });

  test('is found in time in proportion to the text', () => {
    const time = (text: string) => {
      const start = cpuMilliseconds();
      find(text);
      return cpuMilliseconds() - start;
    };
    for (const unit of ['live ', 'memory-mapped ', 'admin\n', 'virtual  ', '- / ']) {
      time(unit.repeat(1000));
      expect(time(unit.repeat(50_000))).toBeLessThan(1000);
    }
  });
});
