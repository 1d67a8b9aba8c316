import { expect, test } from 'vitest';
import { type Annotated, agreementOf } from './agreement.ts';

const line = (
  key: string,
  start: number,
  end: number,
  relation: string,
  messageId = 'a@example.org',
): Annotated => ({
  key,
  messageId,
  start,
  end,
  targets: [{ relation, target: 'one-ring' }],
});

test('spans are paired one to one, the closest first, from half of their union on; relations are compared pair by pair', () => {
  const a = [
    line('p#a', 0, 10, 'supports'),
    line('p#b', 20, 30, 'objectsTo'),
    line('p#c', 40, 50, 'objectsTo'),
  ];
  const b = [
    line('p#x', 1, 10, 'supports'),
    line('p#y', 0, 6, 'supports'),
    line('p#z', 20, 30, 'qualifies'),
    line('p#w', 40, 50, 'objectsTo', 'b@example.org'),
  ];
  const { pairs, onlyA, onlyB, same, kappa } = agreementOf(a, b);
  expect(pairs.map(([one, other]) => `${one.key} ${other.key}`)).toEqual(['p#b p#z', 'p#a p#x']);
  expect({ onlyA, onlyB, same }).toEqual({ onlyA: 1, onlyB: 2, same: 1 });
  expect(kappa).toBeCloseTo((0.5 - 0.25) / 0.75);
  expect(agreementOf(a, a)).toMatchObject({ onlyA: 0, onlyB: 0, same: 3, kappa: 1 });
});
