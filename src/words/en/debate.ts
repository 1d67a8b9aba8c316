import type { Dictionary } from '../message.ts';

/** The page of a debate, and those of its parts. */
export const debate = {
  kind: 'Debate',
  sections: 'On this page',
  outcome: 'Where it ended',
  positionsHeading: 'The positions, issue by issue',
  positionsNote:
    'An argument “holds” until an objection to it holds; then it is “answered”. An open objection is one that holds. Nothing here says who is right:',
  positionsNoteMore: 'how this is worked out',
  exchange: 'The exchange',
  map: 'Argument map',
  holders: 'Who held what, since when',
  holdersShort: 'Who held what',
  sources: 'Sources',
  concepts: 'Concepts',
  postElsewhere: 'post elsewhere',
  noResult: 'No result on record.',
  noPosition: 'No position on record.',
  arguments: { one: '{count} argument', other: '{count} arguments' },
  argumentsCited: {
    one: '{count} argument, {cited} from posts not in this archive',
    other: '{count} arguments, {cited} from posts not in this archive',
  },
  openObjectionsMean: 'Objections to its positions that nobody on record has answered',
  curatedBy: 'Curated by {names}',
  reviewedBy: 'Reviewed by {name}, {day}',
  parts: 'Pages of this debate',
  whole: 'The debate',
  partTitle: '{part}: {debate}',
  partDescription: '{part} of the debate: {question}',
  /** The sources. */
  held: {
    one: '{held} held of at least {count} message known: {lacks}.',
    other: '{held} held of at least {count} messages known: {lacks}.',
  },
  heldReconstructed: '{count} put together from quotations',
  heldApart: '{count} read and not in this archive',
  heldNamed: '{count} named by others and not in this archive',
  noMessage: 'No message of this debate is on record.',
  thread: 'Thread: {threads}',
  threads: 'Threads: {threads}',
  elsewhere: 'See also, not in this archive',
  postsBy: '{posts} by {people}',
  noOwnWords: 'No words of their own',
  byPerson: 'By person',
} as const satisfies Dictionary;

/** The exchange of a debate. */
export const exchange = {
  note: 'Every argument on record, by the post that made it, in the order of time. Open a post for what it speaks to and what became of it.',
  noteWhole:
    'Every argument on record, by the post that made it, in the order in which the words were written; times are UTC. Above each stands what it speaks to.',
  to: 'to {name}',
  toOwn: 'to their own post',
  thatDay: 'that day',
  readPost: 'Read the post',
  read: 'Read the exchange',
  summary: {
    one: '{read}: {count} argument, message by message.',
    other: '{read}: {count} arguments, message by message.',
  },
  away: {
    one: '{count} argument that came here without the words of their posts',
    other: '{count} arguments that came here without the words of their posts',
  },
} as const satisfies Dictionary;

/** Argument maps, small and large. */
export const maps = {
  name: 'Argument map: {name}',
  asList: 'The same as a list',
  asFile: 'The map of the whole debate as a file (SVG)',
  allAsFile: 'All of it as a file (SVG)',
  note: 'Each position with what is for it and what is against it; below each argument its answers unfold.',
  issues: 'Issues',
  open: 'Open the map',
  file: 'as a file (SVG)',
  summary: '{open}: what is for and against each position, and what answers it. Also {file}.',
  dashed: 'Dashed box: {answered} or {withdrawn}',
  position: 'Position',
  positionBox: 'Position, {label}: {title}',
  argumentBox: '{relations} by {name}, {label}: {gist}',
  argumentBoxAway: '{relations} by {name}, {label}, post not in this archive: {gist}',
  outlineAway: '{label}, post not in this archive',
  repeated: '{state}, its answers stand above',
  for: 'For',
  against: 'Against',
  remarks: 'Remarks',
  openShort: 'open',
  answersWord: { one: 'answer', other: 'answers' },
  first: 'its answers stand where it is first',
  concepts: 'Map of concepts',
  conceptsName: 'Concepts, and which of them name each other',
} as const satisfies Dictionary;

/** Who held which position. */
export const matrix = {
  name: 'Positions and who held them',
  nameOfIssue: 'Positions on issue {number} and who held them',
  position: 'Position',
  person: 'Person',
  nobody: 'Nobody on record holds a position here.',
  note: 'An issue a table: who held which of its positions, in the order in which they first spoke.',
  heldFrom: 'held it from',
  holdsSince: 'holds it since',
  to: 'to {day}',
  fromTo: '{from} to {to}',
  since: 'since {day}',
  leftBy: 'The argument by which they left it',
  open: 'Who held what, since when',
  summary: {
    one: '{open}: {count} person holds {held} of {all}.',
    other: '{open}: {count} people hold {held} of {all}.',
  },
} as const satisfies Dictionary;

/** The story of a debate. */
export const story = {
  heading: 'The story',
  steps: 'Steps of the story',
  step: 'Step {number} of {of}',
  toStep: 'step {number}',
  made: 'Made from the arguments on record, in the order of time.',
  inProse: { one: 'In prose: about {count} minute', other: 'In prose: about {count} minutes' },
  words: 'in their post',
  quoted: 'quoted in their post',
  /** What a step did to somebody's argument, where the curator gave it no title. */
  didTo: {
    supports: '{who} supports {whom}',
    objectsTo: '{who} objects to {whom}',
    qualifies: '{who} qualifies what {whom} said',
    concedes: '{who} concedes a point to {whom}',
    corrects: '{who} corrects what {whom} said',
  },
  /** The same of a position. */
  didAbout: {
    supports: '{who} supports “{position}”',
    objectsTo: '{who} objects to “{position}”',
    qualifies: '{who} qualifies “{position}”',
    concedes: '{who} concedes “{position}”',
    corrects: '{who} corrects “{position}”',
  },
} as const satisfies Dictionary;

export const figure = {
  inWords: 'In words',
} as const satisfies Dictionary;
