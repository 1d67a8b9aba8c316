import { called, counted } from '../../called/index.ts';
import { type KnowledgeBase, shortKey } from '../../knowledge/index.ts';
import type { DebateStatus } from './debates.ts';
import type { Status } from './status.ts';
import type { ThreadStatus } from './threads.ts';

/** Maximum number of steps. */
const MOST_STEPS = 5;

/** What to do next, in a sentence each: the first of each kind, in the order in which a debate is made, then the second ones; paragraphs without an argument last. */
export function nextSteps(kb: KnowledgeBase, status: Omit<Status, 'next'>): string[] {
  const { threads, debates, problems } = status;
  const isUnread = debates.every(({ posts }) => posts === 0);
  const kinds: readonly (readonly string[])[] = [
    problems.length === 0 ? [] : [mend(problems.length)],
    debates.length === 0 && threads.length > 0 ? [begin(threads[0] as ThreadStatus)] : [],
    debates.flatMap((debate) => positionsOf(debate)),
    threads
      .filter(({ debate, next }) => next !== undefined && (debate !== undefined || isUnread))
      .map(readOn),
    debates.flatMap(({ positionsWithoutArguments: bare }) =>
      bare.map((id) => `Find an argument for or against the position ${id}, or take it out.`),
    ),
    debates.flatMap(({ grantedObjections }) =>
      grantedObjections.map(
        ({ key, position, by }) =>
          `See whether ${nameOf(kb, by)}, who now holds ${position}, took back the objection ${shortKey(key)}: then write a concession, or what answered it.`,
      ),
    ),
    debates.flatMap(({ rivalsHeld }) =>
      rivalsHeld.map(
        ({ person, positions }) =>
          `${nameOf(kb, person)} holds ${positions.join(' and ')}, which exclude each other: write which one they left (leaves), or that the two go together (rivals of the issue).`,
      ),
    ),
    debates.flatMap(({ positionsWithoutHolders, positionsWithoutArguments }) =>
      positionsWithoutHolders
        .filter((id) => !positionsWithoutArguments.includes(id))
        .map(
          (id) => `Say who holds the position ${id}: in the \`positions\` of a post with an argument for it.`,
        ),
    ),
    debates.flatMap(({ undefinedConcepts }) =>
      undefinedConcepts.map(
        (id) => `Define ${id}: ${called('new', `concept "…" --id ${id} --summary "…"`)}.`,
      ),
    ),
    debates.flatMap(({ id, issuesWithoutAdopted, arguments: made }) =>
      made === 0
        ? []
        : issuesWithoutAdopted
            .filter((issue) => !hasResult(kb, id, issue))
            .map(
              (issue) =>
                `Say what the issue ${issue} of ${id} adopted (adopted), or where it stopped (result).`,
            ),
    ),
    debates.flatMap(({ positionsWithoutBody }) =>
      positionsWithoutBody.map((id) => `Explain the position ${id} in the body of positions/${id}.mdx.`),
    ),
    debates.flatMap(({ reconstructedEvidence }) =>
      [...Map.groupBy(reconstructedEvidence, (key) => key.split('#')[0] ?? '')].map(
        ([post, keys]) =>
          `Look for the post ${post}: ${counted(keys.length, 'argument')} of it ${keys.length === 1 ? 'rests' : 'rest'} on quotations.`,
      ),
    ),
    debates.flatMap(({ id, draft, arguments: made }) =>
      draft && made > 0 && threads.every(({ debate, next }) => debate !== id || next === undefined)
        ? [`When ${id} can be read, take \`draft: true\` out of debates/${id}.mdx.`]
        : [],
    ),
    debates.some(({ unrecorded }) => unrecorded.length > 0)
      ? [
          `Record ${counted(unrecordedIn(debates), 'revision')}, so that citations can tell what changed: ${called('revise')}.`,
        ]
      : [],
  ];
  const steps: string[] = [];
  const longest = kinds.reduce((most, { length }) => Math.max(most, length), 0);
  for (let round = 0; round < longest && steps.length < MOST_STEPS; round++)
    for (const kind of kinds) if (kind[round] !== undefined) steps.push(kind[round] as string);
  return [...steps, ...debates.flatMap(pinIn)].slice(0, MOST_STEPS);
}

/** What to do with paragraphs that may lack an argument: the least certain of all steps. */
function pinIn({ bareParagraphs }: DebateStatus): string[] {
  return bareParagraphs.map(
    ({ post, anchor, answers, words }) =>
      `See whether an argument stands in a paragraph that was answered${answers === 1 ? '' : ` ${answers} times`}: “${words}” (posts/${post}/#${anchor}).`,
  );
}

function mend(problems: number): string {
  return `Mend ${counted(problems, 'problem')}: ${called('check')} names ${problems === 1 ? 'it' : 'them'}.`;
}

function begin({ title, posts }: ThreadStatus): string {
  return `Make a debate for “${title}” (${counted(posts, 'post')}): ${called('new', 'debate "TITLE" --question "…"')}.`;
}

function positionsOf({ id, issuesWithoutPositions }: DebateStatus): string[] {
  return issuesWithoutPositions.map(
    (issue) =>
      `Write an answer to the issue ${issue}: ${called('new', `position "TITLE" --debate ${id} --issue ${issue} --statement "…"`)}.`,
  );
}

function readOn({ slug, next, posts, read, skipped, wordsLeft }: ThreadStatus): string {
  return `Read on at ${next}: ${counted(posts - read - skipped, 'post')}, ${counted(wordsLeft, 'word')} of the thread ${slug} are left (${called('annotate')}).`;
}

function unrecordedIn(debates: readonly DebateStatus[]): number {
  return debates.reduce((sum, { unrecorded }) => sum + unrecorded.length, 0);
}

function hasResult(kb: KnowledgeBase, debate: string, issue: string): boolean {
  return kb.debates.get(debate)?.issues.find(({ id }) => id === issue)?.result !== undefined;
}

function nameOf(kb: KnowledgeBase, person: string): string {
  return kb.people.get(person)?.entry.data.name ?? person;
}
