import { describe, expect, test } from 'vitest';
import { asHtml, html } from '../template.ts';
import { inShell, SHELL, shellOf } from './shell.ts';

const { head, main } = SHELL;
const page = `<head>${head.text}<link></head><main>${main.text}</main>`;

describe('a shell', () => {
  test('takes the head and the words of a page, as they are', () => {
    const filled = inShell(shellOf(page), html`<title>${'a $& <b>'}</title>`, asHtml('<p>$1</p>'));
    expect(filled).toBe('<head><title>a $&amp; &lt;b&gt;</title><link></head><main><p>$1</p></main>');
  });

  test('must have a place for each, once', () => {
    expect(() => shellOf('<main></main>')).toThrow('does not have <!--parley:head--> once');
    expect(() => shellOf(page + head.text)).toThrow('does not have <!--parley:head--> once');
    expect(() => shellOf(page + main.text)).toThrow('does not have <!--parley:main--> once');
  });
});
