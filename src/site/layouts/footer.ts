import { lineParts } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';
import { bdi, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

const text = words.layout;

/** What stands below every page: how to read it, on what terms, and whom to ask. */
export function footerHtml(kb: KnowledgeBase): Html {
  const { licence, contact, footer } = kb.settings;
  const terms = [
    licence.posts !== undefined &&
      html`<span>${text.postsLicence.parts({ terms: licenceHtml(licence.posts) })}</span>`,
    licence.annotations !== undefined &&
      html`<span>${text.annotationsLicence.parts({ terms: licenceHtml(licence.annotations) })}</span>`,
    contact !== undefined && html`<a href="${contactHref(contact)}">${text.contact}</a>`,
  ].filter((one) => one !== false);
  return html`${footer !== undefined && html`<p class="site-line" dir="auto">${lineHtml(footer)}</p>`}<p>${text.what} ${text.standing.parts({ how: html`<a href="${href(kb, 'about/standing/')}">${text.standingHow}</a>` })}</p>${
    terms.length > 0 && html`<p class="site-terms">${terms.map((one) => [one, ' '])}</p>`
  }<p>${text.madeWith({ engine: 'Parley' })}</p>`;
}

function lineHtml(line: string): Html[] {
  return lineParts(line).map((part) =>
    typeof part === 'string' ? html`${part}` : html`<a href="${part.to}" rel="noopener">${part.words}</a>`,
  );
}

/** The terms, as a link where they are an address. */
function licenceHtml(text: string): Html {
  return URL.canParse(text) && /^https?:/.test(text)
    ? html`<a href="${text}" rel="license">${text}</a>`
    : bdi(text);
}

/** Where to write to. @param subject Of a mail. */
export function contactHref(contact: string, subject?: string): string {
  if (/^https?:/.test(contact)) return contact;
  return `mailto:${contact}${subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`}`;
}
