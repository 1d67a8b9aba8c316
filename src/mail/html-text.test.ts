import { describe, expect, test } from 'vitest';
import { htmlText } from './html-text.ts';
import { HTML_GROWTH_FROM, MAX_HTML_GROWTH, MAX_QUOTE_DEPTH } from './limits.ts';
import { parseMessage } from './parse-message.ts';

test.each([
  [
    'cells of a row are set apart, and rows stand in lines',
    '<p>a</p><table><tr><th>Old</th><th>New</th></tr><tr><td>1</td><td>2</td></tr></table><p>z</p>',
    'a\n\nOld New\n1 2\n\nz',
  ],
  ['a table that lays out a page', '<table><tr><td><p>One</p><p>two</p></td></tr></table>', 'One\n\ntwo'],
])('%s', (_, html, text) => expect(htmlText(html).text).toBe(text));

test('XHTML under its own type is HTML', () => {
  const source =
    'From: a@example.org\nContent-Type: application/xhtml+xml\n\n<html><body><p>We keep it.</p></body></html>';
  expect(parseMessage(Buffer.from(source), { file: 'a.eml' }).text).toBe('We keep it.\n');
});

const quoted = (depth: number, inner: string) => '<blockquote>'.repeat(depth) + inner;

test('quotations are written with a mark a level, their outer empty lines left out', () =>
  expect(htmlText('a<blockquote><br>b<blockquote>c<br>d</blockquote></blockquote>e').text).toBe(
    'a\n\n> b\n> \n> > c\n> > d\n\ne',
  ));

test('quotations deeper than any use get no further mark, and keep their words', () =>
  expect(htmlText(quoted(MAX_QUOTE_DEPTH + 5, 'one<br>two')).text).toBe(
    ['one', 'two'].map((word) => '> '.repeat(MAX_QUOTE_DEPTH) + word).join('\n'),
  ));

describe('HTML whose text would be many times as long is kept as its source, with a defect', () => {
  test.each([
    ['quotations around many lines', quoted(400, 'x<br>'.repeat(50_000))],
    ['lists around many lines', '<ul><li>'.repeat(240) + 'x<br>'.repeat(50_000)],
    ['lists of many inline elements', '<ul>'.repeat(400) + 'x<i></i>'.repeat(30_000)],
    ['numbered lists', '<ol type=i start=3888><li>'.repeat(240) + 'x<br>'.repeat(50_000)],
    ['lines of a listing', `${quoted(200, '<pre>')}${'\n'.repeat(200_000)}`],
    ['headings', quoted(30, '<h1>x</h1>'.repeat(20_000))],
    ['rules', '<hr>'.repeat(50_000)],
    ['links around links', '<a href=x>'.repeat(490) + 'x '.repeat(100_000)],
  ])('%s', (_, html) => {
    const { text, defect } = htmlText(html);
    expect(text).toBe(html);
    expect(defect).toBe('Sent as HTML alone, whose text would be many times as long; kept as its source.');
  });
});

test('other HTML becomes text of bounded length', () => {
  for (const tag of ['p', 'h1', 'pre', 'div', 'li', 'td', 'blockquote', 'dd', 'option', 'wbr']) {
    for (const depth of [0, 3, 10]) {
      const html = quoted(depth, `<${tag}>x</${tag}>`.repeat(1000));
      expect(htmlText(html).text.length).toBeLessThan(2 * (HTML_GROWTH_FROM + MAX_HTML_GROWTH * html.length));
    }
  }
});
