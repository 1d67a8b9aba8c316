import type { DebateNode, KnowledgeBase } from '../../knowledge/index.ts';
import { words } from '../words/index.ts';

/** From so many arguments on, the map, the exchange and the matrix of a debate have pages of their own, and its page a summary of each. */
const LARGE = 40;

export const PARTS = ['map', 'exchange', 'matrix'] as const;
export type Part = (typeof PARTS)[number];

/** What a page is called. */
export function partName(part: Part): string {
  return words.debate[part === 'matrix' ? 'holders' : part];
}

/** Whether a debate's map, exchange and matrix have pages of their own. */
export function isLarge(debate: DebateNode): boolean {
  return debate.arguments.length >= LARGE;
}

/** The path of such a page from the site's base. */
export function partPath(debate: string, part: Part): string {
  return `debates/${debate}/${part}/`;
}

/** The paths of all such pages. */
export function partPaths(kb: KnowledgeBase): string[] {
  return [...kb.debates.values()]
    .filter(isLarge)
    .flatMap(({ id }) => PARTS.map((part) => partPath(id, part)));
}
