import {
  type ArgumentNode,
  argumentLabel,
  type KnowledgeBase,
  relationPreposition,
  relationTo,
  relationVerb,
  relationWord,
} from '../../knowledge/index.ts';
import { citeHref } from '../cite/cite-href.ts';
import { hrefOf } from '../href.ts';
import { nameOf, personName } from '../names.ts';
import { notSaid } from '../parts/not-said.ts';
import { relationSign } from '../signs.ts';
import { escapeHtml, isolated } from './html.ts';

/** @param words HTML. */
function link(kb: KnowledgeBase, key: string, words: string, title = ''): string {
  const address = hrefOf(kb, key);
  if (address === undefined) return words;
  return `<a href="${escapeHtml(address)}"${title && ` title="${escapeHtml(title)}"`}>${words}</a>`;
}

function targetLink(kb: KnowledgeBase, key: string): string {
  const target = kb.arguments.get(key);
  if (target === undefined) return link(kb, key, isolated(nameOf(kb, key)));
  return link(
    kb,
    target.key,
    `${isolated(personName(kb, target.by))}: ${isolated(target.gist)}`,
    target.gist,
  );
}

/** Who answered, and where to cite it. */
function footOf(kb: KnowledgeBase, argument: ArgumentNode): string {
  const answers = argument.answers.flatMap((key) => kb.arguments.get(key) ?? []);
  const links = answers.map((answer) => {
    const relation = relationTo(answer, argument.key) ?? answer.targets[0].relation;
    const words = `${isolated(personName(kb, answer.by))} ${relationVerb(relation)} it`;
    return `<span class="${relation}">${relationSign(relation)}${link(kb, answer.key, words, answer.gist)}</span>`;
  });
  const cite = citeHref(kb, argument.key);
  if (cite !== undefined) links.push(`<a href="${escapeHtml(cite)}" rel="nofollow">Cite</a>`);
  const asked = notSaid(kb, argument.key);
  if (asked !== undefined) links.push(asked.text);
  return links.length === 0 ? '' : `<p class="foot">${links.join('')}</p>`;
}

/** The note beside the words of an argument, as HTML: what it does, to what, what is left of it, its gist, who answered, how to cite it.
 *  The name of its relation is its permalink. */
export function noteToHtml(kb: KnowledgeBase, argument: ArgumentNode): string {
  const { id, targets, gist, note, why } = argument;
  const label = argumentLabel(argument);
  // A line for each target; what is left of the argument stands in the first.
  const heads = targets.map(({ relation, target }, at) => {
    const words = `${relationSign(relation)}${relationWord(relation)}`;
    const name =
      at === 0
        ? `<a class="relation" href="#${id}" title="Permalink to these words">${words}</a>`
        : `<span class="relation ${relation}">${words}</span>`;
    const state = at === 0 ? `<span class="label ${label}" title="${escapeHtml(why)}">${label}</span>` : '';
    return `<p class="head">${name}<span class="target">${relationPreposition(relation)} ${targetLink(kb, target)}</span>${state}</p>`;
  });
  return (
    `<div class="margin-note ${targets[0].relation}" role="note">${heads.join('')}` +
    `<p class="gist" dir="auto">${escapeHtml(gist)}</p>${note === undefined ? '' : `<p dir="auto">${escapeHtml(note)}</p>`}${footOf(kb, argument)}</div>`
  );
}
