import { random } from './random.ts';

const WORDS =
  'a ring of the queue is read when its driver writes how many entries it holds and no reader waits'.split(
    ' ',
  );

/** So many words, the same for a seed. */
export function wordsOf(count: number, seed: number): string {
  const next = random(seed);
  return Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
}

/** So many lines as a mail has them: answers, quotations of two depths, code, an attribution now and then. */
export function linesOfMail(count: number): string[] {
  const of = (at: number): string => {
    switch (at % 20) {
      case 0:
        return `On Mon, Jan 1, 2024 at 10:${String(at % 60).padStart(2, '0')} AM Ann Author <ann@example.org> wrote:`;
      case 1:
      case 2:
      case 3:
        return `> line ${at} says that one ring is enough`;
      case 4:
        return `> > line ${at} asks how many it takes`;
      case 5:
      case 10:
        return '';
      case 11:
      case 12:
        return `\tring->entries[${at}] = next;`;
      default:
        return `Line ${at} answers that a second ring costs more than it brings.`;
    }
  };
  return Array.from({ length: count }, (_, at) => of(at));
}

/** One mail of so many lines, as an mbox. */
export function mailOf(lines: number): string {
  const header =
    'From ann@example.org Mon Jan  1 10:00:00 2024\nFrom: Ann Author <ann@example.org>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: Rings\nMessage-ID: <one@example.org>\n';
  return `${header}\n${linesOfMail(lines).join('\n')}\n`;
}
