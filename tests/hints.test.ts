import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from './support/command.ts';
import { sharedIndex } from './support/shared-index.ts';

it('check --hints says what to look at, on its own lines and in JSON, and changes no exit code', async () => {
  const content = sharedIndex();
  const plain = await run('check', '--content', content);
  const hinted = await run('check', '--content', content, '--hints');
  expect([plain.code, hinted.code]).toEqual([0, 0]);
  expect(plain.stdout).not.toContain('hint');
  expect(hinted.stdout).toMatch(
    /^.*shared-index\.mdx:\d+: hint: the issue "[a-z-]+" has no result: .*\n(?:.*\n)*.*, \d+ hints?\n$/,
  );
  expect(hinted.stdout.split('\n')[0]?.startsWith(join(content, 'debates'))).toBe(true);
  const json = await run('check', '--content', content, '--hints', '--json');
  const { problems, hints } = JSON.parse(json.stdout) as { problems: object[]; hints: object[] };
  expect(json.code).toBe(0);
  expect(problems.filter((problem) => !('severity' in problem))).toEqual([]);
  expect(hints).toContainEqual(
    expect.objectContaining({
      code: 'no-result',
      file: 'debates/shared-index.mdx',
      line: expect.any(Number),
    }),
  );
  expect(JSON.parse((await run('check', '--content', content, '--json')).stdout)).not.toHaveProperty('hints');
});
