import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import type { Catalogue } from './catalogue.ts';
import { catalogueOf } from './make.ts';
import { catalogueText, lookUpText, readCatalogue } from './text.ts';

const renamed = edited(
  SMALL,
  'positions/one-ring.mdx',
  'debate: rings',
  'debate: rings\naliases: [a-ring, the-ring]',
);
const catalogue = catalogueOf(knowledgeOf(renamed), undefined, { site: 'https://example.org', base: '/kb' });
const text = catalogueText(catalogue);
const keys = [
  ...catalogue.things.map(({ key }) => key),
  'a-ring',
  'the-ring',
  '2020-03-02-a-author-000001#enough/words',
];

describe('the text of a catalogue', () => {
  it('is JSON, and reads back as it was written', () => {
    expect(JSON.parse(text)).toEqual(catalogue);
    expect(readCatalogue(text)).toEqual(catalogue);
  });

  it('answers the same read line by line and whole', () => {
    const [byLine, whole] = [lookUpText(text), lookUpText(JSON.stringify(catalogue, null, 2))];
    expect(byLine.home).toBe(whole.home);
    expect(byLine.keys()).toEqual(whole.keys());
    for (const key of keys) {
      expect(byLine.find(key)).toEqual(whole.find(key));
      expect(byLine.history(key)).toEqual(whole.history(key));
    }
    expect(byLine.find('the-ring')?.key).toBe('one-ring');
  });

  it('may have fields that this version does not know, anywhere', () => {
    const more = JSON.parse(text, (_, value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? { ...value, more: { a: [1] } }
        : value,
    ) as object;
    for (const newer of [JSON.stringify(more), catalogueText(more as Catalogue)]) {
      const lookup = lookUpText(newer);
      for (const key of keys) expect(lookup.history(key)).toEqual(lookUpText(text).history(key));
    }
  });

  it.each([
    ['', 'is no JSON'],
    ['<!doctype html>', 'is no JSON'],
    ['null', 'is no catalogue'],
    ['{"format":"parley-citations","version":2}', 'which a newer Parley reads'],
    [text.replace('"revisions":[\n', '"revisions":[\n7,'), 'is no catalogue'],
    [text.replace(/"revision":"[0-9a-f]+"/, '"revision":"0123456789"'), 'does not hold the revision'],
  ])('is refused where it is %j', (broken, message) => {
    expect(() => lookUpText(broken)).toThrow(message);
  });

  it('is refused, now or when it is asked, wherever it is broken, and never answers with what is no record', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', '"', '{', ']', '\n', '7', 'x', '\\'),
        (at, by) => {
          const broken = text.slice(0, at) + by + text.slice(at + 1);
          try {
            const lookup = lookUpText(broken);
            for (const key of keys)
              for (const line of lookup.history(key)) expect(line.words.kind).toBeTypeOf('string');
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect((error as Error).message).toMatch(/catalogue|JSON|format/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
