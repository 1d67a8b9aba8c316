import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { sharedIndex } from './support/shared-index.ts';

async function wordsWith(file: string) {
  const content = sharedIndex();
  writeFileSync(join(content, 'words.yaml'), file);
  return { content, ...(await run('words', '--missing', '--content', content)) };
}

test('a file of words that is not YAML is told by its line, and nothing is printed as missing', async () => {
  const { content, code, stdout, stderr } = await wordsWith('common:\n  skip: [\n');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^words: .*words\.yaml:2: is not YAML: .*\n$/);
  expect(stderr).toContain(`words: ${join(content, 'words.yaml')}:2: `);
});

test('words that are none are told by their lines, and the others still count', async () => {
  const { code, stdout, stderr } = await wordsWith('commn:\n  skip: Weiter\n');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^common:$/m);
  expect(stderr).toMatch(/words\.yaml:1: .*did you mean "common"\?\n$/);
});
