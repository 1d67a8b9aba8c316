import { describe, expect, test } from 'vitest';
import { wordsToHtml } from '../post/words.ts';
import { tokensIn } from './code.ts';
import { changesIn } from './diff.ts';

describe('a patch', () => {
  test('shows what it adds, takes away and counts, and its files', () => {
    const patch = [
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1 +1 @@',
      '-old',
      '+new',
      ' kept',
      '--',
      '-- ',
    ];
    const lines = wordsToHtml(patch.join('\n'), changesIn(patch.join('\n'))).split('\n');
    expect(lines.map((line) => /class="(\w+)"/.exec(line)?.[1])).toEqual([
      'file',
      'file',
      'file',
      'hunk',
      'removed',
      'added',
      undefined,
      'removed',
      'removed',
    ]);
  });
});

describe('code', () => {
  test('has classes for its tokens, and keeps its text', () => {
    const code = 'int x = 1; /* one */\nreturn "two";';
    const html = wordsToHtml(code, tokensIn(code, 'c'));
    expect(html).toContain('<span class="t-comment">/* one */</span>');
    expect(html).toContain('<span class="t-string">&quot;two&quot;</span>');
    expect(html.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')).toBe(code);
  });

  test('is left as it is where its language is unknown or it is long', () => {
    expect(tokensIn('int x;', '')).toEqual([]);
    expect(tokensIn('int x;\n'.repeat(10_000), 'c')).toEqual([]);
  });
});
