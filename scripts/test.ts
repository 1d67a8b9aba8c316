import { Command } from 'commander';
import { exitForUsage } from './command.ts';
import { tellingFaults } from './telling-faults.ts';
import { print } from './terminal.ts';
import { closingLine } from './test/count.ts';
import { runStep, type Step } from './test/step.ts';

const STEPS: readonly Step[] = [
  { name: 'types', kind: 'command' },
  { name: 'lint', kind: 'command' },
  { name: 'unit', kind: 'vitest' },
  { name: 'consumers', kind: 'vitest', maySkip: true },
  { name: 'build', kind: 'build' },
  { name: 'browser', kind: 'vitest' },
];

new Command('npm test')
  .description(
    'Types, lint, unit tests, what other programs make of our files (where they are installed), build and browser tests, in this order; stops at the first that fails and exits 1.',
  )
  .allowExcessArguments(false)
  .exitOverride(exitForUsage)
  .parse();

process.exitCode = await tellingFaults('test', test);

async function test(): Promise<number> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of STEPS) {
    print(['', `== ${step.name}`]);
    const { passed, failed, skipped } = await runStep(step);
    counts.passed += passed;
    counts.failed += failed;
    counts.skipped += skipped;
    if (failed > 0) {
      print(['', `${step.name} failed; what follows it was not run`]);
      break;
    }
  }
  print(['', closingLine(counts)]);
  return counts.failed > 0 ? 1 : 0;
}
