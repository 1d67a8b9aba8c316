import type { KnowledgeBase } from '../../knowledge/index.ts';
import { movedPaths } from '../moved/paths.ts';
import { isLarge, PARTS, type Part } from './parts.ts';

/** The pages of parts of debates, by the debates' ids and by those they had before, which lead on. */
export function partPathsOf(
  kb: KnowledgeBase,
): { params: { id: string; part: Part }; props: { to?: string } }[] {
  const isLargeAt = (id: string) => {
    const debate = kb.debates.get(id);
    return debate !== undefined && isLarge(debate);
  };
  const debates: { params: { id: string }; props: { to?: string } }[] = [
    ...[...kb.debates.keys()].filter(isLargeAt).map((id) => ({ params: { id }, props: {} })),
    ...movedPaths(kb, 'debates').filter(({ props }) => isLargeAt(props.to)),
  ];
  return debates.flatMap(({ params, props }) =>
    PARTS.map((part) => ({ params: { ...params, part }, props })),
  );
}
