import type { Label } from '../../knowledge/index.ts';
import { labelSign } from '../signs.ts';
import { labelWords } from '../standing-words.ts';
import { asHtml, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** The label of a position, with its sign. @param explainedAt Where labels are explained: the label is a link to it. */
export function standingHtml(label: Omit<Label, 'words'>, explainedAt?: string): Html {
  const { name } = label;
  const meaning = words.labelsMean[name];
  const inside = html`${asHtml(labelSign(name))}<span dir="auto">${labelWords(label)}</span>`;
  return explainedAt === undefined
    ? html`<span title="${meaning}" class="badge ${name}">${inside}</span>`
    : html`<a title="${meaning}" href="${explainedAt}" class="badge ${name}">${inside}</a>`;
}
