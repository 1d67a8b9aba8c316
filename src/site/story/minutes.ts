import type { DebateNode, KnowledgeBase } from '../../knowledge/index.ts';
import { minutesToRead } from '../reading-time.ts';
import { madeSteps, writtenSteps } from './steps.ts';

/** About how many minutes a debate's story takes to read: the curator's text with the words that its steps quote, or the steps that are made. */
export function minutesToTell(kb: KnowledgeBase, debate: DebateNode): number {
  const written = writtenSteps(kb, debate);
  const steps = written.length > 0 ? written : madeSteps(kb, debate);
  const quoted = steps.map(({ argument }) => argument?.evidence?.exact ?? argument?.gist ?? '');
  return minutesToRead([...(written.length > 0 ? [debate.entry.body] : []), ...quoted].join('\n\n'));
}
