import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.ts';
import { filesUnder } from './folder.ts';

/** What nothing but the tool for annotating contains: addresses and headers of its server, names of its styles, of what it stores and of its requests, and sentences of its pages. */
const MARKS = [
  '_annotate/',
  'x-parley-token',
  'parley-token',
  'parley:annotate',
  'parley-annotate',
  'argument-form',
  'chosen-words',
  'saved-problems',
  'reanchor',
  'Annotating is for this machine alone.',
  'Answered by this paragraph',
  'Edit a debate',
];

/** Where the tool is. */
const SOURCES = ['src/annotate', 'src/integration/annotate', 'src/site/annotate', 'src/words/en'];

/** The marks that the tool's own sources lack, so that nothing could be found by them. */
export function marksWithoutTool(): string[] {
  const texts = SOURCES.flatMap((folder) =>
    filesUnder(join(ROOT, folder)).map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
  return MARKS.filter((mark) => !texts.some((text) => text.includes(mark)));
}

/** The files of a built site in which the tool leaves a mark, of whatever kind they are. */
export function toolIn(site: string): string[] {
  return filesUnder(site).flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    return MARKS.filter((mark) => bytes.includes(mark)).map((mark) => `${file}: ${mark}`);
  });
}
