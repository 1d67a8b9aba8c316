import { readFileSync } from 'node:fs';
import type { GoldLine } from '../src/machine/gold.ts';
import { agreementOf } from './support/agreement.ts';

/**
 * Prints how far two passes over the same posts agree. Arguments: two files of the form of `data/gold.jsonl`. Spans are paired one to one where what both have is half of what
 * either has, or more; of the pairs, how often the relation is the same, and Cohen's kappa.
 */
export async function run([a, b]: string[]): Promise<void> {
  if (a === undefined || b === undefined)
    throw new Error('usage: npm run bench -- agreement A.jsonl B.jsonl');
  const read = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as GoldLine);
  const { pairs, onlyA, onlyB, same, kappa } = agreementOf(read(a), read(b));
  const [recall, precision] = [pairs.length / (pairs.length + onlyB), pairs.length / (pairs.length + onlyA)];
  console.log(`spans: ${pairs.length} in both, ${onlyA} in ${a} alone, ${onlyB} in ${b} alone`);
  console.log(`F1 ${((2 * recall * precision) / (recall + precision || 1)).toFixed(3)}`);
  console.log(`relation: ${same} of ${pairs.length} the same, kappa ${kappa.toFixed(3)}`);
  for (const [one, other] of pairs)
    if (one.targets[0]?.relation !== other.targets[0]?.relation)
      console.log(`${one.key}: ${one.targets[0]?.relation} / ${other.targets[0]?.relation} (${other.key})`);
}
