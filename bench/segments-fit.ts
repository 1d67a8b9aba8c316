import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { accuracy, interval, type Score, scoreOf } from './support/accuracy.ts';
import { fitModel } from './support/fit-model.ts';
import { examplesOf, type LabelledMail, readLabelledMails } from './support/labelled-mails.ts';
import { weightsSource } from './support/weights-source.ts';

const WEIGHTS = fileURLToPath(new URL('../src/segments/weights.ts', import.meta.url));
const FOLDS = 10;

/** Fits the weights that lines are labelled by, and prints how well they do on mails that they were not fitted to. */
export async function run(args: string[]): Promise<void> {
  const program = new Command('npm run bench -- segments-fit')
    .description(
      'Fits the weights of src/segments/weights.ts to mails labelled by hand, and prints the share of lines labelled rightly: in ten-fold cross-validation, with a 95% bootstrap interval over mails, and in sample.',
    )
    .argument('<labelled...>', 'JSONL files of {"id", "text", "labels": [[begin, end, label], ...]}')
    .option('--write', 'write src/segments/weights.ts')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .parse(args, { from: 'user' });
  const mails = program.args.flatMap(readLabelledMails);
  const model = fitModel(mails.map(examplesOf));
  const inSample = mails.map((mail) => scoreOf(mail, model));
  const heldOut = crossValidated(mails);
  for (const set of new Set(mails.map((mail) => mail.set))) {
    const of = (scores: readonly Score[]) => scores.filter((score) => score.set === set);
    const [low, high] = interval(of(heldOut)).map((bound) => bound.toFixed(1));
    console.log(
      `${set}: ${of(inSample).length} mails; cross-validated ${accuracy(of(heldOut)).toFixed(2)}% [${low}, ${high}], in sample ${accuracy(of(inSample)).toFixed(2)}%`,
    );
  }
  if (!program.opts<{ write?: boolean }>().write) return;
  writeFileSync(WEIGHTS, weightsSource(model, mails.length));
  execFileSync('npx', ['biome', 'format', '--write', WEIGHTS], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(`wrote ${WEIGHTS}`);
}

/** The scores of mails by models that were fitted to the others. */
function crossValidated(mails: readonly LabelledMail[]): Score[] {
  const examples = mails.map(examplesOf);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(examples.filter((_, i) => i % FOLDS !== fold));
    return mails.filter((_, i) => i % FOLDS === fold).map((mail) => scoreOf(mail, model));
  }).flat();
}
