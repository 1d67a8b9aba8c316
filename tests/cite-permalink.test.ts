import { expect, test } from 'vitest';
import { run } from './support/command.ts';
import { CONTENT } from './support/folder.ts';

const HOME = ['--content', CONTENT, '--site', 'https://kb.example.org/'];

test('a permalink is cited as the key that it leads to', async () => {
  const { stdout: byKey } = await run('cite', 'vfio-device-handle', ...HOME);
  const permalink = /https:\/\/[^\s)>]+/.exec(byKey)?.[0] ?? '';
  expect(permalink).toContain('/positions/vfio-device-handle/rev/');
  for (const given of [permalink, 'https://elsewhere.example.org/positions/vfio-device-handle/'])
    expect(await run('cite', given, ...HOME)).toEqual({ code: 0, stdout: byKey, stderr: '' });
});

test('whoever gives the permalink of another revision is told that today’s is cited', async () => {
  const { code, stderr } = await run('cite', '/positions/vfio-device-handle/rev/0123456789/', ...HOME);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^cite: the permalink is of revision 0123456789; what is cited is revision \w{10},/);
});

test('a permalink that leads to nothing is refused with the nearest key', async () => {
  const { code, stderr } = await run('cite', 'https://kb.example.org/positions/vfio-device-handel/', ...HOME);
  expect(code).toBe(1);
  expect(stderr).toContain("did you mean 'vfio-device-handle'?");
});
