import { escapeHtml, isolated } from './post/html.ts';

/** HTML that stands as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, HTML is not, of a list each part; false and undefined are nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** HTML from a template literal: whatever is put into it is escaped, unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  parts.forEach((part, at) => {
    text += textOf(part) + strings[at + 1];
  });
  return new Html(text);
}

/** HTML that was made elsewhere, its text escaped there. */
export function asHtml(text: string): Html {
  return new Html(text);
}

/** A name or a title amid other words: it has a direction of its own and leaves theirs alone. */
export function bdi(text: string): Html {
  return new Html(isolated(text));
}

/** A heading within a page. */
export function heading(level: 2 | 3, text: string): Html {
  return level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
}

/** The value of a `class` attribute. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (part === undefined || part === false) return '';
  return part.map(textOf).join('');
}
