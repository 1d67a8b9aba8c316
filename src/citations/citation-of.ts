import type { KnowledgeBase } from '../knowledge/index.ts';
import { citeArgument, citeEvidence } from './argument.ts';
import { citeDesign } from './design.ts';
import type { CitationItem } from './item.ts';
import type { CiteOptions } from './options.ts';
import { citePosition } from './position.ts';
import { citedPresentKey, EVIDENCE } from './revisions/key.ts';

/**
 * The citation of a position, an argument, evidence, a design, a scenario or an invariant by a present or former key, in the spelling of documents or of
 * entries; undefined if no such thing exists. The same knowledge base gives the same citation.
 */
export function citationOf(
  kb: KnowledgeBase,
  key: string,
  options: CiteOptions = {},
): CitationItem | undefined {
  const present = citedPresentKey(kb, key);
  if (present === undefined) return undefined;
  if (present.endsWith(EVIDENCE)) return citeEvidence(kb, present, options);
  // Only evidence can be cited by a part of its words.
  if (options.words !== undefined) return undefined;
  if (kb.designs.has(present.split('#')[0] ?? '')) return citeDesign(kb, present, options);
  return present.includes('#') ? citeArgument(kb, present, options) : citePosition(kb, present, options);
}

/** Every position, argument, piece of evidence, design, scenario and invariant of the knowledge base, in this order. */
export function citeAll(kb: KnowledgeBase, options: CiteOptions = {}): CitationItem[] {
  const all = [...kb.arguments.keys()];
  const models = [...kb.designs.values()].flatMap(({ id, entry }) => [
    id,
    ...[...entry.data.scenarios, ...entry.data.invariants].map((part) => `${id}#${part.id}`),
  ]);
  return [...kb.positions.keys(), ...all, ...all.map((key) => key + EVIDENCE), ...models].flatMap(
    (key) => citationOf(kb, key, options) ?? [],
  );
}
