import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argueOver, write } from '../../support/argued-mail.ts';
import { largeMailbox } from '../../support/large-mailbox.ts';

/** The debate of 150 arguments, 5 issues and 30 people. */
export const LARGE = 'large';

/** Debates that are small, each in another way. */
export const SMALL = {
  /** Of two arguments. */
  few: 'few',
  /** Of one issue and no position. */
  bare: 'bare',
  /** With titles in Arabic and Hebrew. */
  rightToLeft: 'right-to-left',
  /** With words that no line has room for. */
  longWords: 'long-words',
} as const;

const WORD = 'vfio_pci_core_register_device_with_a_name_that_does_not_end_before_the_line_does'.repeat(2);

/** Writes a knowledge base with a debate of every size over imported mail. */
export async function writeDebatesOfAllSizes(
  content: string,
  must: (script: string, ...args: string[]) => Promise<void>,
): Promise<void> {
  mkdirSync(content, { recursive: true });
  const mbox = `${content}.mbox`;
  writeFileSync(mbox, largeMailbox({ posts: 60, people: 30 }));
  await must('import', mbox, '--content', content);
  await argueOver(content, LARGE, { arguments: 150, issues: 5, positions: 14, cited: 20 });
  const [by = ''] = readdirSync(join(content, 'people')).map((file) => file.replace('.mdx', ''));
  smallDebate(content, SMALL.few, by, 'One ring or two', 'One ring is enough.');
  smallDebate(content, SMALL.rightToLeft, by, 'كم حلقة نحتاج في vfio_pci؟', 'טבעת אחת של vfio_pci מספיקה.');
  smallDebate(content, SMALL.longWords, by, `Who calls ${WORD}`, `The driver calls ${WORD}.`);
  write(content, `debates/${SMALL.bare}.mdx`, ...debateOf('Nobody answered', 'What is left?'));
}

function debateOf(
  title: string,
  question: string,
  more = '',
): [fields: Record<string, string>, more: string] {
  const fields = { title, question, summary: question, status: 'open', outcome: 'None.' };
  return [fields, `issues:\n  - id: only\n    question: ${JSON.stringify(question)}\n${more}`];
}

/** A debate of a position, an argument for it and an objection to that, of messages that are not here. */
function smallDebate(content: string, id: string, by: string, title: string, words: string): void {
  const argument = (name: string, aim: string) =>
    `  - id: ${name}\n    ${aim}\n    gist: ${JSON.stringify(words)}\n    citesMessage: ${id}-${name}@example.org\n    by: ${by}\n    date: 2021-03-01\n`;
  const made = argument('for', `supports: ${id}-position`) + argument('against', `objectsTo: ${id}#for`);
  write(content, `debates/${id}.mdx`, ...debateOf(title, title, `arguments:\n${made}`));
  write(content, `positions/${id}-position.mdx`, { title, debate: id, issue: 'only', statement: words });
}
