import { describe, expect, it } from 'vitest';
import { hashesOf } from './support/folder.ts';
import {
  emptyContent,
  importMbox,
  type Mail,
  mboxOf,
  ORIGINAL,
  PLAN,
  QUOTER,
} from './support/forged-archive.ts';

/** The files that a second import of the same mails changes. */
async function changedBy(...mails: readonly Mail[]): Promise<string[]> {
  const content = emptyContent();
  await importMbox(content, mboxOf(...mails));
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
});
