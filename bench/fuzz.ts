import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { bodyText, readEntries, writeBody } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { parseMessages, readSource } from '../src/mail/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { mutated } from '../tests/support/mutate.ts';

/** Mailboxes made of mutated posts that are imported whole, and posts in each. */
const MAILBOXES = 20;
const POSTS_EACH = 100;

/**
 * Cuts, splices and mutates real posts and holds the rooms to their laws: reading never throws, the body gives back the
 * text as sent, a mailbox of them imports without a problem for the check, and a second import changes nothing.
 * Arguments: an mbox (perhaps gzipped), and how many cases (10,000).
 */
export async function run(args: string[]): Promise<void> {
  const [source, cases = '10000'] = args;
  if (source === undefined) throw new Error('usage: npm run bench -- fuzz FILE.mbox[.gz] [CASES]');
  const posts = readPosts(source);
  const seed = Date.now() % 2 ** 31;
  console.log(`${cases} cases of ${posts.length} posts, seed ${seed}`);
  fc.assert(
    fc.property(mutated(posts), (bytes) => {
      for (const { text } of parseMessages(bytes, { file: 'fuzz' })) {
        const { body, layout } = writeBody(segmentLines(text));
        if (bodyText({ layout }, body) !== text)
          throw new Error('the body does not give back the text as sent');
      }
    }),
    { numRuns: Number(cases), seed },
  );
  console.log(`${cases} messages: read, and given back as sent`);
  const mailboxes = fc.sample(fc.array(mutated(posts), { minLength: POSTS_EACH, maxLength: POSTS_EACH }), {
    numRuns: MAILBOXES,
    seed,
  });
  let read = 0;
  for (const mailbox of mailboxes) read += await importTwice(mailbox);
  console.log(
    `${mailboxes.length} mailboxes, ${read} posts: imported, checked, and imported again without a change`,
  );
}

function readPosts(source: string): Buffer[] {
  const bytes = readFileSync(source);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
  const posts = text.split(/^From [^\n]*\n/m).slice(1);
  return posts.map((post) => Buffer.from(post, 'latin1'));
}

async function importTwice(mailbox: readonly Buffer[]): Promise<number> {
  const contentDir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(contentDir, 'fuzz.mbox');
  const line = Buffer.from('From mboxrd@z Thu Jan  1 00:00:00 1970\n');
  const quoted = mailbox.map((bytes) =>
    Buffer.from(`${bytes.toString('latin1').replace(/^(>*From )/gm, '>$1')}\n\n`, 'latin1'),
  );
  writeFileSync(file, Buffer.concat(quoted.flatMap((bytes) => [line, bytes])));
  try {
    const first = await importMessages(readSource(file), { contentDir });
    const { problems: all } = buildKnowledge(await readEntries(contentDir));
    // That posts claim to be one asks for a look, and is what a mutated mailbox is full of.
    const problems = all.filter(({ severity }) => severity !== 'warning');
    if (problems[0])
      throw new Error(
        `${problems[0].file}:${problems[0].line}: ${problems[0].message} (kept in ${contentDir})`,
      );
    const second = await importMessages(readSource(file), { contentDir });
    if (second.files[0])
      throw new Error(
        `the second import changed ${second.files.map((one) => one.file).join(', ')} (kept in ${contentDir})`,
      );
    rmSync(contentDir, { recursive: true });
    return first.read;
  } catch (error) {
    console.error(error);
    throw error;
  }
}
