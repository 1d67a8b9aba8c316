import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';
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
