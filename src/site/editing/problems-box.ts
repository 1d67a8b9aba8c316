import { COLLECTIONS, type Problem } from '../../entries/index.ts';
import { describeProblem, HOME_PAGE, type KnowledgeBase, threadAt } from '../../knowledge/index.ts';
import { type Html, html } from '../template.ts';
import { words } from '../words/index.ts';

/** Maximum number of problems that a page lists. */
const MOST_LISTED = 50;

/** Only while somebody edits: in no style sheet of the site. */
const STYLE = html`<style>.editing-problems{border:1px solid var(--warning);border-radius:.5rem;padding:.75rem 1rem;margin:2rem auto;max-width:min(60rem,calc(100% - 2rem));box-sizing:border-box;font:.875rem/1.5 var(--sans);color:var(--ink);background:var(--warning-wash)}.editing-problems ul{margin:.5rem 0 0;padding-left:1.25rem}.editing-problems li{overflow-wrap:anywhere}</style>`;

/**
 * While somebody edits: the problems of the entries that a page shows, with file and line, as the check names them; on the home page all of
 * them. Undefined where there are none.
 *
 * @param path Of the page below the base path.
 */
export function problemsBox(kb: KnowledgeBase, path: string): Html | undefined {
  const isHome = path === '';
  const files = isHome ? undefined : filesOn(kb, path);
  const problems = kb.problems.filter(({ file }) => files?.has(file) ?? true);
  if (problems.length === 0) return undefined;
  const counted = isHome ? words.editing.allProblems : words.editing.problems;
  const rest = problems.length - MOST_LISTED;
  return html`${STYLE}<aside class="editing-problems" role="status"><strong>${counted({ count: problems.length })}</strong><ul>${problems.slice(0, MOST_LISTED).map(item)}${rest > 0 && html`<li>${words.counts.more({ count: rest })}</li>`}</ul></aside>`;
}

function item(problem: Problem): Html {
  return html`<li><code>${describeProblem(problem, '')}</code></li>`;
}

/** The files of the entries that a page shows. */
function filesOn(kb: KnowledgeBase, path: string): ReadonlySet<string> {
  const [room = '', id = ''] = path.split('/');
  if (room === 'threads') {
    const posts = threadAt(kb, id)?.posts ?? [];
    return new Set(posts.flatMap((post) => kb.posts.get(post)?.entry.file ?? []));
  }
  const isEntry = (COLLECTIONS as readonly string[]).includes(room) && id !== '';
  return new Set([isEntry ? `${room}/${id}.mdx` : `pages/${room || HOME_PAGE}.mdx`]);
}
