import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { isVouchedFor } from './trust.ts';

it.each(['.git', '.hg', '.jj', '.svn'])(
  'a content folder below %s is vouched for by whoever runs the command alone',
  (mark) => {
    const home = temporaryFolder();
    const content = join(home, 'kb/content');
    mkdirSync(content, { recursive: true });
    expect(isVouchedFor(content, undefined)).toBe(true);
    expect(isVouchedFor(content, '0')).toBe(false);
    mkdirSync(join(home, mark));
    expect(isVouchedFor(content, undefined)).toBe(false);
    expect(isVouchedFor(content, 'true')).toBe(false);
    expect(isVouchedFor(content, '1')).toBe(true);
  },
);
