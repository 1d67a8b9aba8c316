import type { ArgumentNode, KnowledgeBase } from '../../knowledge/index.ts';
import { hrefOf } from '../href.ts';
import { nameOf, personName, shortened } from '../names.ts';
import { labellingWord, relationVerb, relationWord } from '../relations.ts';
import { relationSign } from '../signs.ts';
import { escapeHtml } from './html.ts';

function link(kb: KnowledgeBase, key: string, words: string): string {
  const address = hrefOf(kb, key);
  return address === undefined
    ? escapeHtml(words)
    : `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

function targetOf(kb: KnowledgeBase, argument: ArgumentNode): string {
  const target = kb.arguments.get(argument.target);
  if (target === undefined) return link(kb, argument.target, nameOf(kb, argument.target));
  return `${escapeHtml(personName(kb, target.by))}: ${link(kb, target.key, shortened(target.gist, 80))}`;
}

function answersTo(kb: KnowledgeBase, argument: ArgumentNode): string {
  const answers = argument.answers.flatMap((key) => kb.arguments.get(key) ?? []);
  return answers
    .map(
      (answer) =>
        `<span>${escapeHtml(personName(kb, answer.by))} ${link(kb, answer.key, relationVerb(answer.relation))} it</span>`,
    )
    .join('');
}

/** The note beside the words of an argument, as HTML: what it does, to what, its gist, what is left of it, who answered. */
export function noteToHtml(kb: KnowledgeBase, argument: ArgumentNode): string {
  const note = argument.note === undefined ? '' : `<p>${escapeHtml(argument.note)}</p>`;
  return (
    `<div class="margin-note ${argument.relation}" role="note">` +
    `<p><span class="relation">${relationSign(argument.relation)}${relationWord(argument.relation)}</span> ` +
    `<span class="target">${relationVerb(argument.relation)} ${targetOf(kb, argument)}</span></p>` +
    `<p class="gist">${escapeHtml(argument.gist)}</p>${note}` +
    `<p class="foot"><span title="${escapeHtml(argument.why)}">${labellingWord(argument)}</span>` +
    `<a href="#${argument.id}">permalink</a>${answersTo(kb, argument)}</p></div>`
  );
}
