import type { KnowledgeBase } from '../../knowledge/index.ts';
import { movedPaths } from '../moved/paths.ts';
import { isLarge } from './parts.ts';

/** The ids of debates that have pages of their parts, and of those they had before, which lead on. */
export function partPathsOf(kb: KnowledgeBase): { params: { id: string }; props: { to?: string } }[] {
  const isLargeAt = (id: string) => {
    const debate = kb.debates.get(id);
    return debate !== undefined && isLarge(debate);
  };
  return [
    ...[...kb.debates.keys()].filter(isLargeAt).map((id) => ({ params: { id }, props: {} })),
    ...movedPaths(kb, 'debates').filter(({ props }) => isLargeAt(props.to)),
  ];
}
