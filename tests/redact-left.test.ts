import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';
import { generatedMbox } from './support/generated-posts.ts';

test('a redaction exits 1 as long as a source or a curator’s words hold what was taken down, and names them', async () => {
  const content = temporaryFolder();
  const source = join(content, 'sources', 'mails.mbox');
  mkdirSync(join(content, 'sources'));
  writeFileSync(source, generatedMbox(3));
  expect((await run('import', source, '--content', content)).code).toBe(0);
  const [post = ''] = readdirSync(join(content, 'posts')).sort();
  const concept = join(content, 'concepts', 'question.mdx');
  mkdirSync(join(content, 'concepts'));
  writeFileSync(concept, '---\ntitle: Question\nsummary: What becomes of question 0?\n---\n');
  const redact = () =>
    run(
      'redact',
      post.replace('.mdx', ''),
      '--words',
      'becomes of question 0',
      '--reason',
      'asked',
      '--content',
      content,
    );

  const first = await redact();
  expect(first.code).toBe(1);
  expect(first.stdout).toContain('still in the source mails.mbox: take it away');
  expect(first.stdout).toContain('still in concepts/question.mdx:3: yours to reword');
  expect(readFileSync(join(content, 'posts', post), 'utf8')).not.toContain('becomes of question');
  expect(readFileSync(concept, 'utf8')).toContain('What becomes of question 0?');

  rmSync(concept);
  expect(await redact()).toMatchObject({ code: 1, stdout: expect.stringContaining('mails.mbox') });
  rmSync(source);
  expect(await redact()).toMatchObject({ code: 0, stderr: '' });
});
