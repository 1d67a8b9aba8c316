import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { catalogueOf, catalogueText, type Lookup, lookUpText } from '../catalogue/index.ts';
import { checkDocument } from './check.ts';
import { fixDocument } from './fix.ts';
import { fixedLock } from './pins.ts';

const HOME = 'https://example.org/kb/';
const renamed = edited(
  SMALL,
  'positions/one-ring.mdx',
  'debate: rings',
  'debate: rings\naliases: [a-ring, the-ring]',
);
const honest = catalogueOf(knowledgeOf(renamed), undefined, { site: 'https://example.org', base: '/kb' });

/** What a hostile site may put in place of any word of its catalogue. */
const HOSTILE = fc.oneof(
  fc.constantFrom(
    ...[
      'a\nb',
      '\\input{/etc/passwd}',
      '../../x',
      '<img src=x onerror=alert(1)>',
      '\u001b[2J',
      'a b',
      '@{x}',
    ],
    ...[
      'one-ring',
      'a-ring',
      'x#y',
      'x#y/words',
      '__proto__',
      'constructor',
      'javascript:alert(1)',
      '',
      '\u202e',
    ],
    ...['0123456789', '2020-01-01', 'A', 'ä', 'a'.repeat(500)],
  ),
  fc.string({ unit: 'binary' }),
);

/** The catalogue with some of its strings, names of fields and values alike, replaced. */
const catalogues = fc
  .tuple(fc.array(fc.tuple(fc.nat(400), HOSTILE), { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([changes, isByLine, isDoubled]) => {
    const replacements = new Map(changes);
    let count = 0;
    const value = JSON.parse(JSON.stringify(honest), (name, one) => {
      if (typeof one !== 'string' || name === 'format') return one;
      return replacements.get(count++ % 401) ?? one;
    }) as typeof honest;
    const text = isByLine ? catalogueText(value) : JSON.stringify(value);
    const [[, word]] = changes as [[number, string]];
    return isDoubled
      ? text
          .replace(/"revision":/, `"key":${JSON.stringify(word)},$&`)
          .replace('},', `,"key":${JSON.stringify(word)}},`)
      : text;
  });

const DOCUMENT = [
  `As [@one-ring] and [@a-ring] say, [see](${HOME}positions/a-ring/rev/0123456789/), ${HOME}positions/the-ring/.`,
  ...honest.things.map(({ key }) => `[@${key.replace('#', ':')}]`),
].join('\n\n');

/** What stands in a document in place of a citation. */
const CITED =
  /^(?:[a-z0-9-]+(?::[a-z0-9-]+(?::words)?)?|(?:positions|posts|debates)\/[a-z0-9-]+\/(?:#[a-z0-9-]+|(?:[a-z0-9-]+\/(?:words\/)?)?(?:rev\/[0-9a-f]{10}\/)?)?)$/;

function read(text: string): Lookup | undefined {
  try {
    return lookUpText(text);
  } catch {
    return undefined;
  }
}

describe('whatever a catalogue holds', () => {
  test('a fix writes keys and revisions of their form, and nothing else', () => {
    let fixes = 0;
    fc.assert(
      fc.property(catalogues, fc.boolean(), (text, accept) => {
        const lookup = read(text);
        if (lookup === undefined) return;
        const check = () =>
          checkDocument(DOCUMENT, 'a.md', lookup, { pins: new Map([['one-ring', '0123456789']]) });
        let checked: ReturnType<typeof check>;
        try {
          checked = check();
        } catch (error) {
          expect((error as Error).message).toContain('is broken');
          return;
        }
        const written = checked.findings.flatMap(({ fix }) => (fix ? [fix.text] : []));
        fixes += written.length;
        for (const one of written) expect(one).toMatch(CITED);
        expect(fixDocument(DOCUMENT, checked.findings, accept)).not.toMatch(/\\|\.\.|<img|alert/);
        for (const [key, revision] of fixedLock(new Map(), [checked], lookup, accept)) {
          expect(key).toMatch(/^[a-z0-9-]+(?::[a-z0-9-]+(?::words)?)?$/);
          expect(revision).toMatch(/^[0-9a-f]{10}$/);
        }
      }),
      { numRuns: 300 },
    );
    expect(fixes).toBeGreaterThan(100);
  });

  test('a key that is none is refused with its place', () => {
    const [thing, ...others] = honest.things;
    const hostile = { ...honest, things: [{ ...thing, key: 'x\n\\input{y}' }, ...others] } as typeof honest;
    expect(() => lookUpText(catalogueText(hostile))).toThrow('things.0.key: must be the key of');
  });
});
