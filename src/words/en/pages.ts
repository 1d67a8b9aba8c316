import type { Dictionary } from '../message.ts';

export const home = {
  argumentsPinned: {
    one: '{count} argument, each pinned to words',
    other: '{count} arguments, each pinned to words',
  },
  argumentsCited: {
    one: '{count} argument, {pinned} pinned to words, the others cited',
    other: '{count} arguments, {pinned} pinned to words, the others cited',
  },
  postsInThreads: '{posts} in {threads}',
  debates: 'Debates',
  latestThreads: 'Latest threads',
  story: {
    one: 'Read the story: about {count} minute',
    other: 'Read the story: about {count} minutes',
  },
  allDebates: 'All {count} debates',
  open: 'Still open',
  openNote: 'Objections that nobody on record has answered.',
  openNoteSome: '{all} objections that nobody on record has answered; {shown} of them:',
  howTo: 'How to read it',
  howToText:
    'A debate raises issues; each issue has positions; arguments support or object to a position, or to another argument. A position has an open objection until what is said against it is itself answered.',
  howStanding: 'How standing is computed, and what it cannot say',
  mapNote: 'A line joins two of which one names the other.',
  allConcepts: 'All concepts, with what they mean',
  changed: 'Recently changed',
  latestPosts: 'Latest posts',
  atom: 'Atom feed',
  json: 'JSON feed',
} as const satisfies Dictionary;

/** The lists of debates, positions, concepts, people and threads. */
export const lists = {
  debates: 'Debates',
  debatesLede: 'Questions of design, the positions taken on them, and where they ended.',
  debatesDescription: 'Questions of design, the positions taken on them, and where they ended',
  status: 'Status',
  positions: 'Positions',
  positionsLede:
    'Every position on record, by the issue it answers, with what is left of it once its objections have been weighed.',
  positionsDescription: 'Every position on record, by debate and issue, with its standing',
  standing: 'Standing',
  objectionsOpen: { one: '{count} objection, {open} open', other: '{count} objections, {open} open' },
  heldBy: 'held by {names}',
  concepts: 'Concepts',
  conceptsLede: 'The terms of the field, each defined once.',
  conceptsDescription: 'The terms of the field, each defined once',
  people: 'People',
  peopleLede: 'Who took part, what they held and argued: {people}.',
  peopleDescription: 'Who took part, what they held and argued',
  others: 'Others who posted',
  threads: 'Threads',
  threadsLede: 'The conversations of the archive, the latest first: {threads}, {posts}.',
  threadsDescription: 'The conversations of the archive',
  begunBy: 'begun by {name}',
  debate: 'debate: {title}',
  later: '← Later',
  earlier: 'Earlier →',
} as const satisfies Dictionary;

/** The page of a person. */
export const person = {
  kind: 'Person',
  described: 'Posts and positions of {name}',
  alsoAs: 'also as {names}',
  positions: 'Positions held',
  fromTo: 'from {from} to {to}',
  since: 'since {day}',
  byTime: 'By time',
  byTimeNote: 'Positions taken, arguments made, and arguments of others that speak to them.',
  posts: 'Posts',
  sameName: 'Same name, another address',
  sameNameNote:
    'Nothing but the name says that these posts are of the same person: each group came from an address of its own.',
  fromAnother: { one: '{count} post from another address', other: '{count} posts from another address' },
  show: 'What to show',
  took: 'Positions taken and left',
  made: 'Arguments made',
  received: 'Arguments received',
  tookPosition: 'Took the position {position}',
  leftPosition: 'Left the position {position}, by {argument}',
  own: 'own',
} as const satisfies Dictionary;

export const concept = {
  kind: 'Concept',
  also: 'also:',
  readNext: 'Read next',
  posts: 'Posts that use it',
  postsNote: 'Posts of debates, in the order of time.',
  search: 'Search all posts for it',
} as const satisfies Dictionary;

/** Where something is not, or not any more, or where it is read. */
export const where = {
  title: 'Not found',
  noPage: 'There is no such page',
  noPageMeans: 'The address may be mistyped, or the entry may have been renamed.',
  searchFor: 'Search for it',
  search: 'Search',
  begin: 'Or begin at the {home}, the {debates} or the {threads}.',
  home: 'home page',
  debates: 'debates',
  threads: 'threads',
  noScript:
    'If it was the address of a post, the post may be read on the page of its thread now: look for it in the threads, or search for its subject or its author.',
  perhaps: 'Perhaps you meant',
  moved: 'Moved',
  movedDescription: 'What was at {from} is at {now} now.',
  movedTo: 'What was at {from} is at {now} now: {name}',
  byId: 'A post by its id',
  byIdDescription: 'Leads to a post wherever it is read, by its id behind the number sign.',
  byIdLede: 'This address with {sign} and the id of a post behind it leads to that post.',
  posts: 'Posts',
  byIdNote: 'Posts are read in their {threads}, and found by the {search}.',
  searchLink: 'search',
  byIdNoScript:
    'It takes JavaScript to lead on from here. Without it, look for the subject, the author or the Message-ID of the post in the search, or in the thread that it was in.',
} as const satisfies Dictionary;
