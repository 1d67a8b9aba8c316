import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** A switch that shows the text with its original line ends, spaces and quote marks. It works without scripts. */
export function asSentHtml(): Html {
  return html`<p class="meta as-sent"><label><input type="checkbox" id="as-sent"> ${words.post.asSent}</label></p>`;
}
