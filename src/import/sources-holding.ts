import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readLedger, wordsOnRecord } from '../entries/index.ts';
import { type ReadOptions, readSource } from '../mail/index.ts';

/**
 * Files of content/sources whose messages hold words that are on record, however the mail encodes them; by their names as posts record them, sorted. They are evidence
 * of what was sent, and the curator's to take away.
 */
export async function sourcesHolding(contentDir: string, options: ReadOptions): Promise<string[]> {
  const folder = join(contentDir, 'sources');
  const redactions = readLedger(contentDir);
  if (redactions.length === 0 || !existsSync(folder)) return [];
  const holding = new Set<string>();
  for await (const reading of readSource(folder, options)) {
    if (reading.kind !== 'message') continue;
    const { source, subject, text, attachments } = reading.message;
    const said = [subject, text, ...attachments.flatMap(({ name, text = '' }) => [name, text])];
    if (said.some((words) => wordsOnRecord(words, redactions)))
      holding.add(relative(folder, join(folder, source.file)).split(sep).join('/'));
  }
  return [...holding].sort();
}
