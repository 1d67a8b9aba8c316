import { random } from '../../bench/support/random.ts';

const NOUNS =
  'queue buffer driver kernel device handle state page register interrupt guest host command controller function namespace lock ring table mapping allocator scheduler counter barrier region request completion firmware protocol interface userspace hypervisor'.split(
    ' ',
  );
const ADJECTIVES =
  'second shared hidden early late stale private remote local portable opaque generic narrow single nested'.split(
    ' ',
  );
const VERBS =
  'needs keeps drives hides owns copies resets shares maps names checks replaces delays exposes saves restores'.split(
    ' ',
  );
const LINKS =
  'because|and that is why|although|unless|so|even where|which means that|as long as|and yet'.split('|');
const OPENINGS =
  'I do not see how|As far as I can tell|In every machine that I have looked at|Nobody has shown that|What the patch says is that|It is true that|For what it is worth|My worry is that'.split(
    '|',
  );
/** Names of many lengths and scripts. Nobody has them. */
const SURNAMES =
  'Writer|Reader|Keeper|Ringbearer|Buffer|Queuemaster|of the Allocator and Scheduler Maintainers|קורא|كاتب|Ō'.split(
    '|',
  );
const WIDTH = 72;

/** How many of what a mailbox has. */
export interface MailboxSize {
  readonly posts: number;
  readonly people: number;
}

/**
 * An mbox of one long thread: posts of several paragraphs each, as long as such posts are, that quote what they answer. Some answer a message
 * that it does not hold. Of words of a list, always the same ones for a seed.
 */
export function largeMailbox({ posts, people }: MailboxSize, seed = 1): string {
  const draw = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const noun = () => (draw() < 0.4 ? `${pick(ADJECTIVES)} ${pick(NOUNS)}` : pick(NOUNS));
  const clause = () => `the ${noun()} ${pick(VERBS)} the ${noun()} of the ${noun()}`;
  const sentence = (mark: string) =>
    `${pick(OPENINGS)} ${clause()} ${pick(LINKS)} ${clause()}${draw() < 0.4 ? `, ${pick(LINKS)} ${clause()}` : ''} (${mark}).`;
  const sent: { id: string; name: string; date: Date; paragraph: string }[] = [];
  return Array.from({ length: posts }, (_, at) => {
    const who = at < people ? at : Math.floor(draw() * draw() * people);
    const name = `${String.fromCharCode(65 + (who % 26))}. ${SURNAMES[who % SURNAMES.length]}`;
    const date = new Date(Date.UTC(2021, 2, 1, 8) + at * 5_400_000 + Math.floor(draw() * 3_000_000));
    const parent = at === 0 ? undefined : sent[Math.max(0, at - 1 - Math.floor(draw() * 12))];
    const isAway = at > 0 && draw() < 0.12;
    const paragraphs = Array.from({ length: 2 + Math.floor(draw() * 4) }, (_, paragraph) =>
      wrapped(
        Array.from({ length: 2 + Math.floor(draw() * 3) }, (_, line) =>
          sentence(`${at}.${paragraph}.${line}`),
        ).join(' '),
      ),
    );
    const id = `large-${at}@example.org`;
    const text = [
      ...(parent === undefined || isAway
        ? []
        : [`On ${parent.date.toUTCString()}, ${parent.name} wrote:\n${quoted(parent.paragraph)}`]),
      ...paragraphs,
    ].join('\n\n');
    sent.push({ id, name, date, paragraph: paragraphs[0] ?? '' });
    const answers = isAway ? `away-${at}@example.org` : parent?.id;
    return [
      `From writer${who}@example.org ${date.toUTCString()}`,
      `From: =?utf-8?b?${Buffer.from(name).toString('base64')}?= <writer${who}@example.org>`,
      `Subject: ${at === 0 ? '' : 'Re: '}[RFC PATCH 0/7] Let the ring own the queue of its controller`,
      `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${id}>`,
      'List-Id: <rings.lists.example.org>',
      ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`]),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
      '',
      '',
    ].join('\n');
  }).join('');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}
