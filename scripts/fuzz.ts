import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { exitForUsage } from './command.ts';
import { print, warn } from './terminal.ts';

const program = new Command('npm run fuzz --')
  .description(
    'Runs the property tests over and over, each round with examples that no round had before. npm test always tries the same ones. Stops at the first round that fails and says how to run it again; exits 1 then.',
  )
  .argument('[words...]', 'only test files whose path holds one of these')
  .option('--rounds <n>', 'how often', whole, 10)
  .option('--seed <n>', 'seed of the first round; each further one adds 1', whole, Date.now() % 2 ** 31)
  .exitOverride(exitForUsage)
  .parse();

const { rounds, seed } = program.opts<{ rounds: number; seed: number }>();
const words = program.args;
const files = globSync(['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/*.test.ts'])
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .filter((file) => /\bfc\.|hostileItem|mutated\(/.test(readFileSync(file, 'utf8')));
if (files.length === 0) program.error('error: no property test has such a path', { exitCode: 2 });
for (let round = 0; round < rounds; round++) {
  const drawn = seed + round;
  print(`round ${round + 1} of ${rounds}, seed ${drawn}: ${files.length} files`);
  const { status, error } = spawnSync('vitest', ['run', '--reporter=agent', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PARLEY_SEED: String(drawn) },
  });
  if (error) throw error;
  if (status === 0) continue;
  const again = ['npm run fuzz -- --rounds 1 --seed', drawn, ...words].join(' ');
  warn(['', `A test failed, or did not end. Again: ${again}`]);
  process.exitCode = 1;
  break;
}

function whole(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number))
    throw new InvalidArgumentError('must be a whole number.');
  return number;
}
