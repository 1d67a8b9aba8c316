import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from './coins.ts';
import { dayOf } from './date.ts';
import { highwireTags } from './highwire.ts';
import { HANDLE, hostileItem } from './hostile.fixture.ts';
import type { PageItem } from './item.ts';
import { nameText } from './name.ts';

/** What Zotero's translator "Embedded Metadata" reads of Highwire's tags, of those that a page without volumes and pages can have. */
const KNOWN_TAGS = new Set([
  'citation_title',
  'citation_author',
  'citation_publication_date',
  'citation_publisher',
  'citation_public_url',
  'citation_abstract',
  'citation_language',
]);

/** The elements of Dublin Core that a ContextObject of the format `dc` may have (info:ofi/fmt:kev:mtx:dc), and its own keys. */
const KNOWN_KEYS = new Set([
  'ctx_ver',
  'rft_val_fmt',
  ...[
    'title',
    'creator',
    'subject',
    'description',
    'publisher',
    'contributor',
    'date',
    'type',
    'format',
    'identifier',
    'source',
    'language',
    'relation',
    'coverage',
    'rights',
  ].map((element) => `rft.${element}`),
]);

const POST: PageItem = {
  kind: 'post',
  type: 'post',
  title: '[PATCH v2] a <b>: "c" & d',
  author: [{ literal: 'Ada Author' }],
  issued: { 'date-parts': [[2022, 12, 7]] },
  'container-title': 'linux-nvme, kvm',
  publisher: 'Parley',
  URL: 'https://example.org/kb/posts/2022-12-07-ada-author-000001/',
};

describe('the meta tags of a page', () => {
  it('have the names and forms of the scheme', () => {
    expect(highwireTags(HANDLE)).toEqual([
      ['citation_title', 'vfio_device handle'],
      ['citation_author', 'Ada Author'],
      ['citation_author', 'build robot'],
      ['citation_publication_date', '2022/12/07'],
      ['citation_publisher', 'Parley'],
      ['citation_public_url', 'https://example.org/kb/positions/vfio-device-handle/'],
      ['citation_abstract', 'The vfio_device is the handle.'],
      ['citation_language', 'en'],
    ]);
  });
});

describe('a post', () => {
  it('has tags of its own, without a language that nobody knows', () => {
    expect(highwireTags(POST)).toEqual([
      ['citation_title', POST.title],
      ['citation_author', 'Ada Author'],
      ['citation_publication_date', '2022/12/07'],
      ['citation_publisher', 'Parley'],
      ['citation_public_url', POST.URL],
    ]);
  });

  it('is a post of a forum to what reads COinS, in its lists', () => {
    expect(Object.fromEntries(new URLSearchParams(coins(POST)))).toEqual({
      ctx_ver: 'Z39.88-2004',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
      'rft.type': 'forumPost',
      'rft.title': POST.title,
      'rft.creator': 'Ada Author',
      'rft.date': '2022-12-07',
      'rft.source': 'linux-nvme, kvm',
      'rft.publisher': 'Parley',
      'rft.identifier': POST.URL,
    });
  });
});

it('tells no address where the site does not know its own: readers take that of the page', () => {
  const item = { ...POST, URL: '/kb/posts/2022-12-07-ada-author-000001/' };
  expect(highwireTags(item).map(([name]) => name)).not.toContain('citation_public_url');
  expect(new URLSearchParams(coins(item)).has('rft.identifier')).toBe(false);
});

it('says nothing but what is documented, whatever is cited', () => {
  fc.assert(
    fc.property(hostileItem, (item) => {
      for (const [name, content] of highwireTags(item)) {
        expect(KNOWN_TAGS.has(name), name).toBe(true);
        expect(content).not.toBe('');
        if (name === 'citation_publication_date') expect(content).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      }
      for (const key of new URLSearchParams(coins(item)).keys()) expect(KNOWN_KEYS.has(key), key).toBe(true);
    }),
  );
});

describe('COinS', () => {
  it('read back as they went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const read = new URLSearchParams(coins(item));
        expect(read.get('ctx_ver')).toBe('Z39.88-2004');
        expect(read.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
        expect(read.get('rft.title')).toBe(item.title);
        expect(read.getAll('rft.creator')).toEqual((item.author ?? []).map(nameText));
        expect(read.get('rft.date') ?? undefined).toBe(item.issued && dayOf(item.issued));
        expect(read.get('rft.identifier')).toBe(item.URL);
      }),
    );
  });
});
