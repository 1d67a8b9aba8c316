import { type ArgumentNode, type KnowledgeBase, positionsAbove } from '../knowledge/index.ts';
import { citedAt } from './cited-at.ts';
import { issuedAt } from './issued.ts';
import { type CitationItem, oneLine } from './item.ts';
import { citedName } from './name.ts';
import type { CiteOptions } from './options.ts';
import { citedArgument } from './revisions/key.ts';

/**
 * The citation of an argument by its key (`post-id#argument-id`), or undefined if there is no such argument. Title: its gist; author: who
 * made it; abstract: the words it rests on.
 */
export function citeArgument(
  kb: KnowledgeBase,
  key: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const argument = kb.arguments.get(key);
  if (argument === undefined) return undefined;
  return {
    kind: 'argument',
    type: 'webpage',
    title: oneLine(argument.gist),
    ...containedIn(debateTitle(kb, argument)),
    genre: 'Argument in a design debate',
    ...(argument.evidence && { abstract: oneLine(argument.evidence.exact) }),
    ...madeBy(kb, argument),
    ...citedAt(kb, key, options),
  };
}

/**
 * The citation of an argument's evidence by its key (`post-id#argument-id/words`). Undefined if the argument has no evidence, if the
 * archive does not hold its post, or if `options.words` is not part of the evidence. The title is the subject of the post, the container
 * its mailing lists.
 */
export function citeEvidence(
  kb: KnowledgeBase,
  key: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const argument = kb.arguments.get(citedArgument(key));
  const post = argument?.post === undefined ? undefined : kb.posts.get(argument.post);
  if (argument?.evidence === undefined || post === undefined) return undefined;
  const exact = oneLine(argument.evidence.exact);
  const quote = options.words === undefined ? exact : oneLine(options.words);
  if (quote === '' || !exact.includes(quote)) return undefined;
  const { subject, lists } = post.entry.data;
  return {
    kind: 'evidence',
    type: 'post',
    title: oneLine(subject) || '(no subject)',
    ...containedIn(lists.join(', ')),
    genre: 'Mailing list post',
    abstract: oneLine(argument.gist),
    quote,
    ...madeBy(kb, argument),
    ...citedAt(kb, key, options),
  };
}

function madeBy(
  kb: KnowledgeBase,
  { by, date, post }: ArgumentNode,
): Pick<CitationItem, 'author' | 'issued' | 'sent'> {
  return { author: [citedName(kb.people.get(by)?.entry.data.name ?? by)], ...issuedAt(kb, date, post) };
}

function containedIn(title: string | undefined): Pick<CitationItem, 'container-title'> {
  return title ? { 'container-title': title } : {};
}

function debateTitle(kb: KnowledgeBase, argument: ArgumentNode): string | undefined {
  const [position = ''] = positionsAbove(kb, argument.key);
  const id = argument.debate ?? kb.positions.get(position)?.entry.data.debate;
  if (id === undefined) return undefined;
  return oneLine(kb.debates.get(id)?.entry.data.title ?? id);
}
