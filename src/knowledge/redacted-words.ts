import { called } from '../called/index.ts';
import { type Problem, readLedger, wordsLeft } from '../entries/index.ts';
import type { KnowledgeBase } from './index.ts';

/**
 * Adds problems for redacted words that occur again in the knowledge base. They are warnings in recorded revisions, which cannot be edited,
 * and in raw sources, which belong to the curator.
 *
 * @param sources Finds the files of content/sources that contain such words; called if any are on record.
 */
export async function withRedactions(
  kb: KnowledgeBase,
  contentDir: string,
  sources: () => Promise<readonly string[]>,
): Promise<KnowledgeBase> {
  const redactions = readLedger(contentDir);
  if (redactions.length === 0) return kb;
  const problems = wordsLeft(contentDir, redactions).map(({ file, line, where, redaction }): Problem => {
    const whose = `words that were taken down (${redaction.post}, ${redaction.date})`;
    const message = {
      entry: `holds ${whose}: ${called('redact', '--again')} takes them out of posts; elsewhere reword it`,
      attachment: `holds ${whose}: ${called('redact', '--again')} takes them out`,
      name: `has ${whose} in its name: give it another`,
      ledger: `records ${whose}: take its line out if nobody cites it`,
      kept: `keeps ${whose}: delete it, it is made again`,
    }[where];
    return {
      code: 'redacted-words',
      file,
      line: Math.max(1, line),
      message: message,
      ...(where === 'ledger' && { severity: 'warning' as const }),
    };
  });
  const held = (await sources()).map(
    (file): Problem => ({
      code: 'redacted-words',
      file: `sources/${file}`,
      line: 1,
      message:
        'holds words that were taken down: take it away, and out of the history of your repository, if it is published',
      severity: 'warning',
    }),
  );
  return { ...kb, problems: [...kb.problems, ...problems, ...held] };
}
