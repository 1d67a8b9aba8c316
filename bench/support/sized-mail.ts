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

/** So many mails in threads of ten, as an mbox: each answers a post that is not there, and quotes it under an attribution. */
export function answersToMissing(count: number): string {
  const mail = (at: number): string => {
    const thread = Math.floor(at / 10);
    const day = new Date(Date.UTC(2024, 0, 1, 10) + at * 3_600_000);
    const quoted = `On Mon, Jan 1, 2024 at 9:00 AM Bert Burr <bert@example.org> wrote:\n> ${wordsOf(12, thread)} in ring ${thread}.\n>\n> ${wordsOf(12, at + 7)} as ${at} says.`;
    return [
      `From ann@example.org ${day.toUTCString()}`,
      'From: Ann Author <ann@example.org>',
      `Date: ${day.toUTCString().replace('GMT', '+0000')}`,
      `Subject: Re: Ring ${thread}`,
      `Message-ID: <answer-${at}@example.org>`,
      `In-Reply-To: <missing-${thread}@example.org>`,
      `References: <missing-${thread}@example.org>`,
      '',
      quoted,
      '',
      `Answer ${at}: ${wordsOf(20, at)}.`,
      '',
    ].join('\n');
  };
  return Array.from({ length: count }, (_, at) => mail(at)).join('\n');
}
