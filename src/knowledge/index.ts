/**
 * Builds the graph from entries: backlinks, located evidence, the standing of each position once every objection is weighed with its
 * answers, and problems for authors. Reads no file and prints nothing.
 */
export { addressIn, addressOf, HOME_PAGE, resolveKey, threadAt, titleOf } from './address.ts';
export { evidenceOf } from './argument-evidence.ts';
export { argumentTree, type TreeItem, type TreeOptions } from './argument-tree.ts';
export { buildKnowledge } from './build.ts';
export { cappedProblems } from './capped-problems.ts';
export { UPGRADE_NEEDED } from './check-format.ts';
export { comparedDesigns } from './compared-designs.ts';
export { type Component, componentsOf } from './components.ts';
export {
  DEBATE_SECTIONS,
  type DebateSection,
  isSectionAnchor,
  stepAnchor,
} from './debate-sections.ts';
export { describeHints, describeProblem, describeProblems } from './described.ts';
export { describeDesigns, designVerdicts } from './described-designs.ts';
export { examinationOf } from './designs.ts';
export { heldBy } from './held-by.ts';
export { type Hint, hintsFor } from './hints/index.ts';
export { holdersEver, holdersNow } from './holdings.ts';
export { type KnownMessages, knownMessages } from './known-messages.ts';
export {
  ARGUMENT_LABEL_NAMES,
  type ArgumentLabel,
  argumentLabel,
  computedLabel,
  FORMER_TERMS,
  LABEL_NAMES,
  LABELS,
  type Label,
  type LabelName,
  labelOf,
  NOT_IN_ARCHIVE,
} from './labels.ts';
export { isListed, listed } from './listed.ts';
export type * from './model.ts';
export { formerIds } from './names.ts';
export { type Navigation, navigationOf } from './navigation.ts';
export { noDebate } from './no-debate.ts';
export type { PeopleChange } from './people/change.ts';
export { mergePeople } from './people/merge.ts';
export { splitPerson } from './people/split.ts';
export { postOfAddress, threadAddress, type Where, whereFile, within } from './post-address.ts';
export { MOST_WITH_PAGES, type PostPlaces } from './post-places.ts';
export { proseOf as bodyOf, proseProblems } from './prose.ts';
export { type LinesOfPost, linesOfPost, type Whose } from './quoted-lines.ts';
export { lineOfReference, referencesOf } from './references-of.ts';
export { relationPreposition, relationWord } from './relation-words.ts';
export { type RenamedFile, type RenameOptions, type Renaming, rename } from './rename/rename.ts';
export type { Resolved } from './resolved.ts';
export { restoredPosts } from './restored-posts.ts';
export { keysEnding, shortKey } from './short-keys.ts';
export { pathFromHome } from './site-paths.ts';
export { positionsAbove, relationsOf, relationTo } from './targets.ts';
export { pagesOfPosts } from './thread-paging.ts';
export { type TypedAmong, type WholeKey, wholeKey, wholeKeyAmong, wholeKeyIn } from './whole-key.ts';
export { sayWhy, whyArgument, whyDespite, whyPosition } from './why.ts';
