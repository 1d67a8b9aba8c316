import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './command.ts';
import { generatedMbox } from './generated-posts.ts';
import { RICH } from './rich-debate.ts';

/** A small knowledge base of the present format. */
export function knowledgeBase(folder: string): string {
  const content = join(folder, 'content');
  for (const [file, text] of Object.entries({ ...RICH, 'parley.yaml': 'title: Rings\nformat: 2\n' })) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

/** The same with its ledger of revisions. */
export async function withRevisions(folder: string): Promise<string> {
  const content = knowledgeBase(folder);
  await run('revise', '--content', content);
  return content;
}

/** The same with twelve mails, whose mbox lies in its sources. */
export async function withMails(folder: string): Promise<void> {
  const content = await withRevisions(folder);
  const source = join(content, 'sources', 'mails.mbox');
  mkdirSync(dirname(source));
  writeFileSync(source, generatedMbox(12));
  await run('import', source, '--content', content);
}

/** The option that names the content folder. */
export const inContent = (folder: string) => ['--content', join(folder, 'content')];

/** Replaces words of a file of the content folder. @throws if they are not there */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, 'content', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
}
