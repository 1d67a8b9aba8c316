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
    const text = patch.join('\n');
    expect(wordsToHtml(text, changesIn(text))).toBe(
      [
        '<span class="file">diff --git a/x b/x\n--- a/x\n+++ b/x</span>',
        '<span class="hunk">@@ -1 +1 @@</span>',
        '<span class="removed">-old</span>',
        '<span class="added">+new</span>',
        ' kept',
        '<span class="removed">--\n-- </span>',
      ].join('\n'),
    );
  });
});

describe('code', () => {
  test('has classes for its tokens, and keeps its text', () => {
    const code = 'int x = 1; /* one */\nreturn "two";';
    const html = wordsToHtml(code, tokensIn(code, 'c'));
    expect(html).toContain('<span class="t-comment">/* one */</span>');
    expect(html).toContain('<span class="t-string">"two"</span>');
    expect(html.replace(/<[^>]+>/g, '')).toBe(code);
  });

  test('is left as it is where its language is unknown or it is long', () => {
    expect(tokensIn('int x;', '')).toEqual([]);
    expect(tokensIn('int x;\n'.repeat(10_000), 'c')).toEqual([]);
  });
});
