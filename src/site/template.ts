import { escapeHtml, isolated } from './post/html.ts';

/** HTML that stands as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value in a template: text is escaped, HTML is not, lists are joined, false and undefined are left out. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/** HTML from a template literal. Values are escaped unless they are HTML already. */
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

/** A name or a title within other text, isolated so that its writing direction does not affect that of the text. */
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
