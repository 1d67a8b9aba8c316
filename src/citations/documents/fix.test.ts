import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attacked,
  dropped,
  ENOUGH,
  HOME,
  ONE,
  POST,
  renamed,
  revised,
  reworded,
  superseded,
} from '../../../tests/support/edited-position.ts';
import { edited, type Files, SMALL } from '../../../tests/support/knowledge.ts';
import type { Lookup } from '../catalogue/index.ts';
import { checkDocument } from './check.ts';
import { fixDocument } from './fix.ts';

describe('a fix', () => {
  const fix = (text: string, lookup: Lookup, accept = false, file = 'a.md') =>
    fixDocument(text, checkDocument(text, file, lookup).findings, accept);

  it('renames what was renamed and keeps the revision', () => {
    expect(fix(`[@one-ring]; <${ONE}>`, renamed)).toBe(`[@a-ring]; <${ONE.replace('one-ring', 'a-ring')}>`);
  });

  it('takes on what something says now only where it is told to', () => {
    expect(fix(ONE, reworded)).toBe(ONE);
    const current = reworded.find('one-ring')?.revision;
    expect(fix(ONE, reworded, true)).toBe(`${HOME}positions/one-ring/rev/${current}/`);
    expect(checkDocument(fix(ONE, reworded, true), 'a.md', reworded).findings).toEqual([]);
  });

  it('writes as the document writes', () => {
    const url = `${HOME}posts/2020-03-02-a-author-000001/\\#enough`;
    const lookup = revised(
      edited(SMALL, POST, 'id: enough', 'id: plenty\n    aliases: [enough]').valueOf() as Files,
    );
    expect(fix(`\\url{${url}}`, lookup, false, 'a.tex')).toBe(`\\url{${url.replace('enough', 'plenty')}}`);
    for (const detour of ['/?a=b&amp;c', '/index.html', '/index.html?a=b\\&c', '/?$&']) {
      const long = url.replace('/\\#', () => `${detour}\\#`);
      expect(fix(long, lookup, false, 'a.tex')).toBe(long.replace('enough', 'plenty'));
      const page = `${HOME}debates/rings${detour}#Issues`;
      expect(fix(page, lookup)).toBe(page);
    }
  });

  const piece = fc.constantFrom(
    '[@one-ring] ',
    '@two-rings ',
    `<${ONE}> `,
    `[x](${HOME}positions/one-ring/) `,
    `[@${ENOUGH}] `,
    '`[@one-ring]` ',
    '\r\n',
    '\n> One ring.\n\n',
    '— ',
    '“one ring is not it” ',
    '😀\u2028 ',
    '[@other] ',
  );
  it.each([
    ['renamed', renamed],
    ['reworded', reworded],
    ['superseded', superseded],
    ['dropped', dropped],
    ['attacked', attacked],
  ])('done twice is done once: %s', (_what, lookup) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, accept) => {
        const once = fix(pieces.join(''), lookup, accept);
        expect(fix(once, lookup, accept)).toBe(once);
        const left = checkDocument(once, 'a.md', lookup).findings.filter(
          ({ fix: more }) => more?.kind === 'safe',
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
