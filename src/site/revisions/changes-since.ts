import { changedParts, type DeepChange, type Reworded } from '../../citations/index.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { type CitedThen, linkToday } from './cited-then.ts';

const text = words.revision;

/** What changed since it was cited, of the thing itself and of the arguments below it; undefined if nothing did. */
export function changesHtml(then: CitedThen): Html | undefined {
  const { changes } = then;
  if (changes.length === 0) return undefined;
  return html`<section aria-labelledby="Changed"><h2 id="Changed">${text.whatChanged} <span class="count">${changes.length}</span></h2><ul class="revision-changes">${changes.map(
    (change) => html`<li>${changeHtml(change)}${seeHtml(then, change.argument)}</li>`,
  )}</ul></section>`;
}

function changeHtml({ argument, gist, change }: DeepChange): Html {
  const isOfArgument = argument !== undefined;
  switch (change.kind) {
    case 'reworded': {
      const field = text.fields[change.field];
      return html`${whatHtml(isOfArgument ? text.ofArgument({ field }) : field)}${
        isOfArgument && gist && change.field !== 'gist' && html`<p class="by" dir="auto">${gist}</p>`
      }${wordsHtml(rewordedHtml(change.field, change.from, change.to))}`;
    }
    case 'words-found':
      return html`${whatHtml(isOfArgument ? text.wordsFoundOfArgument : text.wordsFound)}${wordsHtml(html`<ins>${change.words}</ins>`)}`;
    case 'argument-added':
      return html`${whatHtml(text.argumentAdded)}${gist && wordsHtml(html`<ins>${gist}</ins>`)}`;
    case 'argument-dropped':
      return html`${whatHtml(text.argumentDropped)}${gist && wordsHtml(html`<del>${gist}</del>`)}`;
    case 'argument-changed':
      return html`${whatHtml(text.argumentChanged)}${gist && wordsHtml(html`${gist}`)}`;
  }
}

function whatHtml(what: string): Html {
  return html`<p class="revision-what">${what}</p>`;
}

function wordsHtml(said: Html): Html {
  return html`<p class="revision-words" dir="auto">${said}</p>`;
}

/** A field then and now, with what was added and what went. */
function rewordedHtml(field: Reworded, from: string, to: string): Html {
  const runs = changedParts(field, from, to).map(({ text: run, as }) => {
    if (as === 'same') return run;
    return as === 'added' ? html`<ins>${run}</ins>` : html`<del>${run}</del>`;
  });
  return html`${runs}`;
}

function seeHtml(then: CitedThen, argument: string | undefined): Html | undefined {
  const link = argument === undefined ? undefined : linkToday(then, argument);
  return link === undefined ? undefined : html`<p class="by"><a href="${link}">${text.seeArgument}</a></p>`;
}
