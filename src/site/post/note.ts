import type { Relation } from '../../entries/index.ts';
import { type ArgumentNode, argumentLabel, type KnowledgeBase, relationTo } from '../../knowledge/index.ts';
import { citeHref } from '../cite/cite-href.ts';
import { hrefOf } from '../href.ts';
import { nameOf, personName } from '../names.ts';
import { notSaid } from '../parts/not-said.ts';
import { tracesShown } from '../parts/traces-shown.ts';
import { relationSign } from '../signs.ts';
import { labelOfArgument, relationWord, whyOfArgument } from '../standing-words.ts';
import { asHtml, type Html, html } from '../template.ts';
import { words } from '../words/index.ts';
import { escapeHtml, isolated } from './html.ts';

const text = words.argument;

/** A message as HTML, with HTML in its places. */
function htmlOf<Names extends string>(
  message: { parts<T>(values: Record<Names, string | number | T>): (string | T)[] },
  values: Record<Names, string>,
): string {
  const inPlaces = Object.entries<string>(values).map(([name, value]) => [name, asHtml(value)]);
  return html`${message.parts<Html>(Object.fromEntries(inPlaces))}`.text;
}

/** What an answer does to the argument that is here. */
function does(relation: Relation): string {
  return words.relations[relation].verb({ target: text.it });
}

/** @param shown HTML. */
function link(kb: KnowledgeBase, key: string, shown: string, title = ''): string {
  const address = hrefOf(kb, key);
  if (address === undefined) return shown;
  return `<a href="${escapeHtml(address)}"${title && ` title="${escapeHtml(title)}"`}>${shown}</a>`;
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
    const who = isolated(personName(kb, answer.by));
    const said = escapeHtml(does(relation));
    return `<span class="${relation}">${relationSign(relation)}${link(kb, answer.key, htmlOf(text.doesToIt, { name: who, does: said }), answer.gist)}</span>`;
  });
  const cite = citeHref(kb, argument.key);
  if (cite !== undefined)
    links.push(`<a href="${escapeHtml(cite)}" rel="nofollow">${escapeHtml(words.common.cite)}</a>`);
  const asked = notSaid(kb, argument.key);
  if (asked !== undefined) links.push(asked.text);
  return links.length === 0 ? '' : `<p class="foot">${links.join('')}</p>`;
}

/** The note beside the words of an argument, as HTML: what it does, to what, what is left of it, its gist, who answered, how to cite it.
 *  The name of its relation is its permalink. */
export function noteToHtml(kb: KnowledgeBase, argument: ArgumentNode): string {
  const { id, targets, gist, note } = argument;
  const label = argumentLabel(argument);
  // A line for each target; what is left of the argument stands in the first.
  const heads = targets.map(({ relation, target }, at) => {
    const word = `${relationSign(relation)}${escapeHtml(relationWord(relation))}`;
    const name =
      at === 0
        ? `<a class="relation" href="#${id}" title="${escapeHtml(text.permalink)}">${word}</a>`
        : `<span class="relation ${relation}">${word}</span>`;
    const state =
      at === 0
        ? `<span class="label ${label}" title="${escapeHtml(whyOfArgument(argument))}">${escapeHtml(labelOfArgument(label))}</span>`
        : '';
    return `<p class="head">${name}<span class="target">${htmlOf(words.relations[relation].bearing, { target: targetLink(kb, target) })}</span>${state}</p>`;
  });
  return (
    `<div class="margin-note ${targets[0].relation}" role="note">${heads.join('')}` +
    `<p class="gist" dir="auto">${escapeHtml(gist)}</p>${note === undefined ? '' : `<p dir="auto">${escapeHtml(note)}</p>`}${tracesShown(kb, argument)?.text ?? ''}${footOf(kb, argument)}</div>`
  );
}
