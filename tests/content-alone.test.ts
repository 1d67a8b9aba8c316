import { appendFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { run } from './support/command.ts';
import { copyContent, temporaryFolder } from './support/folder.ts';

const POSITION = 'positions/controlling-function.mdx';

/** A copy of the project's knowledge base with something behind the body of a position, and the number of its first line. */
function withBody(added: string): { content: string; line: number } {
  const content = copyContent(join(temporaryFolder(), 'content'));
  const file = join(content, POSITION);
  const line = readFileSync(file, 'utf8').split('\n').length + 1;
  appendFileSync(file, `\n${added}\n`);
  return { content, line };
}

describe('a change of the content folder alone', () => {
  it('that could run code, or lose words, is told by file, line and column', async () => {
    const { content, line } = withBody('struct ring {}\n\nexport const size = process.pid\n\nA {size}.');
    const { code, stdout } = await run('check', '--content', content);
    expect(code).toBe(1);
    const place = join(content, POSITION);
    expect(stdout).toContain(`${place}:${line}:13: {} shows nothing: write \\{} to show it`);
    expect(stdout).toContain(
      `${place}:${line + 2}:1: a paragraph that begins with "import" or "export" is code`,
    );
    expect(stdout).toContain(`${place}:${line + 4}:3: {size} is code to MDX: write \\{size} to show it`);
    expect(JSON.parse((await run('check', '--content', content, '--json')).stdout).problems[0]).toMatchObject(
      {
        code: 'lost-braces',
        file: POSITION,
        line,
        column: 13,
      },
    );
  });

  it('passes where parley.yaml trusts its writers, but for what fails the build or loses words', async () => {
    const { content, line } = withBody('export const size = 5\n\nA {size} of {}.');
    appendFileSync(join(content, 'parley.yaml'), '\ntrusted: true\n');
    const { stdout } = await run('check', '--content', content);
    expect(stdout).toContain(`${join(content, POSITION)}:${line + 2}:13: {} shows nothing`);
    expect(stdout).toContain(': 1 problem to mend');
  });

  it('reads no mail of the machine through a symbolic link of it', async () => {
    const { content } = withBody('');
    const mail = join(temporaryFolder(), 'private.mbox');
    writeFileSync(mail, 'From a@example.org Mon Mar  2 10:00:00 2020\nSubject: Private\n\nSecret.\n');
    symlinkSync(mail, join(content, 'sources/x.mbox'));
    const { code, stderr } = await run(
      'start',
      '--content',
      content,
      '--out',
      join(temporaryFolder(), 'out'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('sources/x.mbox:1: is a symbolic link that leads out of the content folder');
    expect((await readEntries(content)).entries.filter(({ id }) => id.includes('private'))).toEqual([]);
  });
});

test('a link that is wrapped over two lines of the shipped content is followed by a renaming', async () => {
  const content = copyContent(join(temporaryFolder(), 'content'));
  const wrapped = 'nvme-vf-live-migration#commands-to-the-controlling';
  expect(readFileSync(join(content, POSITION), 'utf8')).toMatch(new RegExp(`\\[\\[${wrapped}\\|[^\\]]*\n`));
  const before = buildKnowledge(await readEntries(content)).backlinks.get(wrapped);
  expect(before).toContainEqual({ from: 'controlling-function', collection: 'positions', as: 'link' });
  expect((await run('rename', wrapped, 'commands-go-there', '--content', content)).code).toBe(0);
  expect(readFileSync(join(content, POSITION), 'utf8')).toContain(
    '[[nvme-vf-live-migration#commands-go-there|the commands belong to the controlling\nfunction]]',
  );
});
