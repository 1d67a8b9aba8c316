import { type CatalogueRevision, citedTargets, NOT_KEPT, type Reworded } from '../../citations/index.ts';
import { type KnowledgeBase, type Labelling, relationWord } from '../../knowledge/index.ts';
import { personName } from '../names.ts';

/** What a field of something cited is called over its change. */
export const FIELD_WORDS: Readonly<Record<Reworded, string>> = {
  statement: 'The statement',
  question: 'The question it answers',
  gist: 'The gist',
  evidence: 'The words it rests on',
  relation: 'How it bears on its target',
  target: 'What it points at',
  author: 'Who said it',
  supersededBy: 'The position that took its place',
  citesMessage: 'The message it is cited from',
  shows: 'The traces it shows',
};

const KINDS = { position: 'Position', argument: 'Argument', evidence: 'Evidence' } as const;

/** What kind of thing was cited, in a word. */
export function kindWord({ words }: CatalogueRevision): string {
  return KINDS[words.kind];
}

/** Whether what stood is that of an argument, not of a position. */
export function isLabelling(standing: NonNullable<CatalogueRevision['standing']>): standing is Labelling {
  return standing === 'in' || standing === 'out' || standing === 'undecided';
}

/** What it says, in a sentence or two. */
export function saying({ words }: CatalogueRevision): string {
  if (words.kind === 'position') return words.statement;
  return words.kind === 'argument' ? words.gist : (words.exact ?? NOT_KEPT);
}

/** What to call something as it was cited. */
export function titleAt(kb: KnowledgeBase, cited: string, { title, words }: CatalogueRevision): string {
  if (words.kind === 'position') return title ?? cited;
  const by = personName(kb, kb.aliases.get(words.by) ?? words.by);
  if (words.kind === 'evidence') return `Words of ${by}`;
  const relations = new Set(citedTargets(words).map(({ relation }) => relationWord(relation)));
  return `${[...relations].join(', ')} by ${by}`;
}
