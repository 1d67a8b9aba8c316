import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** Shows the text with the line ends, spaces and quote marks that it was sent with; by style sheet alone. */
export function asSentHtml(): Html {
  return html`<p class="meta as-sent"><label><input type="checkbox" id="as-sent"> ${words.post.asSent}</label></p>`;
}
