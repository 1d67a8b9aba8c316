import type { Problem } from '../../entries/index.ts';
import type { KnowledgeBase } from '../model.ts';
import { adoptedDespite } from './adopted-despite.ts';
import { gistOverclaims } from './gist-overclaims.ts';
import { holdsAfterObjecting } from './holds-after-objecting.ts';
import { loneStage } from './lone-stage.ts';
import { noResult } from './no-result.ts';
import { notAsked } from './not-asked.ts';
import { objectsToOwn } from './objects-to-own.ts';
import { rivalsHeld } from './rivals-held.ts';
import { unlistedPosition } from './unlisted-position.ts';
import { unsupportedPosition } from './unsupported-position.ts';

/** Something for a curator to look at, but not necessarily wrong. The code is the name of the hint. */
export type Hint = Problem;

/** The kinds of hints, each a function of the whole knowledge base. To add one, add a file and a line here. */
const ASKING: readonly ((kb: KnowledgeBase) => Hint[])[] = [
  holdsAfterObjecting,
  objectsToOwn,
  rivalsHeld,
  adoptedDespite,
  noResult,
  unlistedPosition,
  unsupportedPosition,
  gistOverclaims,
  loneStage,
  notAsked,
];

/** All hints for the knowledge base, by file and line. */
export function hintsFor(kb: KnowledgeBase): Hint[] {
  return ASKING.flatMap((ask) => ask(kb)).sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
}
