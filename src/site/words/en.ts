import { counted } from '../names.ts';

/** What the pages say, in English. A translation gives an object of the same type. */
export const en = {
  debate: {
    kind: 'Debate',
    sections: 'On this page',
    outcome: 'Where it ended',
    positionsHeading: 'The positions, issue by issue',
    exchange: 'The exchange',
    map: 'Argument map',
    holders: 'Who held what, since when',
    holdersShort: 'Who held what',
    sources: 'Sources',
    concepts: 'Concepts',
    noResult: 'No result on record.',
    noPosition: 'No position on record.',
    issues: (count: number) => counted(count, 'issue'),
    positions: (count: number) => counted(count, 'position'),
    people: (count: number) => counted(count, 'person', 'people'),
    arguments: (count: number, cited: number) =>
      `${counted(count, 'argument')}${cited > 0 ? `, of ${cited} the words are not in this archive` : ''}`,
    openObjections: (count: number) => counted(count, 'open objection'),
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
  notSaid: {
    ask: 'Not what was said?',
    tell: (key: string) => `Tell the curators, and name ${key}`,
  },
  story: {
    heading: 'The story',
    steps: 'Steps of the story',
    step: (number: number, of: number) => `Step ${number} of ${of}`,
    made: 'Made from the arguments on record, in the order of time.',
    next: 'Next',
    inProse: (minutes: number) => `In prose: about ${counted(minutes, 'minute')}`,
    words: 'the words in their post',
    quoted: 'the words, quoted in their post',
    noArgument: (key: string) => `There is no argument ${key}`,
  },
};

/** What a translation must give. */
export type SiteWords = typeof en;
