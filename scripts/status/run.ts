import { resolve } from 'node:path';
import { type Status, type StatusTarget, statusOf, targetsIn } from '../../src/annotate/index.ts';
import { withRevisions } from '../../src/citations/ledger-check.ts';
import { COLLECTIONS, type Collection, readEntries, requireEntries } from '../../src/entries/index.ts';
import { buildKnowledge, type KnowledgeBase, noDebate, wholeKey } from '../../src/knowledge/index.ts';
import { print, printJson, warn } from '../terminal.ts';
import { trust } from '../trust.ts';
import { statusBar } from './bar.ts';
import { describeStatus, describeTargets } from './describe.ts';

interface Options {
  readonly content: string;
  readonly curator?: string;
  readonly keys?: boolean;
  readonly json?: boolean;
}

/** Prints how far the curators have got. Returns the exit code: 1 where something must be mended, or there is no such debate. */
export async function status(given: string | undefined, options: Options): Promise<number> {
  const contentDir = resolve(options.content);
  requireEntries(contentDir);
  const bar = statusBar();
  try {
    const kb = withRevisions(buildKnowledge(await readEntries(contentDir, trust())), contentDir);
    const debate = given === undefined ? undefined : wholeKey(kb, given);
    if (given !== undefined && !(debate?.ok === true && kb.debates.has(debate.key)))
      return refuse(
        noDebate(given, kb.debates.keys(), debate?.ok ? collectionOf(kb, debate.key) : undefined),
      );
    const id = debate?.ok ? debate.key : undefined;
    const { curator } = options;
    const answer: Answer = options.keys
      ? { targets: targetsIn(kb, id) }
      : { status: statusOf(kb, contentDir, { debate: id, curator, progress: bar.update }) };
    bar.stop();
    return told(answer, options);
  } finally {
    bar.stop();
  }
}

function collectionOf(kb: KnowledgeBase, id: string): Collection | undefined {
  return COLLECTIONS.find((one) => kb[one].has(id));
}

type Answer = { readonly targets: readonly StatusTarget[] } | { readonly status: Status };

function told(answer: Answer, { json }: Options): number {
  if ('targets' in answer) {
    if (json) printJson(answer.targets);
    else print(describeTargets(answer.targets));
    return 0;
  }
  const { status } = answer;
  if (json) printJson(status);
  else print(describeStatus(status));
  return status.problems.length > 0 ? 1 : 0;
}

function refuse(reason: string): number {
  warn(`status: ${reason}`);
  return 1;
}
