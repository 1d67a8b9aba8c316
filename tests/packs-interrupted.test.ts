import { cpSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandFile, type Outcome, outcomeOf } from './support/command.ts';
import { hashesOf } from './support/folder.ts';
import { type Fault, withFault } from './support/kill.ts';
import { adopt, at, fresh, packedDebate } from './support/packed-debate.ts';

packedDebate();

/** Adopts the pack while the disk fails. */
async function adoptUnder(fault: Fault, content: string, ...args: string[]): Promise<Outcome> {
  const child = withFault(fault, [commandFile('adopt'), ...args, '--content', at(content)]);
  child.stdin?.end();
  return outcomeOf(child);
}

/** A sentence that names what failed, and no stack trace. */
function expectTold({ code, stderr }: Outcome, about: string | RegExp): void {
  expect(code).toBe(1);
  expect(stderr).toMatch(about);
  expect(stderr).not.toMatch(/^ {4}at /m);
}

/** The content folder after the pack was adopted with nothing in the way. */
async function undisturbed(): Promise<Record<string, string>> {
  fresh('whole');
  await adopt('whole', at('pack'), at('own.mbox'));
  return hashesOf(at('whole'));
}

/** Adopts the pack, once the disk fails no more, and comes to what there is without any fault. */
async function expectAdopted(content: string, whole: Record<string, string>): Promise<void> {
  expect((await adopt(content, at('pack'), at('own.mbox'))).stderr).toBe('');
  expect(hashesOf(at(content))).toEqual(whole);
}

it('where the disk takes no posts, the pack is taken out again, and the fault of the disk is told', async () => {
  const whole = await undisturbed();
  fresh('own');
  const fault = { what: 'unwritable', code: 'ENOSPC', end: 'own/posts' } as const;
  expectTold(await adoptUnder(fault, 'own', at('pack'), at('own.mbox')), /own\/posts: .*\(ENOSPC\)/);
  // As any import that is cut short, this one leaves the people and lists that it met.
  expect(Object.keys(hashesOf(at('own')))).toEqual([
    'parley.yaml',
    'people/a-author.mdx',
    'people/b-writer.mdx',
  ]);
  await expectAdopted('own', whole);
});

it('where the disk fails from some step on, the pack is out again unless something of it was used, and the same command comes to the same end', async () => {
  const whole = await undisturbed();
  fresh('counted');
  await adoptUnder({ what: 'count', file: at('steps') }, 'counted', at('pack'), at('own.mbox'));
  const steps = Number(readFileSync(at('steps'), 'utf8').split(' ')[0]);
  fresh('own');
  const isOut: boolean[] = [];
  for (let step = 1; step < steps; step += Math.ceil(steps / 8)) {
    const content = `own-${step}`;
    cpSync(at('own'), at(content), { recursive: true });
    const fault = { what: 'fail', code: 'ENOSPC', step } as const;
    const outcome = await adoptUnder(fault, content, at('pack'), at('own.mbox'));
    // At its last steps it only writes caches, which need not be.
    if (outcome.code === 0) {
      expect(hashesOf(at(content)), `${step}`).toEqual(whole);
      continue;
    }
    expectTold(outcome, /\(ENOSPC\)/);
    const after = Object.keys(hashesOf(at(content)));
    const isIn = after.includes('packs/rings/pack.json');
    isOut.push(!isIn);
    // It stays only where something of it was used.
    expect(
      after.some((file) => /^(?:debates|posts)\//.test(file)),
      `${step}`,
    ).toBe(isIn);
    await expectAdopted(content, whole);
  }
  expect(new Set(isOut).size).toBe(2);
}, 120_000);
