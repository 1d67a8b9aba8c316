import { globSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { exitForUsage } from './command.ts';
import { type Failure, runRound } from './fuzz/round.ts';
import { tellingFaults } from './telling-faults.ts';
import { print, warn } from './terminal.ts';

const program = new Command('npm run fuzz --')
  .description(
    'Runs the property tests over and over (hostile headers, mails, entries, documents, catalogues, queries), each round with examples that no round had before; npm test always tries the same ones. Goes on past what fails, and says at the end how to run each failure again; exits 1 then.',
  )
  .argument('[words...]', 'only test files whose path holds one of these')
  .option('--rounds <n>', 'how often', whole, 10)
  .option('--minutes <n>', 'in place of --rounds: how long; no test file is begun later', whole)
  .option('--seed <n>', 'seed of the first round; each further one adds 1', whole, Date.now() % 2 ** 31)
  .exitOverride(exitForUsage)
  .parse();

process.exitCode = await tellingFaults('fuzz', fuzz);

function fuzz(): number {
  const { rounds, minutes, seed } = program.opts<{ rounds: number; minutes?: number; seed: number }>();
  const words = program.args;
  const files = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'])
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .filter((file) => /\bfc\.|hostileItem|mutated\(/.test(readFileSync(file, 'utf8')))
    .sort();
  if (files.length === 0) program.error('error: no property test has such a path', { exitCode: 2 });

  const start = Date.now();
  const end = minutes === undefined ? Number.POSITIVE_INFINITY : start + minutes * 60_000;
  const last = minutes === undefined ? rounds : Number.POSITIVE_INFINITY;
  const failures: Failure[] = [];
  let round = 0;
  for (; round < last && Date.now() < end; round++) {
    const drawn = seed + round;
    const of =
      minutes === undefined
        ? ` of ${rounds}`
        : `, ${Math.floor((Date.now() - start) / 60_000)} of ${minutes} minutes`;
    print(
      `round ${round + 1}${of}, seed ${drawn}: ${files.length} files, ${failures.length} failures so far`,
    );
    for (const failure of runRound(files, drawn, end)) failures.push(failure);
  }
  print(`${round} rounds, seeds ${seed} to ${seed + round - 1}: ${failures.length} failures`);
  if (failures.length > 0) {
    warn(['', 'What failed, and how to run it again (then add it to tests/support/failed-seeds.ts):']);
    for (const { file, seed: drawn } of failures) warn(`npm run fuzz -- --rounds 1 --seed ${drawn} ${file}`);
    return 1;
  }
  return 0;
}

function whole(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError('must be a whole number.');
  return number;
}
