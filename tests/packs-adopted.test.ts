import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from './support/command.ts';
import { filesUnder, hashesOf } from './support/folder.ts';
import { FIRST, type Mail, ONE, SECOND, TWO } from './support/packable-debate.ts';

import {
  adopt,
  at,
  errorsIn,
  fresh,
  idOf,
  knowledge,
  mailFile,
  packedDebate,
  said,
} from './support/packed-debate.ts';

/** The arguments in the frontmatter of a post. */
const ARGUMENTS = /^arguments:\n(?: .*\n)+/m;

packedDebate();

describe('adopting', () => {
  it('gives the debate back: every word, id, revision, standing and citation', async () => {
    fresh('adopted');
    const { code, stdout } = await adopt('adopted', at('pack'), at('own.mbox'));
    expect(stdout).toContain('4 of 4 arguments have their words');
    expect(code).toBe(0);
    expect(await said('adopted')).toEqual(await said('content'));
    expect(await run('check', '--content', at('adopted'))).toMatchObject({ code: 0 });
    expect(existsSync(at('adopted/packs'))).toBe(false);
    for (const file of ['people/a-author.mdx', 'debates/rings.mdx', 'positions/one-ring.mdx'])
      expect(readFileSync(at('adopted', file), 'utf8')).toBe(readFileSync(at('content', file), 'utf8'));
  });

  it('of a pack that stood unadopted, over posts that were imported before or are imported by a plain import', async () => {
    fresh('before');
    await run('import', at('own.mbox'), '--content', at('before'));
    cpSync(at('pack'), at('before/packs/rings'), { recursive: true });
    expect((await errorsIn('before')).some((one) => /duplicate-id|pack-held/.test(one))).toBe(true);
    expect(await adopt('before', 'rings')).toMatchObject({ code: 0 });
    expect(await said('before')).toEqual(await said('content'));
    fresh('later');
    cpSync(at('pack'), at('later/packs/rings'), { recursive: true });
    expect(await run('import', at('own.mbox'), '--content', at('later'))).toMatchObject({ code: 0 });
    expect(await errorsIn('later')).toEqual([]);
    expect(await said('later')).toEqual(await said('content'));
    expect(readFileSync(at('later/packs/rings/people/a-author.mdx'), 'utf8')).not.toContain('@');
  });

  it('keeps the arguments of a post that an import filled in when the next one brings another copy of its mail', async () => {
    fresh('copies');
    cpSync(at('pack'), at('copies/packs/rings'), { recursive: true });
    await run('import', at('own.mbox'), '--content', at('copies'));
    const copy = readFileSync(at('own.mbox'), 'utf8').replaceAll('rings.lists', 'spare.lists');
    writeFileSync(at('copy.mbox'), copy);
    expect(await run('import', at('copy.mbox'), '--content', at('copies'))).toMatchObject({ code: 0 });
    expect(await errorsIn('copies')).toEqual([]);
    expect(await said('copies')).toEqual(await said('content'));
  });

  it.each(['import', 'adopt'])(
    'fills in, by the same %s, what an interrupted one left without its words',
    async (command) => {
      const content = fresh('begun');
      cpSync(at('pack'), at('begun/packs/rings'), { recursive: true });
      const args = command === 'adopt' ? ['rings', at('own.mbox')] : [at('own.mbox')];
      await run('import', at('own.mbox'), '--content', content);
      for (const start of [FIRST, SECOND]) {
        const file = `posts/${idOf(start)}.mdx`;
        const [without = ''] = ARGUMENTS.exec(readFileSync(at('pack', file), 'utf8')) ?? [];
        const filled = readFileSync(at('begun', file), 'utf8');
        writeFileSync(
          at('begun', file),
          filled.replace(ARGUMENTS, () => without),
        );
      }
      expect((await errorsIn('begun')).length).toBeGreaterThan(0);
      expect(await run(command, ...args, '--content', content)).toMatchObject({ code: 0 });
      expect(await said('begun')).toEqual(await said('content'));
    },
  );

  it('refuses a pack where another stands under its name, and one that was put there by hand', async () => {
    fresh('by-hand');
    cpSync(at('pack'), at('by-hand/packs/rings'), { recursive: true });
    const before = hashesOf(at('by-hand'));
    expect(await adopt('by-hand', at('pack'), at('own.mbox'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is there already: adopt it by its name, or remove it'),
    });
    expect(hashesOf(at('by-hand'))).toEqual(before);
  });

  it('without a post, tells what is left, and a later import brings it', async () => {
    fresh('part');
    const { code, stdout } = await adopt('part', at('pack'), mailFile('one.mbox', [ONE]));
    expect(code).toBe(1);
    expect(stdout).toContain(`still apart ${at('part')}`);
    expect(stdout).toContain(
      '2 of 4 arguments have their words, 0 do not match, 2 are in posts that are not here',
    );
    expect(await errorsIn('part')).toEqual([]);
    expect(await said('part', false)).toEqual(await said('content', false));
    expect(await run('import', mailFile('two.mbox', [TWO]), '--content', at('part'))).toMatchObject({
      code: 0,
    });
    expect(await said('part')).toEqual(await said('content'));
  });

  it('of an altered post fills in what matches, and tells the words that stand where the others stood', async () => {
    fresh('altered');
    const altered = { ...TWO, text: TWO.text.replace('is carried once', 'is carried twice') };
    const { code, stdout } = await adopt('altered', at('pack'), mailFile('altered.mbox', [ONE, altered]));
    expect(code).toBe(1);
    const key = `${idOf(SECOND)}#once`;
    expect(stdout).toContain(`not filled in ${key}`);
    expect(stdout).toContain('"A burden that is carried twice doesn\'t weigh much."');
    expect(stdout).toContain('3 of 4 arguments have their words, 1 do not match');
    expect(await errorsIn('altered')).toEqual([expect.stringContaining('evidence-apart')]);
    expect(await said('altered', false)).toEqual(await said('content', false));
  });

  it('takes the words that a person accepts', async () => {
    fresh('accepted');
    const altered = { ...TWO, text: TWO.text.replace('is carried once', 'is carried twice') };
    const key = `${idOf(SECOND)}#once`;
    const done = await adopt(
      'accepted',
      at('pack'),
      mailFile('altered.mbox', [ONE, altered]),
      '--accept',
      key,
    );
    expect(done).toMatchObject({ code: 0 });
    const kb = await knowledge('accepted');
    expect(kb.problems).toEqual([]);
    expect(kb.arguments.get(key)?.evidence?.exact).toBe("A burden that is carried twice doesn't weigh much.");
  });

  it.each([
    [
      'a banner above and a footer below',
      (mail: Mail) => ({
        ...mail,
        text: `[ external mail ]\n\n${mail.text}\n-- \nrings mailing list\nhttps://lists.example.org/rings\n`,
      }),
      'utf8',
    ],
    ['CR LF', (mail: Mail) => ({ ...mail, text: mail.text.replaceAll('\n', '\r\n') }), 'utf8'],
    [
      'another charset',
      (mail: Mail) => ({
        ...mail,
        text: mail.text.replaceAll('\u{1f642}', '\u{1f642}'),
        ...(mail === TWO ? { type: 'text/plain; charset=iso-8859-1' } : {}),
      }),
      'latin1',
    ],
  ] as const)('fills the words in from another copy: %s', async (_, change, encoding) => {
    fresh('copy');
    const own =
      encoding === 'latin1'
        ? mailFile('second.mbox', [change(TWO)], encoding)
        : mailFile('copy.mbox', [change(ONE), change(TWO)]);
    const sources = encoding === 'latin1' ? [mailFile('first.mbox', [ONE]), own] : [own];
    const { stdout, code } = await adopt('copy', at('pack'), ...sources);
    expect(stdout).toContain('4 of 4 arguments have their words');
    expect(code).toBe(0);
    expect(await said('copy')).toEqual(await said('content'));
  });

  it('by a forged mail of the same Message-ID and author, without the words, changes nothing of the pack', async () => {
    fresh('forged');
    const forged = { ...TWO, text: 'I take all of it back.\n' };
    const { code, stdout } = await adopt('forged', at('pack'), mailFile('forged.mbox', [ONE, forged]));
    expect(code).toBe(1);
    expect(stdout).toContain('still apart');
    expect(await said('forged', false)).toEqual(await said('content', false));
  });

  it('refuses what no pack holds, and leaves nothing of it', async () => {
    fresh('hostile');
    writeFileSync(at('pack/posts/..up.mdx'), '---\n---\n');
    expect(await adopt('hostile', at('pack'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is no entry'),
    });
    expect(filesUnder(at('hostile'))).toEqual(['parley.yaml']);
    rmSync(at('pack/posts/..up.mdx'));
  });

  it.each([
    ['an expression', '{process.exit()}', ''],
    ['an import', 'import fs from "node:fs"', ''],
    [
      'an element that runs code',
      '<b onclick={() => fetch("https://example.org")}>bold</b>',
      'trusted: true\n',
    ],
    ['quotations 1,000 deep', `${'>'.repeat(1000)} so`, 'trusted: true\n'],
  ])(
    'refuses %s in a body at once, by file and line, and leaves nothing of the pack',
    async (_, code, settings) => {
      fresh('hostile');
      writeFileSync(at('hostile/parley.yaml'), `format: 2\n${settings}`);
      const file = at('pack/positions/one-ring.mdx');
      const source = readFileSync(file, 'utf8');
      writeFileSync(file, `${source}\n${code}\n`);
      const line = source.split('\n').length + 1;
      const refused = await adopt('hostile', at('pack'), at('own.mbox'));
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`${file}:${line}:1: `) });
      expect(filesUnder(at('hostile'))).toEqual(['parley.yaml']);
      writeFileSync(file, source);
      expect(await adopt('hostile', at('pack'), at('own.mbox'))).toMatchObject({ code: 0 });
    },
  );

  it('refuses bytes that are not UTF-8, by file and line, before it copies them as others', async () => {
    fresh('hostile');
    const file = at('pack/positions/one-ring.mdx');
    const source = readFileSync(file);
    writeFileSync(file, Buffer.concat([source, Buffer.from('\ncaf\u00e9\n', 'latin1')]));
    const line = source.toString().split('\n').length + 1;
    const refused = await adopt('hostile', at('pack'), at('own.mbox'));
    writeFileSync(file, source);
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${file}:${line}: is no UTF-8 here`),
    });
    expect(existsSync(at('hostile/packs'))).toBe(false);
  });

  it('of a pack that lies in the content folder already refuses code in a body, and leaves it there', async () => {
    fresh('hostile');
    cpSync(at('pack'), at('hostile/packs/rings'), { recursive: true });
    const file = at('hostile/packs/rings/debates/rings.mdx');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<script>alert(1)</script>\n`);
    const before = hashesOf(at('hostile'));
    expect(await adopt('hostile', 'rings', at('own.mbox'))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/packs\/rings\/debates\/rings\.mdx:\d+:1: /),
    });
    expect(hashesOf(at('hostile'))).toEqual(before);
  });
});
