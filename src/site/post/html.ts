import { codeOf, controlsIn, nameOfControl, spellControls } from '../../controls/index.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML text or as a quoted attribute's value: it can open no tag, close no quote, begin no entity. Controls are spelled out. */
export function escapeHtml(text: string): string {
  return entities(spellControls(text));
}

/** The text as HTML in which every control is a `<span class="control">` that shows its code: for what a post says. */
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

/** The text as HTML with a direction of its own, for a name or title amid other words (HTML 4.5.24, `bdi`). */
export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
