import { type KnowledgeBase, titleOf } from '../knowledge/index.ts';
import { citedAt, revisionsOf } from './cited-at.ts';
import { type CitationItem, oneLine } from './item.ts';
import type { CiteOptions } from './options.ts';

/**
 * The citation of a design (`design-id`), or of one of its scenarios or invariants (`design-id#scenario-id`); undefined if there is no such thing. It has no
 * author: a model is the knowledge base's reading of what others proposed.
 */
export function citeDesign(
  kb: KnowledgeBase,
  key: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const now = revisionsOf(kb).get(key);
  const [id = ''] = key.split('#');
  const design = kb.designs.get(id);
  if (now?.words.kind !== 'design' || design === undefined) return undefined;
  const { title } = design.entry.data;
  const container = key === id ? design.debate && titleOf(kb, design.debate) : title;
  const ofPart = now.words.steps === undefined ? 'Invariant of a design' : 'Scenario of a design';
  return {
    kind: 'design',
    type: 'webpage',
    title: oneLine(now.title),
    ...(container && { 'container-title': oneLine(container) }),
    genre: key === id ? 'Model of a design' : ofPart,
    abstract: oneLine([now.words.statement, ...now.words.verdicts].join(' ')),
    ...citedAt(kb, key, options),
  };
}
