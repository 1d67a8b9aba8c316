import { type Html, html } from '../template.ts';

/** A text that a script of the page gives a button to copy it. @param name What is copied, for those who hear it. */
export function copyText(text: string, name: string): Html {
  return html`<code data-copy="${name}">${text}</code>`;
}
