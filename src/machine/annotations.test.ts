import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { machineFile } from './files.ts';

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

interface Collection {
  readonly '@context': string;
  readonly type: string;
  readonly total: number;
  readonly first: {
    readonly type: string;
    readonly items: readonly {
      type: string;
      target: { source: string; selector: readonly [Selector, Selector] };
    }[];
  };
}

const POST = '2020-03-02-a-author-000001';
const publication = { site: 'https://example.org' };

function annotated(before: string, words: string, after: string) {
  const files = {
    ...SMALL,
    [`posts/${POST}.mdx`]: postFile(
      POST,
      `${before}${words}${after}\n`,
      `debate: rings\narguments:\n  - id: enough\n    supports: one-ring\n    gist: One suffices.\n    exact: ${JSON.stringify(words)}\n  - id: burden\n    objectsTo: two-rings\n    gist: Two are a burden.\n    exact: ${JSON.stringify(words)}\n`,
    ),
  };
  const place = { kb: knowledgeOf(files), publication };
  const text = machineFile(place, `posts/${POST}.txt`)?.text() ?? '';
  const collection = JSON.parse(
    machineFile(place, `posts/${POST}.annotations.json`)?.text() ?? '',
  ) as Collection;
  return { text, collection };
}

describe('evidence as Web Annotations', () => {
  it('is found in the text of its post by both selectors, whatever letters are before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ring ', '🙂 ', '𝔘x ', 'é\n', 'e\u0301 ', '中文 ', '\n', 'עברית '), {
          maxLength: 12,
        }),
        fc.array(fc.constantFrom('ring ', '🙂 ', 'z\n'), { maxLength: 6 }),
        (before, after) => {
          const words = 'These very\nwords 🙂 count.';
          const { text, collection } = annotated(`x ${before.join('')}`, words, ` ${after.join('')}`);
          expect(collection).toMatchObject({
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            type: 'AnnotationCollection',
            total: 2,
          });
          for (const { type, target } of collection.first.items) {
            expect(type).toBe('Annotation');
            expect(target.source).toBe(`https://example.org/posts/${POST}.txt`);
            const [quote, position] = target.selector;
            expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
            expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
            expect(quote.exact.replace(/\s+/g, ' ')).toBe(words.replace(/\s+/g, ' '));
            expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
