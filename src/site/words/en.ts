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
    supports: (count: number) => `For it: ${counted(count, 'argument')}`,
    objections: (count: number, open: number) =>
      `Against it: ${counted(count, 'argument')}${open > 0 ? `, ${open} open` : ''}`,
    remarks: (count: number) => counted(count, 'remark'),
  },
  figure: {
    inWords: 'In words',
    position: 'The position',
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
