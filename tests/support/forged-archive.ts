import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readEntries, takeDown } from '../../src/entries/index.ts';
import { type ImportReport, importMessages } from '../../src/import/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../../src/knowledge/index.ts';
import { readSource } from '../../src/mail/index.ts';
import { addToFrontmatter } from './shared-index.ts';

/** A mail as a test writes it. Fields that are absent are not in its header. */
export interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly date?: string;
  readonly id?: string;
  /** Further lines of the header. */
  readonly header?: readonly string[];
  readonly text: string;
}

/** An mbox of mails. */
export function mboxOf(...mails: readonly Mail[]): string {
  return mails
    .map(({ from, subject, date, id, header = [], text }) =>
      [
        'From mboxrd@z Thu Jan  1 00:00:00 1970',
        `From: ${from}`,
        `Subject: ${subject}`,
        ...(date === undefined ? [] : [`Date: ${date}`]),
        ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
        ...header,
        '',
        text.replace(/^(>*From )/gm, '>$1'),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** A curated post with a Message-ID. */
export const PLAN: Mail = {
  from: 'Ann One <ann@example.org>',
  subject: 'Plan of the shed',
  date: 'Mon, 12 Dec 2022 09:00:00 +0000',
  id: 'plan@example.org',
  text: 'We need a shed for the boats, and it has to stand before the ice comes to the bay.\n\nI propose to build it of oak, for oak outlasts all of us, whatever it may cost.\n\nAnn',
};

/** A curated post without a Message-ID, as an archive's page has it. */
export const DOOR: Mail = {
  from: 'Cat Three <cat@example.org>',
  subject: 'The door',
  date: 'Tue, 13 Dec 2022 10:00:00 +0000',
  text: 'The door must open to the sea, because the boats come from there and nowhere else.\n\nNobody has ever carried a boat around a shed and liked it.',
};

/** Quotes a post that the archive lacks: it is put together from here, and curated. */
export const QUOTER: Mail = {
  from: 'Bob Two <bob@example.org>',
  subject: 'Re: Paint',
  date: 'Wed, 14 Dec 2022 15:00:00 +0000',
  id: 'quoter@example.org',
  header: ['In-Reply-To: <orig@example.org>'],
  text: 'On Wed, Dec 14, 2022 at 01:52:03PM +0000, Ann One <ann@example.org> wrote:\n> We should paint the shed green, because green is calm.\n> And the door must be blue as the sky in June.\n\nNo.',
};

/** The post that QUOTER quotes. */
export const ORIGINAL: Mail = {
  from: 'Ann One <ann@example.org>',
  subject: 'Paint',
  date: 'Wed, 14 Dec 2022 13:52:03 +0000',
  id: 'orig@example.org',
  text: 'We should paint the shed green, because green is calm.\nAnd the door must be blue as the sky in June.\n\nAnd more that nobody quoted.',
};

/** A thread of its own. */
export const OTHER: Mail = {
  from: 'Dan Four <dan@example.org>',
  subject: 'Nets',
  date: 'Thu, 15 Dec 2022 10:00:00 +0000',
  id: 'nets@example.org',
  text: 'The nets need mending, and nobody has done it since the spring of last year.',
};

/** Holds words that are taken down. */
export const SECRET: Mail = {
  from: 'Eve Five <eve@example.org>',
  subject: 'Key',
  date: 'Fri, 16 Dec 2022 10:00:00 +0000',
  id: 'key@example.org',
  text: 'The key lies under the third stone behind the well.\n\nPlease lock the shed at night.',
};

/** Is taken down whole. */
export const GONE: Mail = {
  from: 'Fay Six <fay@example.org>',
  subject: 'Illness',
  date: 'Sat, 17 Dec 2022 10:00:00 +0000',
  id: 'gone@example.org',
  text: 'My sister has been ill since August and cannot row any more this year.',
};

export const TRUE = [PLAN, DOOR, QUOTER, OTHER, SECRET, GONE];
export const SPAN = 'under the third stone behind the well';

/** A content folder that goes when the test ends. */
export function emptyContent(): string {
  const content = mkdtempSync(join(tmpdir(), 'forgery-'));
  onTestFinished(() => rmSync(content, { recursive: true, force: true }));
  return content;
}

/** Imports an mbox, written to a file of this name beside the content folder. */
export async function importMbox(
  content: string,
  mbox: string,
  name = 'stranger.mbox',
): Promise<ImportReport> {
  const folder = mkdtempSync(join(tmpdir(), 'forgery-mail-'));
  try {
    writeFileSync(join(folder, name), mbox, 'utf8');
    return await importMessages(readSource(join(folder, name)), { contentDir: content });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function knowledgeIn(content: string): Promise<KnowledgeBase> {
  return buildKnowledge(await readEntries(content));
}

/** The curated archive that strangers write to: the true posts, three of them annotated, two redactions on record. */
export async function curatedArchive(): Promise<string> {
  const content = emptyContent();
  for (const [file, lines] of Object.entries(CURATED)) {
    mkdirSync(join(content, file.split('/')[0] ?? ''), { recursive: true });
    writeFileSync(join(content, file), lines);
  }
  await importMbox(content, mboxOf(...TRUE), 'true.mbox');
  const annotate = (words: string, lines: string) => addToFrontmatter(fileWith(content, words), lines);
  annotate(
    'subject: Plan of the shed',
    'debate: shed\npositions: [oak]\narguments:\n  - id: outlasts\n    supports: oak\n    gist: Oak lasts.\n    exact: oak outlasts all of us\n',
  );
  annotate('subject: The door', 'debate: shed\nnote: The first to speak of the door.\n');
  annotate(
    'reconstructed:',
    'debate: shed\narguments:\n  - id: calm\n    supports: green\n    gist: Green is calm.\n    exact: green is calm\n',
  );
  const today = '2023-01-02';
  const idOf = (words: string) =>
    /^id: (.*)$/m.exec(readFileSync(fileWith(content, words), 'utf8'))?.[1] ?? '';
  takeDown({ contentDir: content, post: idOf('subject: Key'), words: SPAN, reason: 'asked', today });
  takeDown({ contentDir: content, post: idOf('subject: Illness'), words: undefined, reason: 'asked', today });
  return content;
}

/** The one post's file that holds these words. */
export function fileWith(content: string, words: string): string {
  const files = postFiles(content).filter((file) => readFileSync(file, 'utf8').includes(words));
  if (files.length !== 1) throw new Error(`${files.length} posts hold "${words}"`);
  return files[0] ?? '';
}

export function postFiles(content: string): string[] {
  return readdirSync(join(content, 'posts')).map((name) => join(content, 'posts', name));
}

const position = (title: string, issue: string) =>
  `---\ntitle: ${title}\ndebate: shed\nissue: ${issue}\nstatement: ${title}.\n---\n`;

const CURATED = {
  'debates/shed.mdx':
    '---\ntitle: The shed\nquestion: What shed?\nsummary: About a shed.\nstatus: open\noutcome: None yet.\nissues:\n  - id: wood\n    question: Which wood?\n  - id: paint\n    question: Which paint?\n---\n',
  'positions/oak.mdx': position('Oak', 'wood'),
  'positions/green.mdx': position('Green', 'paint'),
};
