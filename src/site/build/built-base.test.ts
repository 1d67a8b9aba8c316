import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtBase } from './built-base.ts';

test.each([
  [
    '<link rel="alternate" type="application/atom+xml" title="Notes: changes" href="/notes/kb/feed.xml">',
    '/notes/kb/',
  ],
  ['<link rel="alternate" type="application/atom+xml" title="Notes: changes" href="/feed.xml">', '/'],
  ['<link rel="alternate" type="application/atom+xml" href="https://example.org/kb/feed.xml">', undefined],
  ['<title>Rings</title>', undefined],
])('the base of a site with %s', (head, base) => {
  const out = mkdtempSync(join(tmpdir(), 'built-base-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  writeFileSync(join(out, 'index.html'), `<!doctype html>${head}`);
  expect(builtBase(out)).toBe(base);
});
