import { codeOf, controlsIn, nameOfControl, spellControls } from '../../controls/index.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text escaped for HTML text and quoted attribute values. Control characters are spelled out. */
export function escapeHtml(text: string): string {
  return entities(spellControls(text));
}

/** The text of a post as HTML, with each control character as a `<span class="control">` that shows its code. */
export function htmlWithControls(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: control, index } of controlsIn(text)) {
    html += textEntities(text.slice(end, index));
    html += `<span class="control" title="${nameOfControl(control)}">${codeOf(control)}</span>`;
    end = index + control.length;
  }
  return html + textEntities(text.slice(end));
}

/** Between tags quotes mean nothing. */
function textEntities(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** The text as HTML, isolated in its writing direction (HTML 4.5.24, `bdi`): for a name or title within other text. */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
