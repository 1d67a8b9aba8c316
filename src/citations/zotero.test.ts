import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coins } from './coins.ts';
import { dayOf } from './date.ts';
import { highwireTags } from './highwire.ts';
import { HANDLE, hostileItem } from './hostile.fixture.ts';
import { nameText } from './name.ts';

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
