/** The page of a revision as text: a build writes them beside Astro, in the shells that Astro made. */
import { addressAt, type Lookup } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { citeBoxHtml } from '../cite/box.ts';
import { citedHere } from '../cite/item.ts';
import { citeTagsHtml } from '../cite/tags.ts';
import { href } from '../href.ts';
import type { PageText } from '../layouts/page-text.ts';
import { timeHtml } from '../parts/time.ts';
import { bdi, type Html, html } from '../template.ts';
import { words as site } from '../words/index.ts';
import { argumentsThenHtml, asCitedHtml } from './as-cited.ts';
import { changesHtml } from './changes-since.ts';
import { type CitedThen, citedThen } from './cited-then.ts';
import type { RevisionPage } from './pages.ts';
import { verdictHtml } from './verdict.ts';
import { saying, titleAt } from './words.ts';

const text = site.revision;

/** The page of a revision, in three parts: the Cite box brings a script, for which Astro makes the tag. */
export interface RevisionText extends Omit<PageText, 'rules' | 'main'> {
  /** Path of the page by the present key, which should be found instead of this one; undefined if the thing is gone. */
  readonly canonical: string | undefined;
  /** For the head: the tags of the citation. */
  readonly tags: Html;
  readonly above: Html;
  /** The Cite box; undefined if it says something else today. */
  readonly box: Html | undefined;
  readonly below: Html;
}

/**
 * The page of a revision. @param address The site's address, if it is known.
 * @throws Error if there is no such revision
 */
export function revisionPage(
  kb: KnowledgeBase,
  lookup: Lookup,
  { key: cited, revision }: Pick<RevisionPage, 'key' | 'revision'>,
  address: URL | undefined,
): RevisionText {
  const then = citedThen(kb, lookup, cited, revision);
  const { line, thing, isCurrent } = then;
  const title = titleAt(kb, cited, line);
  const item = isCurrent ? citedHere(kb, cited, address) : undefined;
  return {
    title: text.title({ title, revision }),
    description: saying(line),
    canonical: thing && href(kb, addressAt(lookup, thing.key, line, revision)),
    tags: citeTagsHtml(item),
    above: html`${headHtml(then, title)}${verdictHtml(then)}${changesHtml(then)}${asCitedHtml(then)}`,
    box: isCurrent ? citeBoxHtml(kb, item) : undefined,
    below: html`${argumentsThenHtml(then)}`,
  };
}

function headHtml({ cited, revision, line: { words, recorded } }: CitedThen, title: string): Html {
  const partOfDesign =
    words.kind === 'design' && cited.includes('#') && (words.steps === undefined ? 'invariant' : 'scenario');
  return html`<header class="page-head"><p class="kicker"><span>${text.kind[partOfDesign || words.kind]}</span> <code>${revision}</code>${
    recorded && html`<span>${text.recorded.parts({ day: timeHtml(recorded) })}</span>`
  }</p><h1 dir="auto">${title}</h1>${
    words.kind === 'position' &&
    html`<p class="kicker">${text.answers.parts({ question: bdi(words.question) })}</p>`
  }</header>`;
}
