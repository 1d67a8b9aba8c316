import type { CatalogueRevision } from '../../citations/index.ts';
import { relationHtml } from '../parts/relation.ts';
import { bdi, type Html, html, type Part } from '../template.ts';
import { words as site } from '../words/index.ts';
import { argumentsAt, type CitedThen, linkToday, personThen, relationsIn } from './cited-then.ts';
import { saying } from './words.ts';

const text = site.revision;

/** What it said when it was cited. */
export function asCitedHtml(then: CitedThen): Html {
  const { line } = then;
  const { words } = line;
  return html`<section aria-labelledby="Cited"><h2 id="Cited">${text.asCited}</h2><figure class="quote"><blockquote dir="auto">${saying(line)}</blockquote>${bylineHtml(then, words)}</figure>${
    words.kind === 'design' && modelHtml(words.steps, words.verdicts)
  }${
    words.kind === 'argument' &&
    words.exact &&
    html`<figure class="quote"><blockquote dir="auto">${words.exact}</blockquote><figcaption>${text.restsOn.parts({ name: bdi(personThen(then, words.by)) })}</figcaption></figure>`
  }</section>`;
}

/** Whose words these are, of an argument or of evidence. */
function bylineHtml(then: CitedThen, words: CatalogueRevision['words']): Html | undefined {
  if (words.kind === 'position' || words.kind === 'design') return undefined;
  const name = bdi(personThen(then, words.by));
  if (words.kind === 'evidence') return html`<figcaption> ${name}</figcaption>`;
  return html`<figcaption>${relationsIn(then, words).map(relationHtml)} ${text.inOurWords.parts({ name })}${
    words.citesMessage && html` <span class="unverified">${site.archive.notHere}</span>`
  }</figcaption>`;
}

/** The steps of a scenario and the verdicts of a design, which are in English as the ledger has them. */
function modelHtml(steps: readonly string[] | undefined, verdicts: readonly string[]): Html {
  return html`${steps && html`<ol class="revision-model">${steps.map(itemHtml)}</ol>`}<ul class="revision-model" lang="en">${verdicts.map(itemHtml)}</ul>`;
}

function itemHtml(item: string): Html {
  return html`<li dir="auto">${item}</li>`;
}

/** The arguments that pointed straight at it then; undefined if none did. */
export function argumentsThenHtml(then: CitedThen): Html | undefined {
  const below = argumentsAt(then, then.line);
  if (below.length === 0) return undefined;
  const items = below.map(({ key, words: said }) => {
    const link = linkToday(then, key);
    const gist: Part = link === undefined ? said.gist : html`<a href="${link}">${said.gist}</a>`;
    return html`<li><p class="argument-head">${relationsIn(then, said, then.cited).map(relationHtml)} ${bdi(personThen(then, said.by))}</p><p dir="auto">${gist}</p></li>`;
  });
  return html`<section aria-labelledby="Arguments"><h2 id="Arguments">${text.below}</h2><p class="section-note">${text.belowNote({ count: below.length })}</p><ul class="revision-arguments">${items}</ul></section>`;
}
