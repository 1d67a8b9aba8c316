import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { RISParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { noteOf, unread } from '../about.ts';
import { HANDLE, hostileItem } from '../hostile.fixture.ts';
import type { CitedName } from '../item.ts';
import { ris } from './ris.ts';

/** RIS divides a name at its commas and has no way to keep one: a name is what it is when written out again. */
function risName(
  name: Partial<
    Record<'literal' | 'family' | 'given' | 'suffix' | 'non-dropping-particle' | 'dropping-particle', string>
  >,
) {
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ');
  return (name.literal ?? [family, name.given, name.suffix].filter(Boolean).join(','))
    .replace(/\s*,\s*/g, ',')
    .replace(/^,+|,+$/g, '');
}

/** The lines of a record by tag; throws where a line is none. */
function tags(record: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const line of record.trimEnd().split('\n')) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/u.exec(line) ?? [];
    expect(tag, line).not.toBe('');
    values[tag] = [...(values[tag] ?? []), value];
  }
  return values;
}

describe('RIS', () => {
  it('begins with the type and ends with the end of the record', () => {
    const lines = ris(HANDLE).split('\n');
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines).toContain('DA  - 2022/12/07/');
    expect(lines).toContain('T2  - Live migration of NVMe VFs');
  });

  it('has a line a field, whatever is cited', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const read = tags(ris(item));
        expect(read.TI).toEqual([item.title]);
        expect(read.UR).toEqual([item.URL]);
        expect(read.ID).toEqual([item.label]);
        expect(read.T2?.[0]).toBe(item['container-title']);
        expect(read.N1).toEqual([noteOf(unread(item))]);
        expect(read.AB).toEqual([item.abstract]);
        expect(read.AU?.map((name) => risName({ literal: name }))).toEqual(
          item.author?.map((name: CitedName) => risName(name)),
        );
        expect(read.Y2).toEqual(item.accessed && ['2024/02/29/']);
      }),
    );
  });

  it('reads back by citation-js and by another parser as it went in', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const [read] = new Cite(ris(item)).data;
        expect(read?.title).toBe(item.title);
        expect(read?.URL).toBe(item.URL);
        expect(read?.issued).toEqual(item.issued);
        const { entries, errors } = new RISParser(ris(item)).parse();
        expect(errors).toEqual([]);
        const fields = Object.values(entries)[0]?.fields as Record<string, unknown>;
        // It reads HTML's entities too, which RIS does not have.
        expect(decoded(textOf(fields.title))).toBe(decoded(item.title));
        expect(fields.url).toBe(item.URL);
        expect((fields.author as unknown[] | undefined)?.length).toBe(item.author?.length);
      }),
    );
  });
});

function decoded(text: string): string {
  return htmlText(parseFragment(text.replaceAll('<', '&lt;'))).normalize('NFC');
}

function htmlText(fragment: DefaultTreeAdapterTypes.DocumentFragment): string {
  return fragment.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function textOf(nodes: unknown): string {
  return (nodes as { text: string }[]).map(({ text }) => text).join('');
}
