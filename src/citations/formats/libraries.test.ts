import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noteOf, unread } from '../about.ts';
import { HANDLE, hostileItem, toFind } from '../hostile.fixture.ts';
import { nameText } from '../name.ts';
import { cslItem, cslJson, itemFromCsl } from './csl-json.ts';
import { hayagriva } from './hayagriva.ts';

/** What a CSL processor prints of a text: the word joiner is there but nothing is seen of it. */
function seen(text: unknown): unknown {
  return typeof text === 'string'
    ? text.replaceAll('\u2060', '').replace(/^<span class="nocase">(.*)<\/span>$/su, '$1')
    : text;
}

describe('CSL-JSON', () => {
  it('is an item under the key that documents cite', () => {
    expect(cslItem(HANDLE)).toMatchObject({
      id: 'vfio-device-handle',
      type: 'webpage',
      custom: { key: 'vfio-device-handle', kind: 'position' },
    });
  });

  it('reads back as it went in, and no title of it has a tag of its own', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const [read] = new Cite(cslJson(item)).data;
        expect({
          title: seen(read?.title),
          url: read?.URL,
          ...(read?.author && { names: read.author.map((name) => seen(nameText(name as never))) }),
          ...(read?.['container-title'] !== undefined && { container: seen(read['container-title']) }),
        }).toEqual(toFind(item, 'title', 'url', 'names', 'container'));
        expect(read?.issued).toEqual(item.issued);
        expect(read?.accessed).toEqual(item.accessed);
        expect(seen(read?.note)).toBe(noteOf(unread(item)));
        const inner = String(read?.title).replace(/^<span class="nocase">(.*)<\/span>$/su, '$1');
        expect(inner).not.toMatch(/<\/?(i|b|sc|sup|sub|span)\b/i);
      }),
    );
  });
});

describe('an item of a published bibliography', () => {
  it('is read again as it was', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const [written] = JSON.parse(cslJson(item)) as unknown[];
        expect(itemFromCsl(written)).toEqual(item);
      }),
    );
    expect(itemFromCsl({ id: 'book', type: 'book', title: 'A book' })).toBeUndefined();
  });
});

/** A string of Hayagriva as it is printed: long form as it is, short form without its braces. Throws where it is anything else. */
function printed(value: unknown): unknown {
  if (typeof value !== 'string') {
    expect(value).toEqual({ value: { value: expect.any(String), verbatim: true } });
    return (value as { value: { value: string } }).value.value;
  }
  const inner = value.replace(/^\{(.*)\}$/su, '$1');
  expect(inner).not.toMatch(/[\\{}$]/);
  return inner;
}

describe('Hayagriva', () => {
  it('reads back as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const file = parse(hayagriva(item)) as Record<string, Record<string, unknown>>;
        expect(Object.keys(file)).toEqual([item.label]);
        const entry = file[item.label] ?? {};
        const names = entry.author as Record<string, string>[] | undefined;
        const parent = entry.parent as { title: unknown } | undefined;
        expect({
          title: printed(entry.title),
          url: item.accessed ? (entry.url as { value: string }).value : entry.url,
          ...(names && {
            names: names.map((name) =>
              [name['given-name'], name.name, name.suffix].filter(Boolean).join(' '),
            ),
          }),
          ...(entry.date !== undefined && { day: entry.date }),
          ...(parent && { container: printed(parent.title) }),
        }).toEqual(toFind(item, 'title', 'url', 'names', 'day', 'container'));
        expect(printed(entry.note)).toBe(noteOf(unread(item)));
        expect(printed(entry.abstract)).toBe(item.abstract);
      }),
    );
  });
});
