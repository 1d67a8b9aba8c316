import { describe, expect, test } from 'vitest';
import { asHtml, classes, html } from './template.ts';

describe('a template', () => {
  test('escapes text, wherever it stands', () => {
    expect(html`<a title="${'"><script>'}">${"<b> & 'c'"}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt; &amp; &#39;c&#39;</a>',
    );
  });

  test('spells out what would end a line or turn text around', () => {
    expect(html`<a title="${'a\u202eb'}">${'\u001b[2J'}</a>`.text).toBe(
      '<a title="a⟨U+202E⟩b">⟨U+001B⟩[2J</a>',
    );
  });

  test('takes HTML as it is, lists in order, and nothing for what is absent', () => {
    const items = ['one', html`<b>two</b>`, [3, asHtml('<i>four</i>')]];
    expect(html`<p>${items}${undefined}${false}${0}</p>`.text).toBe('<p>one<b>two</b>3<i>four</i>0</p>');
  });
});

test('classes leave out what does not apply', () => {
  expect(classes('a', false, undefined, '', 'b')).toBe('a b');
});
