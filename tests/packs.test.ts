import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MailWords } from '../src/packs/index.ts';
import { run } from './support/command.ts';
import { filesUnder, hashesOf } from './support/folder.ts';
import { FIRST, type Mail, ONE, SECOND, TWO } from './support/packable-debate.ts';

import {
  at,
  errorsIn,
  fresh,
  idOf,
  knowledge,
  mailFile,
  pack,
  packedDebate,
  said,
} from './support/packed-debate.ts';

packedDebate();

describe('a pack', () => {
  it('has no words and no addresses of the mail, and is the same on each run', async () => {
    const first = hashesOf(at('pack'));
    expect(Object.keys(first)).toEqual([
      'debates/rings.mdx',
      'pack.json',
      'people/a-author.mdx',
      'people/b-writer.mdx',
      'positions/one-ring.mdx',
      'positions/two-rings.mdx',
      `posts/${idOf(FIRST)}.mdx`,
      `posts/${idOf(SECOND)}.mdx`,
      'revisions.jsonl',
    ]);
    const all = filesUnder(at('pack')).map((file) => readFileSync(at('pack', file), 'utf8'));
    expect(all.flatMap((text) => new MailWords([ONE.text, TWO.text]).in(text))).toEqual([]);
    expect(all.join('').match(/[ab]@example\.org/g)).toBe(null);
    expect(await pack('--verified', '2031-01-01')).toMatchObject({ code: 0 });
    expect(hashesOf(at('pack'))).toEqual(first);
  });

  it('that was begun is finished by the same command, also on another day', async () => {
    const whole = hashesOf(at('pack'));
    for (const file of ['pack.json', 'revisions.jsonl', `posts/${idOf(SECOND)}.mdx`])
      rmSync(at('pack', file));
    // No process has this id.
    writeFileSync(at('pack/posts/.parley-999999999-0-1.tmp'), 'half of it');
    expect(await pack('--verified', '2031-01-01')).toMatchObject({ code: 0, stderr: '' });
    expect(hashesOf(at('pack'))).toEqual(whole);
  });

  it('does not go to a folder with other files', async () => {
    rmSync(at('pack/pack.json'));
    writeFileSync(at('pack/positions/one-ring.mdx'), 'mine');
    expect(await pack()).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds other files: name another folder by --out'),
    });
    expect(readFileSync(at('pack/positions/one-ring.mdx'), 'utf8')).toBe('mine');
  });

  it('is refused where it quotes, by file and line, and where it leads out of the debate', async () => {
    const position = at('content/positions/one-ring.mdx');
    writeFileSync(
      position,
      `${readFileSync(position, 'utf8')}\nThey say that one RING is enough for all that\nwe do. See [[other]].\n`,
    );
    writeFileSync(
      at('content/debates/other.mdx'),
      readFileSync(at('content/debates/rings.mdx'), 'utf8').replace(/<Step.*/, ''),
    );
    rmSync(at('pack'), { recursive: true });
    const { code, stderr } = await pack();
    expect(code).toBe(1);
    expect(stderr).toContain(
      'positions/one-ring.mdx:8: quotes eight words or more of the mail in a row ("one ring is enough for all that we do")',
    );
    expect(stderr).toContain('positions/one-ring.mdx:9: "other" is not part of the debate "rings"');
    expect(existsSync(at('pack'))).toBe(false);
  });

  it('goes to the project of its content folder, and nowhere unasked where that is in none', async () => {
    const unasked = (content: string) => run('pack', 'rings', '--content', content, '--json');
    const own = await unasked(at('content'));
    expect([own.code, JSON.parse(own.stdout).out]).toEqual([0, at('packs/rings')]);
    expect(existsSync(at('packs/rings/pack.json'))).toBe(true);
    rmSync(at('packs'), { recursive: true });
    cpSync(at('content'), at('alone'), { recursive: true });
    rmSync(at('content'), { recursive: true });
    const alone = await unasked(at('alone'));
    expect(alone).toMatchObject({ code: 1 });
    expect(alone.stderr).toContain('belongs to no project: name the folder of the pack by --out');
  });

  it('stands in a knowledge base with the same keys, revisions and standing, and says that its words are not there', async () => {
    fresh('unadopted');
    cpSync(at('pack'), at('unadopted/packs/rings'), { recursive: true });
    expect(await errorsIn('unadopted')).toEqual([]);
    expect(await run('check', '--content', at('unadopted'))).toMatchObject({ code: 0 });
    expect(await said('unadopted', false)).toEqual(await said('content', false));
    const kb = await knowledge('unadopted');
    expect(kb.arguments.get(`${idOf(FIRST)}#enough`)).toMatchObject({
      verified: false,
      apart: { messageId: ONE.id, position: { start: 8, length: 42 } },
    });
  });

  it('may have people in common with the knowledge base; of another name they are told, as other ids that two have', async () => {
    fresh('own');
    cpSync(at('pack'), at('own/packs/rings'), { recursive: true });
    mkdirSync(at('own/people'));
    writeFileSync(at('own/people/a-author.mdx'), '---\nname: A. Author\naddresses: [a@example.org]\n---\n');
    expect(await errorsIn('own')).toEqual([]);
    writeFileSync(at('own/people/b-writer.mdx'), '---\nname: Bertha Writer\n---\n');
    mkdirSync(at('own/positions'));
    writeFileSync(at('own/positions/one-ring.mdx'), readFileSync(at('pack/positions/one-ring.mdx')));
    expect(await errorsIn('own')).toEqual([
      'packs/rings/people/b-writer.mdx:2: duplicate-id',
      'packs/rings/positions/one-ring.mdx:1: duplicate-id',
    ]);
  });

  it('keeps its bytes when other mail is imported, also where its posts name another thread than their headers do', async () => {
    fresh('beside');
    cpSync(at('pack'), at('beside/packs/rings'), { recursive: true });
    const second = at('beside/packs/rings/posts', `${idOf(SECOND)}.mdx`);
    writeFileSync(second, readFileSync(second, 'utf8').replace(/^thread: .*$/m, 'thread: third@example.org'));
    const before = hashesOf(at('beside/packs'));
    const other: Mail = {
      id: 'other@example.org',
      from: 'C. Reader <c@example.org>',
      day: 9,
      text: 'Hello.\n',
    };
    expect(await run('import', mailFile('other.mbox', [other]), '--content', at('beside'))).toMatchObject({
      code: 0,
    });
    expect(filesUnder(at('beside/posts'))).toHaveLength(1);
    expect(hashesOf(at('beside/packs'))).toEqual(before);
  });

  it('with words, addresses or of a newer format is an error by file and line', async () => {
    fresh('wrong');
    cpSync(at('pack'), at('wrong/packs/rings'), { recursive: true });
    const edit = (file: string, from: string, to: string) =>
      writeFileSync(
        at('wrong/packs/rings', file),
        readFileSync(at('wrong/packs/rings', file), 'utf8').replace(from, to),
      );
    edit('people/a-author.mdx', 'name:', 'addresses: [a@example.org]\nname:');
    edit('pack.json', '"format": 1', '"format": 2');
    edit(
      `posts/${idOf(SECOND)}.mdx`,
      /sha256: .*\n(?: {4}position:\n(?: {6}.*\n)+)/.exec(
        readFileSync(at('wrong/packs/rings/posts', `${idOf(SECOND)}.mdx`), 'utf8'),
      )?.[0] ?? '',
      'exact: A burden\n',
    );
    expect(await errorsIn('wrong')).toEqual(
      expect.arrayContaining([
        'packs/rings/pack.json:1: invalid-pack',
        'packs/rings/people/a-author.mdx:2: pack-address',
        expect.stringMatching(/^packs\/rings\/posts\/2020-03-03-b-writer-.*: pack-words$/),
      ]),
    );
  });
});
