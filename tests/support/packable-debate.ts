import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';

/** How the ids of the two posts begin. */
export const FIRST = '2020-03-02-a-author';
export const SECOND = '2020-03-03-b-writer';

export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly day: number;
  readonly answers?: string;
  readonly text: string;
  readonly type?: string;
}

export const ONE: Mail = {
  id: 'first@example.org',
  from: 'A. Author <a@example.org>',
  day: 2,
  text: 'Hello,\n\nOne ring is enough for all that we do here, and a second ring is\na burden for whoever has to read it.\n\nIt is \u{1f642} a burden. It is \u{1f642} a burden.\n',
};
export const TWO: Mail = {
  id: 'second@example.org',
  from: 'B. Writer <b@example.org>',
  day: 3,
  answers: ONE.id,
  text: "> a burden for whoever has to read it.\n\nA burden that is carried once doesn't weigh much.\n\nThe caf\u00e9 case needs two of them: a reader and a writer at the same time.\n",
};

export function mbox(mails: readonly Mail[]): string {
  return mails
    .map(({ id, from, day, answers, text, type = 'text/plain; charset=utf-8' }) =>
      [
        'From mboxrd@z Thu Jan  1 00:00:00 1970',
        `Message-ID: <${id}>`,
        `From: ${from}`,
        `Date: Mon, ${day} Mar 2020 10:00:00 +0000`,
        `Subject: ${answers === undefined ? '' : 'Re: '}rings`,
        'To: rings@lists.example.org',
        'List-Id: <rings.lists.example.org>',
        ...(answers === undefined ? [] : [`In-Reply-To: <${answers}>`, `References: <${answers}>`]),
        'MIME-Version: 1.0',
        `Content-Type: ${type}`,
        'Content-Transfer-Encoding: 8bit',
        '',
        text,
      ].join('\n'),
    )
    .join('\n');
}

/** Makes a debate over the two mails in `content` of a folder, with its ledger; the mails are in `own.mbox` beside it. @throws if a command refuses */
export async function packableDebate(folder: string): Promise<void> {
  const content = join(folder, 'content');
  const write = (file: string, text: string) => writeFileSync(join(content, file), text);
  for (const name of ['debates', 'positions']) mkdirSync(join(content, name), { recursive: true });
  write('parley.yaml', 'format: 2\n');
  writeFileSync(join(folder, 'own.mbox'), mbox([ONE, TWO]));
  await ran('import', join(folder, 'own.mbox'), '--content', content);
  const [first, second] = [FIRST, SECOND].map(
    (start) =>
      readdirSync(join(content, 'posts'))
        .find((name) => name.startsWith(start))
        ?.replace('.mdx', '') ?? '',
  );
  write(
    'debates/rings.mdx',
    `---\ntitle: How many rings\nquestion: How many rings?\nsummary: On rings.\nstatus: open\noutcome: None.\nissues:\n  - id: how-many\n    question: How many?\n---\n\n<Step of="${first}#enough" title="One came first">One came first.</Step>\n`,
  );
  for (const [id, title] of [
    ['one-ring', 'One ring'],
    ['two-rings', 'Two rings'],
  ])
    write(
      `positions/${id}.mdx`,
      `---\ntitle: ${title}\ndebate: rings\nissue: how-many\nstatement: ${title} it is.\n---\n`,
    );
  const annotate = (id: string | undefined, fields: string) => {
    const text = readFileSync(join(content, 'posts', `${id}.mdx`), 'utf8');
    write(
      `posts/${id}.mdx`,
      text.replace('\n---\n', () => `\n${fields}---\n`),
    );
  };
  annotate(
    first,
    'debate: rings\npositions: [one-ring]\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: One ring is enough for all that we do here\n  - id: weight\n    objectsTo: two-rings\n    gist: Two weigh more.\n    exact: "It is \\U0001F642 a burden."\n    prefix: "burden."\n',
  );
  annotate(
    second,
    `debate: rings\npositions: [two-rings]\narguments:\n  - id: once\n    objectsTo: ${first}#weight\n    gist: It is carried once.\n    exact: A burden that is carried once doesn't weigh much.\n  - id: cafe\n    supports: two-rings\n    gist: One case asks for two.\n    exact: "The caf\\u00e9 case needs two of them: a reader"\n`,
  );
  await ran('revise', '--content', content);
}

async function ran(script: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(script, ...args);
  if (code !== 0 || stderr !== '') throw new Error(`${script} ends with ${code}: ${stderr}`);
}
