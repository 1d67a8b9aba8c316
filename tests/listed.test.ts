import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../src/citations/index.ts';
import { isListed, listed } from '../src/knowledge/index.ts';
import { machineFiles } from '../src/machine/index.ts';
import { searchRecords } from '../src/search/index.ts';
import { pagePaths } from '../src/site/feeds/sitemap.ts';
import { edited, type Files, knowledgeOf, postFile, SMALL } from './support/knowledge.ts';

const OTHER = '2020-03-02-a-author-000002';
/** The small debate as a draft beside one that is done. */
const FILES: Files = {
  ...edited(SMALL, 'debates/rings.mdx', 'status: open', 'status: open\ndraft: true'),
  'debates/bells.mdx':
    '---\ntitle: Bells\nquestion: How many bells?\nsummary: About bells.\nstatus: open\noutcome: None.\nissues:\n  - id: bells\n    question: How many bells does it take?\n---\n',
  'positions/one-bell.mdx':
    '---\ntitle: One bell\ndebate: bells\nissue: bells\nstatement: One bell is enough.\n---\n',
  [`posts/${OTHER}.mdx`]: postFile(
    OTHER,
    'One bell is enough.\n',
    'debate: bells\npositions: [one-bell]\narguments:\n  - id: bell\n    supports: one-bell\n    gist: One bell suffices.\n    exact: One bell is enough.\n',
  ),
};
const kb = knowledgeOf(FILES);
const ARGUMENT = '2020-03-02-a-author-000001#enough';

describe('a draft', () => {
  it('is there with its positions and arguments, and on no list', () => {
    expect(kb.problems).toEqual([]);
    expect(
      ['rings', 'one-ring', ARGUMENT, 'bells', 'one-bell', 'ring'].map((key) => isListed(kb, key)),
    ).toEqual([false, false, false, true, true, true]);
    const shown = listed(kb);
    expect([...shown.debates.keys()]).toEqual(['bells']);
    expect([...shown.positions.keys()]).toEqual(['one-bell']);
    expect([...shown.arguments.keys()]).toEqual([`${OTHER}#bell`]);
    expect(shown.people.get('a-author')).toMatchObject({
      arguments: [`${OTHER}#bell`],
      holdings: [{ position: 'one-bell' }],
    });
    expect(shown.concepts.get('ring')?.usedBy).toEqual([]);
    expect(isListed(shown, 'one-ring')).toBe(false);
    expect(listed(shown)).toBe(shown);
  });

  it('costs nothing where there is none', () => {
    const done = knowledgeOf(SMALL);
    expect(listed(done)).toBe(done);
  });

  it('is in no index for programs, and has files of its own', () => {
    const files = new Map([...machineFiles({ kb, publication: {} })].map(({ path, text }) => [path, text]));
    expect(files.has('debates/rings.json') && files.has('positions/one-ring.json')).toBe(true);
    const indexes = [
      'index',
      'debates',
      'positions',
      'concepts',
      'people',
      'people/a-author',
      'concepts/ring',
    ];
    for (const path of [
      ...indexes.map((name) => `${name}.json`),
      'bibliography.json',
      'bibliography.bib',
      'llms.txt',
      'people/a-author.md',
    ])
      expect(files.get(path)?.(), path).not.toMatch(
        /one-ring|two-rings|debates\/rings|000001[#:](?:enough|burden)/,
      );
  });

  it('is not searched, nor among the pages worth finding, nor cited', () => {
    const records = searchRecords(kb);
    expect(records.map(({ kind, title }) => `${kind} ${title}`)).not.toContain('position One ring');
    expect(JSON.stringify(records)).not.toMatch(/one-ring|two-rings|debates\/rings/);
    expect(
      pagePaths(listed(kb)).filter((path) => /rings/.test(path) || /positions\/.*ring\//.test(path)),
    ).toEqual([]);
    expect(catalogueOf(kb, undefined).things.map(({ key }) => key)).toEqual([`${OTHER}#bell`, 'one-bell']);
  });

  it('can be cited for good where it was on record before', () => {
    const { revisions } = catalogueOf(knowledgeOf(SMALL), undefined);
    const line = revisions.find(({ key }) => key === 'one-ring');
    const things = catalogueOf(kb, {
      lines: line ? [{ ...line, scheme: 1, recorded: '2020-04-01' }] : [],
    }).things;
    expect(things.map(({ key }) => key)).toEqual([`${OTHER}#bell`, 'one-bell', 'one-ring']);
  });
});
