import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, readEntries, writeBody } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { parseMessage, readSource } from '../src/mail/index.ts';
import { segmentLines } from '../src/segments/index.ts';
import { mutated } from './support/mutate.ts';

const posts = ['debate.mbox', 'hostile.mbox'].flatMap((name) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'latin1')
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map((post) => Buffer.from(post, 'latin1')),
);

describe('mail that is cut, spliced and mutated', () => {
  it('is read without an error, and its body gives back the text as sent', () => {
    fc.assert(
      fc.property(mutated(posts), (bytes) => {
        const { text } = parseMessage(bytes, { file: 'fuzz' });
        const { body, layout } = writeBody(segmentLines(text));
        expect(bodyText({ layout }, body)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('imports into entries that the check passes, and a second import changes nothing', async () => {
    const mailbox = fc.array(mutated(posts), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(mailbox, async (messages) => {
        const contentDir = mkdtempSync(join(tmpdir(), 'fuzz-'));
        const file = join(contentDir, 'fuzz.mbox');
        const quoted = messages.map((bytes) => bytes.toString('latin1').replace(/^(>*From )/gm, '>$1'));
        writeFileSync(
          file,
          quoted.map((post) => `From mboxrd@z Thu Jan  1 00:00:00 1970\n${post}\n\n`).join(''),
          'latin1',
        );
        await importMessages(readSource(file), { contentDir });
        // Posts that claim one Message-ID are told as warnings.
        const { problems } = buildKnowledge(await readEntries(contentDir));
        expect(problems.filter(({ code }) => code !== 'conflicting-claim')).toEqual([]);
        expect((await importMessages(readSource(file), { contentDir })).files).toEqual([]);
        rmSync(contentDir, { recursive: true });
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
