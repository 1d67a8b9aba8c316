import fc from 'fast-check';

/** Pieces that lines of hostile or merely odd mail are made of. */
const PIECES = [
  '>',
  '> ',
  '>> ',
  ' > ',
  '>\t',
  '    ',
  ' ',
  '\t',
  '```',
  '~~~',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '# ',
  '=== ',
  '---',
  '***',
  '___',
  '| a | b |',
  '+++',
  '{',
  '}',
  '{1+1}',
  '<',
  '</p>',
  '<script>alert(1)</script>',
  '<!-- c -->',
  '<?php ?>',
  '<a@example.org>',
  'import x from "y"',
  'export const a = 1',
  'import',
  'export default',
  '[a](javascript:x)',
  '![i](u)',
  '[r]: u',
  '[x]',
  '&amp;',
  '&#60;',
  '&',
  '&copy;',
  '\\',
  '\\\\',
  '`',
  '``',
  '_a_',
  '**b**',
  '$x$',
  '~',
  '^',
  ':',
  '"',
  "'",
  'http://example.org/a_b',
  'a@example.org',
  'word',
  'vfio_device',
  'On Wed, A. Author wrote:',
  '-- ',
  'diff --git a/x b/x',
  '@@ -1 +1 @@',
  '+int x;',
  '-int y;',
  'é',
  '日本',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u0085',
  '\f',
  '\v',
  '…',
  '😀',
];

/** A line of mail, with or without quote marks, from pieces that mean something to Markdown, MDX, YAML or mail. */
export const mailLine = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ maxLength: 8, unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join('').replace(/[\n\r\0]|[\ud800-\udfff](?![\udc00-\udfff])/gu, ''));

/** A text as sent: lines, one LF last, no blank line at its end. */
export const mailText = fc
  .array(fc.oneof({ weight: 5, arbitrary: mailLine }, fc.constantFrom('', '>', '> ', '> >')), {
    maxLength: 25,
  })
  .map((lines) => textOf(lines));

function textOf(lines: readonly string[]): string {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  return end < 0 ? '' : `${lines.slice(0, end + 1).join('\n')}\n`;
}
