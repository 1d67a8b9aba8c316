import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { createIndex } from './engine.ts';
import { query } from './query.ts';
import type { SearchRecord } from './record.ts';

function record(kind: SearchRecord['kind'], title: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const address = `${kind}/${title.toLowerCase().replace(/\W+/g, '-')}/`;
  return { kind, title, text: '', names: [], author: '', date: '', debate: '', address, ...more };
}

const debate = 'Live migration of NVMe VFs';

const records: SearchRecord[] = [
  record('debate', debate, { text: 'Who drives the migration of a virtual function?' }),
  record('issue', 'What should drive live migration?', { debate }),
  record('position', 'controlling function', {
    text: 'Migration is driven by the function that controls the hardware.',
    author: 'Bea Example',
    debate,
  }),
  record('position', 'vfio_device handle', {
    text: 'The hypervisor migrates a device by its vfio_device and never sees the controlling function.',
    names: ['vfio-device-handle'],
    author: 'Ada Author',
    debate,
  }),
  record('argument', 'The hypervisor needs no handle to the hidden function.', {
    text: 'We do not need the hypervisor userspace to have a handle to the hidden controlling function.',
    author: 'Ada Author',
    debate,
  }),
  record('concept', 'PASID', { text: 'A tag on each DMA request.', names: ['Process Address Space ID'] }),
  record('concept', 'IOMMU', {
    text: 'Translates the addresses of DMA, so that a PASID has tables of its own.',
  }),
  record('person', 'Ada Author', { text: 'Maintains VFIO.' }),
  record('person', 'Björn Øre', { names: ['bjorn'] }),
  record('thread', '[RFC PATCH 1/5] nvme-pci: add nvme_submit_vf_cmd', { author: 'Ada Author' }),
  record('post', 'Re: [RFC PATCH 1/5] nvme-pci: add nvme_submit_vf_cmd', {
    text: 'There is no assurance that the IOMMU has mapped the same objects to the same IOVAs.',
    author: 'Ada Author',
    address: 'posts/a/#L1',
    debate,
  }),
  record('post', 'Re: [RFC PATCH 1/5] nvme-pci: add nvme_submit_vf_cmd', {
    text: `${'Filler words come first. '.repeat(30)}The resume command loads arbitrary firmware blobs. ${'More filler follows. '.repeat(30)}`,
    author: 'Ada Author',
    address: 'posts/a/#L9',
    continues: true,
    debate,
  }),
];

const index = createIndex(records);
const search = (text: string) => query(index, text);
const first = (answer: Answer) => answer.groups[0]?.results[0]?.record;
const titles = (answer: Answer, kind: SearchRecord['kind']) =>
  answer.groups.find((group) => group.kind === kind)?.results.map((result) => result.record.title) ?? [];
const marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) =>
  marks.map(([start, end]) => text.slice(start, end));

describe('given these entries, a search', () => {
  it('for a title finds it first', () => {
    expect(first(search('controlling function'))?.title).toBe('controlling function');
    expect(first(search('vfio_device handle'))?.title).toBe('vfio_device handle');
    expect(first(search('PASID'))?.kind).toBe('concept');
  });

  it.each([
    ['contrlling function', 'controlling function'],
    ['controling fucntion', 'controlling function'],
    ['vfio_devcie hadnle', 'vfio_device handle'],
    ['pasdi', 'PASID'],
    ['iomu', 'IOMMU'],
    ['Author Aad', 'Ada Author'],
  ])('for %j finds %j', (typed, title) => {
    const answer = search(typed);
    expect(answer.groups.flatMap((group) => group.results.map((result) => result.record.title))).toContain(
      title,
    );
  });

  it('for four words with typos finds the paragraph that has them', () => {
    expect(first(search('arbitary frimware blbos resme'))?.address).toBe('posts/a/#L9');
  });

  it('for a word of which there is a better spelling does not bring what is merely like it', () => {
    expect(search('handle').how).toBe('exact');
    expect(titles(search('PASID'), 'concept')).toEqual(['PASID', 'IOMMU']);
  });

  it('while a word is being typed finds what begins with it', () => {
    for (const typed of ['contr', 'controlling fu', 'vfio_dev', 'hyperv']) {
      expect(titles(search(typed), 'position').length).toBeGreaterThan(0);
    }
  });

  it('for a part of an identifier finds the identifier', () => {
    expect(titles(search('submit'), 'thread')).toHaveLength(1);
    expect(titles(search('nvme_submit_vf_cmd'), 'thread')).toHaveLength(1);
    expect(titles(search('nvme_submit'), 'thread')).toHaveLength(1);
  });

  it('for an alias or an id finds what it names', () => {
    expect(first(search('process address space'))?.title).toBe('PASID');
    expect(first(search('vfio-device-handle'))?.title).toBe('vfio_device handle');
  });

  it('without accents finds a name that has them, and the other way round', () => {
    expect(first(search('bjorn'))?.title).toBe('Björn Øre');
    expect(first(search('Björn'))?.title).toBe('Björn Øre');
  });

  it('for several words finds only what has them all', () => {
    expect(titles(search('Ada handle'), 'position')).toEqual(['vfio_device handle']);
    expect(search('Ada handle').groups.some((group) => group.kind === 'person')).toBe(false);
  });

  it('for words that are nowhere together finds what has some of them, and says so', () => {
    const answer = search('PASID blobs');
    expect(answer.how).toBe('some');
    expect(answer.total).toBeGreaterThan(0);
  });

  it('for a debate brings nothing that merely belongs to it', () => {
    const answer = search('VFs live');
    expect(answer.groups.map((group) => group.kind)).toEqual(['debate', 'issue']);
  });

  it('puts curated entries before posts', () => {
    expect(search('iommu').groups.map((group) => group.kind)).toEqual(['concept', 'post']);
  });

  it('for nothing, or for nothing that is there, finds nothing', () => {
    for (const typed of ['', '  ', '?!', 'zzzzqqqq'])
      expect(search(typed)).toMatchObject({ total: 0, groups: [] });
  });

  it('for a later paragraph of a post needs more than its subject', () => {
    expect(titles(search('nvme_submit_vf_cmd'), 'post')).toHaveLength(1);
  });
});

describe('a result', () => {
  it('marks the words that were asked for, in its title and in its snippet', () => {
    const [result] =
      search('contrlling function').groups.find((group) => group.kind === 'position')?.results ?? [];
    expect(result && marked(result.title)).toEqual(['controlling', 'function']);
    expect(result && marked(result.snippet)).toEqual(['function']);
  });

  it('shows the piece of a long text where the matches are', () => {
    const [result] =
      search('arbitrary firmware').groups.find((group) => group.kind === 'post')?.results ?? [];
    expect(result?.snippet.text).toMatch(/^….*loads arbitrary firmware blobs.*…$/u);
    expect(result && marked(result.snippet)).toEqual(['arbitrary', 'firmware']);
    expect(result?.snippet.text.length).toBeLessThan(200);
  });
});

describe('whatever is typed', () => {
  it('gives marks that lie in order within their texts', () => {
    const words = fc.constantFrom(
      'function',
      'vfio',
      'the',
      'ada',
      'nvme_',
      'É',
      '🙂',
      'iova',
      'firmwre',
      '(',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((parts) => parts.join(' ')),
        ),
        (typed) => {
          for (const result of search(typed).groups.flatMap((group) => group.results)) {
            for (const { text, marks } of [result.title, result.snippet]) {
              let last = 0;
              for (const [start, end] of marks) {
                expect(start).toBeGreaterThanOrEqual(last);
                expect(end).toBeGreaterThan(start);
                last = end;
              }
              expect(last).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
    );
  });
});
