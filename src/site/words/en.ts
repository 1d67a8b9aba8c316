import type { Relation } from '../../entries/index.ts';
import { counted } from '../names.ts';
import { designs } from './designs.ts';

/** What the pages say, in English. A translation gives an object of the same type. */
export const en = {
  layout: {
    what: 'Debates from mailing lists. A claim leads to the words of a post, or says that they are not here.',
    skip: 'Skip to the content',
    site: 'Site',
    search: 'Search',
    searchHint: 'Ctrl-K works too',
    rooms: {
      debates: 'Debates',
      positions: 'Positions',
      concepts: 'Concepts',
      people: 'People',
      threads: 'Threads',
    },
  },
  debate: {
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
    postElsewhere: 'their post, elsewhere',
    noResult: 'No result on record.',
    noPosition: 'No position on record.',
    issues: (count: number) => counted(count, 'issue'),
    positions: (count: number) => counted(count, 'position'),
    people: (count: number) => counted(count, 'person', 'people'),
    arguments: (count: number, cited: number) =>
      `${counted(count, 'argument')}${cited > 0 ? `, ${cited} from posts not in this archive` : ''}`,
    openObjections: (count: number) => counted(count, 'open objection'),
    openObjectionsMean: 'Objections to its positions that nobody on record has answered',
  },
  design: designs,
  concept: {
    kind: 'Concept',
    also: 'also:',
    readNext: 'Read next',
    posts: 'Posts that use it',
    postsNote: 'Posts of debates, in the order of time.',
    search: 'Search all posts for it',
    more: (count: number) => counted(count, 'more post'),
  },
  home: {
    arguments: (count: number, pinned: number) =>
      pinned === count
        ? `${counted(count, 'argument')}, each pinned to words`
        : `${counted(count, 'argument')}, ${pinned} pinned to words, the others cited`,
    debates: 'Debates',
    latestThreads: 'Latest threads',
    story: (minutes: number) => `Read the story: about ${counted(minutes, 'minute')}`,
    allDebates: (count: number) => `All ${count} debates`,
    open: 'Still open',
    openNote: (shown: number, all: number) =>
      `Objections that nobody on record has answered${shown < all ? `: ${shown} of ${all}` : ''}.`,
    howTo: 'How to read it',
    howToText:
      'A debate raises issues; each issue has positions; arguments support or object to a position, or to another argument. A position has an open objection until what is said against it is itself answered.',
    howStanding: 'How standing is computed, and what it cannot say',
    mapNote: 'A line joins two of which one names the other.',
    allConcepts: 'All concepts, with what they mean',
    changed: 'Recently changed',
    latestPosts: 'Latest posts',
  },
  position: {
    kindIn: 'Position in',
    knownAs: 'Known as',
    answers: 'Answers:',
    essay: 'What it says',
    standing: 'Where it stands',
    supersededBy: 'Superseded by',
    open: 'Open objections',
    openNote: 'Nobody on record has answered these.',
    arguments: 'Arguments',
    argumentsNote: (count: number) =>
      `${counted(count, 'argument')} on record; the answers to each stand below it.`,
    openQuotations: 'Open all quotations',
    closeQuotations: 'Close all quotations',
    for: 'For it',
    against: 'Against it',
    besides: 'Remarks',
    heldBy: 'Held by',
    others: 'Other answers',
    mapNote: (shown: number, all: number) =>
      shown < all
        ? `The arguments nearest to the position, ${shown} of ${all}; all of them stand above as a list.`
        : 'The same arguments stand above as a list.',
    supports: (count: number) => `For it: ${counted(count, 'argument')}`,
    objections: (count: number, open: number) =>
      `Against it: ${counted(count, 'argument')}${open > 0 ? `, ${open} open` : ''}`,
    remarks: (count: number) => counted(count, 'remark'),
  },
  figure: {
    inWords: 'In words',
    position: 'The position',
  },
  cite: {
    heading: 'Cite',
    address: 'Address',
    formats: 'In any format',
  },
  thread: {
    kind: 'Thread',
    described: (posts: number) => `A thread of ${counted(posts, 'post')}`,
    pageTitle: (subject: string, page: number) => `${subject}, page ${page}`,
    order: 'Order of the posts',
    asTree: 'As a tree',
    byTime: 'In order of time',
    posts: (count: number) => counted(count, 'post'),
    people: (count: number) => counted(count, 'person', 'people'),
    page: (page: number, pages: number) => `page ${page} of ${pages}`,
    pageHere: (page: number, pages: number) => `Page ${page} of ${pages}`,
    debate: 'Debate:',
    outline: (count: number, isPage: boolean) => `The posts of this ${isPage ? 'page' : 'thread'}: ${count}`,
    outlineName: 'Posts',
    pages: 'Pages',
    before: '← Before',
    after: 'After →',
  },
  post: {
    thread: 'Thread',
    debate: 'Debate:',
    sentBy: 'sent by',
    to: 'to',
    holds: 'Holds:',
    about: 'About this post, and how to reply',
    id: 'Id',
    readFrom: 'Read from',
    beyond: 'Beyond the text, in',
    defects: 'Defects',
    attached: 'Attached:',
    noName: '(no name)',
    bytes: (count: number) => counted(count, 'byte'),
    notKept: (why: string) => `; not kept: ${why}`,
    inDigest: (file: string, digest: string) => `${file}, in the digest ${digest}`,
    theList: 'the list',
    toReply: 'To reply',
    broken: 'Words that do not occur in the post:',
  },
  series: {
    heading: 'Patch series',
    versions: 'Versions of the series',
    version: (number: number) => `v${number}`,
    rfc: 'RFC',
    patches: (count: number) => (count === 1 ? 'A patch' : counted(count, 'patch', 'patches')),
    cover: 'Cover',
    part: (number: number, of: number) => `${number === 0 ? 'Cover letter' : `Patch ${number}`} of ${of}`,
    onlyAnswered: (count: number) => `Patches with replies only (${count})`,
    replies: (count: number) => counted(count, 'reply', 'replies'),
  },
  notSaid: {
    ask: 'Not what was said?',
    tell: (key: string) => `Tell the curators, and name ${key}`,
  },
  story: {
    heading: 'The story',
    steps: 'Steps of the story',
    step: (number: number, of: number) => `Step ${number} of ${of}`,
    toStep: (number: number) => `step ${number}`,
    made: 'Made from the arguments on record, in the order of time.',
    next: 'Next',
    inProse: (minutes: number) => `In prose: about ${counted(minutes, 'minute')}`,
    words: 'the words in their post',
    quoted: 'the words, quoted in their post',
    /** What a step did, where the curator gave it no title. @param whom A person; undefined where it is about `position`, by its name. */
    did: (
      relation: Relation,
      who: string,
      { whom, position }: { readonly whom?: string | undefined; readonly position: string },
    ) => {
      const it = whom ?? `“${position}”`;
      switch (relation) {
        case 'supports':
          return `${who} supports ${it}`;
        case 'objectsTo':
          return `${who} objects to ${it}`;
        case 'qualifies':
          return `${who} qualifies ${whom === undefined ? it : `what ${it} said`}`;
        case 'concedes':
          return `${who} concedes ${whom === undefined ? it : `a point to ${it}`}`;
        case 'corrects':
          return `${who} corrects ${whom === undefined ? it : `what ${it} said`}`;
      }
    },
    noArgument: (key: string) => `There is no argument ${key}`,
  },
};

/** What a translation must give. */
export type SiteWords = typeof en;
