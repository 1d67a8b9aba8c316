import { withoutHindrance, withRevisions } from '../../citations/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { knowledgeOf } from '../knowledge-of.ts';
import type { Site } from '../site.ts';

/** The knowledge base of a site, with all its problems. */
export async function checkedKnowledge(site: Site): Promise<KnowledgeBase> {
  return withoutHindrance(withRevisions(await knowledgeOf(site), site.content));
}

export function mustBeMended(kb: KnowledgeBase): boolean {
  return kb.problems.some((problem) => problem.severity !== 'warning');
}
