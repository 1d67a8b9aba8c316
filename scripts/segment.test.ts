import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./segment.ts', import.meta.url));

function segment(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('labels come back for each id, as spans of code points', () => {
  const text = 'A. Author wrote:\n> 🙂 words\nAn answer.\n';
  const { status, stdout } = segment(`${JSON.stringify({ id: 'one', text })}\n\n{"id": 2, "text": ""}\n`);
  expect(status).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      id: 'one',
      labels: [
        [0, 16, 'quotation_marker'],
        [17, 26, 'quotation'],
        [27, 37, 'paragraph'],
      ],
    },
    { id: 2, labels: [] },
  ]);
});

test.each([
  ['{"id": 2, ', /^line 2: skipped: /m],
  ['[]', /^line 2: skipped: not an object/m],
  ['{"text": "words"}', /^line 2: skipped: no "id"/m],
  ['{"id": 2}', /^line 2: skipped: "text" is not a string/m],
])('the malformed line %j is named, the others are labelled, and it exits 1', (malformed, message) => {
  const { status, stdout, stderr } = segment(`{"id":1,"text":"a"}\n${malformed}\n{"id":3,"text":"b"}\n`);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stdout).toMatch(/^\{"id":1,.*\n\{"id":3,.*\n$/);
});

test('--help explains and exits 0, an option or argument there is not exits 2', () => {
  expect(segment('', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Usage: segment'),
  });
  expect(segment('', '--nonsense')).toMatchObject({ status: 2, stdout: '' });
  expect(segment('', 'file.jsonl')).toMatchObject({ status: 2, stdout: '' });
});
