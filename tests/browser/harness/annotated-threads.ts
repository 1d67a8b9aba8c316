import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../support/command.ts';
import { mail } from '../../support/imported-mail.ts';

/** Paragraphs of the post of a thread that is annotated twenty times: three sentences each. */
export const MANY = 20;

/** The posts of a thread: a proposal, an objection that quotes it and says a sentence twice, and an answer to that. */
export interface ThreadPosts {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

const PROPOSAL = `I propose one ring for each device. One ring is simple to lock.

Two rings double the memory. We measured 40 MB on the large host.

The driver stays small.
`;

const OBJECTION = `On Mon, 5 Dec 2022, Ada Roe wrote:
> I propose one ring for each device. One ring is simple to lock.

A single lock is the bottleneck on a large host. Every queue waits for it.

> Two rings double the memory. We measured 40 MB on the large host.

Memory is cheap. Locks are not. Memory is cheap.
`;

const ANSWER = `On Tue, 6 Dec 2022, Ben Poe wrote:
> A single lock is the bottleneck on a large host. Every queue waits for it.

I had not measured the lock. I grant that every queue waits for it.
`;

/** What each sentence of the long post begins with. */
const SUBJECTS =
  'Ring,Lock,Queue,Driver,Host,Device,Buffer,Page,Counter,Reader,Writer,Timer,Batch,Flag,Table,Path,Cache,Node,Port,Slot'.split(
    ',',
  );

function longText(): string {
  const paragraphs = SUBJECTS.slice(0, MANY).map(
    (name, at) => `${name} number ${at} is cheap to keep. It costs a test. ${name} tables stay as they are.`,
  );
  return `${paragraphs.join('\n\n')}\n`;
}

const day = (date: number) => new Date(Date.UTC(2022, 11, date, 10)).toUTCString().replace('GMT', '+0000');

/** The mails of a thread of a name. */
function mailsOf(name: string): string[] {
  const id = (number: string) => `<${number}-${name}@example.org>`;
  const subject = `Rings of ${name}`;
  return [
    mail(
      { From: 'Ada Roe <ada@example.org>', Subject: subject, Date: day(5), 'Message-ID': id('first') },
      PROPOSAL,
    ),
    mail(
      {
        From: 'Ben Poe <ben@example.org>',
        Subject: `Re: ${subject}`,
        Date: day(6),
        'Message-ID': id('second'),
        'In-Reply-To': id('first'),
      },
      OBJECTION,
    ),
    mail(
      {
        From: 'Ada Roe <ada@example.org>',
        Subject: `Re: ${subject}`,
        Date: day(7),
        'Message-ID': id('third'),
        'In-Reply-To': id('second'),
      },
      ANSWER,
    ),
  ];
}

const DEBATE = `---
title: How many rings
question: How many rings does a device need?
summary: One ring or two.
status: open
outcome: Not decided yet.
issues:
  - id: how-many
    title: How many
    question: How many rings does a device need?
    positions: [one-ring, two-rings]
---
`;

const position = (title: string, statement: string) =>
  `---\ntitle: ${title}\ndebate: rings\nissue: how-many\nstatement: ${statement}\n---\n`;

/** Writes a knowledge base with a debate, two positions, a concept, a thread for each name, and a long post of the name \`long\`. */
export async function writeThreads(content: string, names: readonly string[]): Promise<void> {
  for (const folder of ['debates', 'positions', 'concepts'])
    mkdirSync(join(content, folder), { recursive: true });
  writeFileSync(join(content, 'debates', 'rings.mdx'), DEBATE);
  writeFileSync(join(content, 'positions', 'one-ring.mdx'), position('One ring', 'A device has one ring.'));
  writeFileSync(
    join(content, 'positions', 'two-rings.mdx'),
    position('Two rings', 'A device has two rings.'),
  );
  writeFileSync(join(content, 'concepts', 'loop.mdx'), '---\ntitle: loop\nsummary: What goes round.\n---\n');
  const long = mail(
    {
      From: 'Cy Doe <cy@example.org>',
      Subject: 'Many reasons',
      Date: day(8),
      'Message-ID': '<long@example.org>',
    },
    longText(),
  );
  const mbox = `${content}.mbox`;
  const mails = [...names.flatMap(mailsOf), long];
  writeFileSync(mbox, mails.map((text) => `From x@example.org Mon Dec  5 10:00:00 2022\n${text}\n`).join(''));
  const { code, stdout, stderr } = await run('import', mbox, '--content', content, '--debate', 'rings');
  if (code !== 0) throw new Error(`the import of the threads exited with ${code}\n${stdout}\n${stderr}`);
}

/** Ids of posts by Message-ID. */
function idsIn(content: string): Map<string, string> {
  const posts = join(content, 'posts');
  return new Map(
    readdirSync(posts)
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => {
        const messageId =
          /^messageId: ['"]?(.+?)['"]?$/m.exec(readFileSync(join(posts, file), 'utf8'))?.[1] ?? '';
        return [messageId, file.replace('.mdx', '')];
      }),
  );
}

/** Ids of the posts of a thread. */
export function postsOf(content: string, name: string): ThreadPosts {
  const ids = idsIn(content);
  const id = (number: string) => ids.get(`${number}-${name}@example.org`) ?? '';
  return { first: id('first'), second: id('second'), third: id('third') };
}

/** Id of the long post. */
export function longPost(content: string): string {
  return idsIn(content).get('long@example.org') ?? '';
}
