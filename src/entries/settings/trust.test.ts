import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { readSettings } from './index.ts';
import { isVouchedFor } from './trust.ts';

it.each(['.git', '.hg', '.jj', '.svn'])(
  'a content folder below %s is vouched for by whoever runs the command alone',
  (mark) => {
    const home = temporaryFolder();
    const content = join(home, 'kb/content');
    mkdirSync(content, { recursive: true });
    expect(isVouchedFor(content, {})).toBe(true);
    expect(isVouchedFor(content, { vouched: false })).toBe(false);
    mkdirSync(join(home, mark));
    expect(isVouchedFor(content, {})).toBe(false);
    expect(isVouchedFor(content, { vouched: true })).toBe(true);
  },
);

it('a project says in place of the folder whether it is trusted, unless whoever runs the command does not vouch for it', () => {
  const content = temporaryFolder();
  mkdirSync(join(content, '.git'));
  writeFileSync(join(content, 'parley.yaml'), 'format: 2\ntrusted: true\n');
  const read = (trust: Parameters<typeof readSettings>[1]) => {
    const { settings, problems } = readSettings(content, trust);
    return [settings.trusted, problems.map(({ code }) => code)];
  };
  expect(read({})).toEqual([false, ['not-vouched-for']]);
  expect(read({ vouched: true })).toEqual([true, []]);
  expect(read({ trusted: true })).toEqual([true, []]);
  expect(read({ trusted: true, vouched: false })).toEqual([false, ['not-vouched-for']]);
  expect(read({ trusted: false, vouched: true })).toEqual([false, []]);
});
