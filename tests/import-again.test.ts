import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesOf } from './support/folder.ts';
import {
  emptyContent,
  importMbox,
  knowledgeIn,
  type Mail,
  mboxOf,
  ORIGINAL,
  PLAN,
  QUOTER,
} from './support/forged-archive.ts';
import './support/properties.ts';
import { tangledMails } from './support/tangled-mails.ts';

/** The files that a second import of the same mails changes, once the check has passed the first. */
async function changedBy(...mails: readonly Mail[]): Promise<string[]> {
  const content = emptyContent();
  await importMbox(content, mboxOf(...mails));
  // That posts claim to be one is told as a warning.
  const { problems } = await knowledgeIn(content);
  expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  const before = hashesOf(content);
  const report = await importMbox(content, mboxOf(...mails));
  expect(hashesOf(content)).toEqual(before);
  return report.files.map(({ file }) => file);
}

/** Quotes a post of a missing Message-ID. */
const quoting = (header: readonly string[]): Mail => ({ ...QUOTER, header });

describe('a second import changes nothing', () => {
  it('where an attribution names a single word at the address of a list', async () => {
    const text =
      'On Wed, Dec 14, 2022 at 01:52:03PM +0000, ann via Sheds <sheds@lists.example.org> wrote:\n> We should paint the shed green, because green is calm.\n\nNo.';
    expect(await changedBy({ ...QUOTER, header: [], text })).toEqual([]);
  });

  it('where In-Reply-To names two missing posts, and the second is put together', async () => {
    const header = ['In-Reply-To: <first@example.org> <orig@example.org>'];
    const another = { ...QUOTER, id: 'another@example.org', header, text: 'I agree with both of you.' };
    expect(await changedBy(quoting(['In-Reply-To: <orig@example.org>']), another)).toEqual([]);
  });

  it('where a reply names a post that is put together below a Message-ID that two posts claim', async () => {
    const other = { ...PLAN, text: 'Pine it is, whatever anybody says, and I never said a word about oak.' };
    const header = ['In-Reply-To: <orig@example.org>', 'References: <plan@example.org> <orig@example.org>'];
    expect(await changedBy(PLAN, other, quoting(header))).toEqual([]);
    expect(await changedBy(other, PLAN, quoting(header), { ...ORIGINAL, id: 'x@example.org' })).toEqual([]);
  });

  it('where a longer copy of a post answers another', async () => {
    const longer = {
      ...PLAN,
      text: `${PLAN.text}\n\nSent by boat.`,
      header: ['In-Reply-To: <b@example.org>'],
    };
    const first = { ...PLAN, header: ['In-Reply-To: <a@example.org>'] };
    expect(await changedBy(first, longer)).toEqual([]);
    expect(await changedBy(longer, first)).toEqual([]);
    expect(await changedBy(PLAN, { ...longer, subject: 'The plan' })).toEqual([]);
    expect(await changedBy(PLAN, { ...longer, from: 'Mallory M <m@attacker.example>' })).toEqual([]);
  });

  it('where a copy without a Message-ID stands between posts that claim one', async () => {
    const { id: _, date: __, ...page } = PLAN;
    const other = { ...PLAN, text: ORIGINAL.text };
    expect(await changedBy(other, page, { ...page, id: PLAN.id })).toEqual([]);
    const longer = { ...page, text: `${PLAN.text}\n\nSent by boat.` };
    const reply = { ...page, id: PLAN.id, subject: `Re: ${PLAN.subject}` };
    expect(await changedBy(other, reply, longer)).toEqual([]);
    expect(await changedBy(other, { ...page, id: PLAN.id }, reply)).toEqual([]);
  });

  it('whatever mails claim, quote and answer', async () => {
    await fc.assert(
      fc.asyncProperty(tangledMails, async (mails) => {
        expect(await changedBy(...mails)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
