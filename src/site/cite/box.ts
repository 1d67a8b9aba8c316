import { type CitationItem, coins } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { href } from '../href.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { inARow } from '../words/lists.ts';
import { type Choice, type ChoiceGroup, choicesOf } from './choices.ts';

/** Files with the citation of a position, which lie beside its page: ending and label. */
const FILES = [
  ['bib', 'BibTeX'],
  ['ris', 'RIS'],
  ['csl.json', 'CSL-JSON'],
  ['yml', 'Hayagriva'],
] as const;

const text = words.citing;

/** How to cite something, in every format; empty where there is nothing to cite. `CiteBox.astro` has its style sheet and script. */
export function citeBoxHtml(kb: KnowledgeBase, item: CitationItem | undefined): Html {
  if (item === undefined) return html``;
  const key = html`<code>${item['citation-key']}</code>`;
  const said = item.version
    ? text.keyRevision.parts({ key, revision: html`<code>${item.version}</code>` })
    : text.key.parts({ key });
  return html`<section class="cite" aria-labelledby="Cite"><h2 id="Cite">${text.heading}</h2><p class="cite-key">${said}</p><p class="cite-key">${text.address} <a href="${item.URL}" data-cite-address>${item.URL}</a></p><details class="cite-all"><summary>${text.formats}</summary>${choicesOf(
    item,
  ).map(
    groupHtml,
  )}${item.kind === 'position' && filesHtml(kb, item.id)}</details><p class="cite-said" data-cite-said role="status"></p><span class="Z3988" title="${coins(item)}"></span></section>`;
}

/** The first group and the first choice in it are unfolded. */
function groupHtml({ label, choices }: ChoiceGroup, at: number): Html {
  const isFirst = at === 0;
  return html`<details class="cite-group"${isFirst && html` open`}><summary>${label}</summary>${choices.map(
    (choice, place) => choiceHtml(choice, isFirst && place === 0),
  )}</details>`;
}

function choiceHtml({ name, label, text: citation }: Choice, isOpen: boolean): Html {
  return html`<details name="cite"${isOpen && html` open`}><summary>${label}</summary><div class="cite-text"><pre id="Cite-${name}" dir="auto" tabindex="0" role="region" aria-label="${text.citationAs({ format: label })}">${citation}</pre><button type="button" data-cite-copy="Cite-${name}" hidden>${text.copy}<span class="visually-hidden"> ${label}</span></button></div></details>`;
}

function filesHtml(kb: KnowledgeBase, id: string): Html {
  const files = FILES.map(
    ([ending, label]) => html`<a href="${href(kb, `positions/${id}.${ending}`)}">${label}</a>`,
  );
  return html`<p class="cite-files">${text.files.parts({ files: inARow(files) })}</p>`;
}
