import type { KnowledgeBase } from '../knowledge/index.ts';
import { citeArgument, citeEvidence } from './argument.ts';
import type { CitationItem } from './item.ts';
import type { CiteOptions } from './options.ts';
import { citePosition } from './position.ts';
import { citedPresentKey, EVIDENCE } from './revisions/key.ts';

/**
 * The citation of a position, an argument or evidence by a present or former key, in the spelling of documents or of entries; undefined if
 * no such thing exists. The same knowledge base gives the same citation.
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
  return present.includes('#') ? citeArgument(kb, present, options) : citePosition(kb, present, options);
}

/** Every position, argument and piece of evidence of the knowledge base, in this order. */
export function citeAll(kb: KnowledgeBase, options: CiteOptions = {}): CitationItem[] {
  const all = [...kb.arguments.keys()];
  return [...kb.positions.keys(), ...all, ...all.map((key) => key + EVIDENCE)].flatMap(
    (key) => citationOf(kb, key, options) ?? [],
  );
}
