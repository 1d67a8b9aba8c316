import type {
  BareParagraph,
  DebateStatus,
  Status,
  StatusTarget,
  ThreadStatus,
} from '../../src/annotate/index.ts';
import { counted } from '../../src/called/index.ts';
import { shortKey } from '../../src/knowledge/index.ts';

/** Maximum number of things that a line names. */
const MOST_NAMED = 6;

/** The status as lines for people: debates, which a curator works on, then threads, many of which may be untouched; last, what to do next. */
export function describeStatus({ threads, others, debates, problems, next }: Status): string[] {
  const rest =
    others.threads === 0
      ? []
      : [`  ${counted(others.threads, 'thread')} more, ${counted(others.posts, 'post')}`];
  return [
    ...debates.flatMap((debate) => [...debateLines(debate), '']),
    'Threads',
    ...(threads.length === 0 ? ['  none'] : threads.map(threadLine)),
    ...rest,
    ...(problems.length === 0 ? [] : ['', `${counted(problems.length, 'problem')} to mend`]),
    '',
    'Next',
    ...(next.length === 0 ? ['  nothing is left'] : next.map((step, at) => `  ${at + 1}. ${step}`)),
  ];
}

/** Targets as lines: the short key, then the title. */
export function describeTargets(targets: readonly StatusTarget[]): string[] {
  return targets.map(({ short, title, by }) => `${short}  ${by === undefined ? '' : `${by}: `}${title}`);
}

function threadLine({ slug, title, posts, read, annotated, skipped, wordsLeft }: ThreadStatus): string {
  const done = [
    counted(posts, 'post'),
    `${read} read`,
    `${annotated} annotated`,
    `${skipped} skipped`,
    `${counted(wordsLeft, 'word')} left`,
  ];
  return `  ${slug}  ${title}: ${done.join(', ')}`;
}

function debateLines(debate: DebateStatus): string[] {
  const { id, draft, issues, positions, arguments: all } = debate;
  const counts = [counted(issues, 'issue'), counted(positions, 'position'), counted(all, 'argument')];
  const lacks: readonly (readonly [string, readonly string[]])[] = [
    ['issues without a position', debate.issuesWithoutPositions],
    ['issues without an adopted position', debate.issuesWithoutAdopted],
    ['positions without an argument', debate.positionsWithoutArguments],
    ['positions that nobody holds', debate.positionsWithoutHolders],
    ['positions without a body', debate.positionsWithoutBody],
    ['open objections', [...new Set(debate.openObjections.map(({ key }) => shortKey(key)))]],
    [
      'open objections whose author holds the position now',
      debate.grantedObjections.map(({ key, position }) => `${shortKey(key)} (${position})`),
    ],
    [
      'people who hold rivals',
      debate.rivalsHeld.map(({ person, positions: held }) => `${person} (${held.join(', ')})`),
    ],
    ['answered paragraphs without an argument', debate.bareParagraphs.map(paragraph)],
    ['arguments in reconstructed posts', debate.reconstructedEvidence.map(shortKey)],
    ['concepts used and not defined', debate.undefinedConcepts],
    ['not in the ledger', debate.unrecorded.map(shortKey)],
  ];
  return [
    `${id}${draft ? ' (draft)' : ''}: ${counts.join(', ')}`,
    ...lacks.flatMap(([what, names]) => (names.length === 0 ? [] : [`  ${what}: ${listed(names)}`])),
  ];
}

function paragraph({ post, anchor }: BareParagraph): string {
  return `posts/${post}/#${anchor}`;
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : '';
  return `${names.length}: ${names.slice(0, MOST_NAMED).join(', ')}${more}`;
}
