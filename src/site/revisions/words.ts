import { type CatalogueRevision, citedTargets, NOT_KEPT } from '../../citations/index.ts';
import type { KnowledgeBase, Labelling } from '../../knowledge/index.ts';
import { personName } from '../names.ts';
import { relationWord } from '../standing-words.ts';
import { words as site } from '../words/index.ts';
import { inARow } from '../words/lists.ts';

/** Whether the recorded words are those of an argument, not of a position. */
export function isLabelling(standing: NonNullable<CatalogueRevision['standing']>): standing is Labelling {
  return standing === 'in' || standing === 'out' || standing === 'undecided';
}

/** What it says, in a sentence or two. */
export function saying({ words }: CatalogueRevision): string {
  if (words.kind === 'position' || words.kind === 'design') return words.statement;
  return words.kind === 'argument' ? words.gist : (words.exact ?? NOT_KEPT);
}

/** What to call something as it was cited. */
export function titleAt(kb: KnowledgeBase, cited: string, { title, words }: CatalogueRevision): string {
  if (words.kind === 'position' || words.kind === 'design') return title ?? cited;
  const by = personName(kb, kb.aliases.get(words.by) ?? words.by);
  if (words.kind === 'evidence') return site.revision.wordsOf({ name: by });
  const relations = new Set(citedTargets(words).map(({ relation }) => relationWord(relation)));
  return site.revision.by({ relations: inARow([...relations]).join(''), name: by });
}
