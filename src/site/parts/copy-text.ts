import { type Html, html } from '../template.ts';

/** A text to which a script adds a copy button. @param name What is copied, for screen readers. */
export function copyText(text: string, name: string): Html {
  return html`<code data-copy="${name}">${text}</code>`;
}
