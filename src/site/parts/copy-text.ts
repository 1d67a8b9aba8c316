import { type Html, html } from '../template.ts';

/** A text with a button that copies it. @param name What the button copies, for those who hear it. */
export function copyText(text: string, name: string): Html {
  return html`<code data-copy-text>${text}</code> <button class="copy-text" type="button" data-copy="${name}" hidden>Copy</button>`;
}
