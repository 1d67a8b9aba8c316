import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../../tests/support/cpu-time.ts';
import { readProse } from './index.ts';
import { LIMITS } from './limits.ts';

/** The errors of a body as `line:column code`. */
function errors(body: string): string[] {
  return readProse(body)
    .problems.filter(({ severity }) => severity !== 'warning')
    .map(({ code, line, column }) => `${line + 1}:${column} ${code}`);
}

/** `text` within elements `depth` deep. */
const spans = (depth: number) => `${'<span>'.repeat(depth)}x${'</span>'.repeat(depth)}`;
const emphasis = (depth: number) => `${'*a _b '.repeat(depth / 2)}x${' b_ a*'.repeat(depth / 2)}`;

describe('a body beyond what the parser and the site can take', () => {
  it.each([
    ['elements', spans(800), '1:601'],
    ['elements on lines of their own', `a\n\n${'<div>\n\n'.repeat(4000)}`, '203:1'],
    ['elements with values', '<b title="/>">'.repeat(101), '1:1401'],
    ['lists of elements', '<ul><li>'.repeat(2000), '1:401'],
    ['open elements', '<p>\n'.repeat(20_000), '101:1'],
    ['braces', '{'.repeat(40_000), '1:101'],
    ['comments', '{/*'.repeat(20_000), '1:301'],
    ['angles', '<'.repeat(40_000), '1:101'],
    ['block quotes', `a\n\n${'>'.repeat(1000)}b`, '3:1'],
    ['lists', `${'- '.repeat(1000)}b`, '1:1'],
    ['lists by margin', Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'), '101:1'],
    ['emphasis', `a\n\n${emphasis(200)}`, '3:296'],
    ['strong emphasis', `${'*'.repeat(500)}x${'*'.repeat(500)}`, '1:199'],
    ['marks of emphasis in a paragraph', '*a _b '.repeat(1001), '1:6001'],
    ['expressions in a paragraph', '{"a"} '.repeat(301), '1:1801'],
    ['tags in a paragraph', '<b>x</b> '.repeat(1001), '1:9001'],
    ['character references in a paragraph', '&amp;'.repeat(1001), '1:5001'],
    ['length', 'word '.repeat(60_000), `1:${LIMITS.length + 1}`],
  ])('is told by its place, and not parsed: %s', (_what, body, place) => {
    expect(errors(body)).toEqual([`${place} unreadable-body`]);
  });

  it('says what to do', () => {
    expect(readProse(spans(800)).problems[0]?.message).toContain('close each element');
    expect(readProse('{'.repeat(200)).problems[0]?.message).toContain('write \\{ to show one');
    expect(readProse('a'.repeat(300_000)).problems[0]?.message).toContain('divide it among several entries');
  });

  it.each([
    ['97 elements', spans(97)],
    ['96 levels of emphasis', emphasis(96)],
    ['a long paragraph', 'word '.repeat(52_000)],
    ['fenced code', `\`\`\`c\n${'if (a < b) {\n'.repeat(900)}\`\`\`\n\n[[a]]`],
    ['fenced code in a list', `- a\n\n  ~~~c\n${'  if (a < b) {\n'.repeat(900)}  ~~~\n\n[[a]]`],
    ['code spans', '`<linux/fs.h>` and ``{`` in prose, [[a]].\n\n'.repeat(400)],
    ['escapes', 'of \\{ and \\< [[a]]\n\n'.repeat(1000)],
    ['elements without content', 'a <br /> [[b]]\n\n'.repeat(500)],
    ['a table of elements', `<table>\n${'<tr><td>a</td><td>b</td></tr>\n'.repeat(300)}</table>`],
    ['a rule', `${'* '.repeat(60)}\n\n${'_'.repeat(200)}\n\n[[a]]`],
  ])('is not what has %s', (_what, body) => {
    expect(errors(body)).toEqual([]);
  });
});

describe('a body within the limits is read in seconds', () => {
  const rest = (text: string) => text + 'x '.repeat((LIMITS.length - text.length) / 2);
  it.each([
    ['expressions', rest('{"a"} '.repeat(300))],
    ['open braces', rest('{'.repeat(100))],
    ['elements', rest('<b>x</b> '.repeat(999))],
    ['emphasis', rest('a_'.repeat(1999))],
    ['character references', rest('&amp; '.repeat(1000))],
    ['lists', rest(`${'- '.repeat(48)}a\n\n`.repeat(2000))],
    ['open braces that look like code', rest(`\`\n\` ${'{'.repeat(990)}\``)],
  ])('with %s', (_what, body) => {
    const start = cpuMilliseconds();
    readProse(body);
    // The bound is wide, for slow machines; without limits these take minutes.
    expect(cpuMilliseconds() - start).toBeLessThan(20_000);
  });
});
