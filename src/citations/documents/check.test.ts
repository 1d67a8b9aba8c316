import { describe, expect, it } from 'vitest';
import {
  attacked,
  dropped,
  ENOUGH,
  HOME,
  now,
  ONE,
  POST,
  renamed,
  revised,
  reworded,
  superseded,
} from '../../../tests/support/edited-position.ts';
import { edited, SMALL } from '../../../tests/support/knowledge.ts';
import type { Lookup } from '../catalogue/index.ts';
import { checkDocument } from './check.ts';

/** Findings as `line:column code severity`. */
function findings(text: string, lookup: Lookup, file = 'a.md'): string[] {
  return checkDocument(text, file, lookup).findings.map(
    ({ line, column, code, severity }) => `${line}:${column} ${code} ${severity}`,
  );
}

describe('a citation', () => {
  it('has no finding while nothing changed, in any format', () => {
    const texts = {
      'a.md': `[@one-ring], [it](${ONE}).\n\n> One ring is enough\n> for all we do.\n\n— [@${ENOUGH}]\n`,
      'a.rst': `[one-ring]_ :cite:\`two-rings\`\n\n.. [one-ring] ${ONE}\n`,
      'a.adoc': `cite:[one-ring] ${ONE}[it]\n`,
      'a.tex': `\\cite{one-ring, ${ENOUGH}} \\url{${ONE}}\n`,
      'a.typ': `@one-ring #link("${ONE}")\n`,
      'a.txt': `Link: ${ONE}\n`,
    };
    for (const [file, text] of Object.entries(texts)) expect(findings(text, now, file)).toEqual([]);
  });

  it('is told to be unknown, with the nearest key, where a key of the knowledge base was meant', () => {
    const { findings: found } = checkDocument(
      `[@one-rnig], [@smith2020], [@2020-03-02-a-author-000001:enoug], [x](${HOME}positions/three/)\n`,
      'a.md',
      now,
    );
    expect(found).toMatchObject([
      { code: 'unknown-key', key: 'one-rnig', suggestion: 'one-ring', line: 1, column: 3 },
      { code: 'unknown-key', key: '2020-03-02-a-author-000001:enoug', suggestion: ENOUGH },
      { code: 'unknown-key', key: 'three', column: 69 },
    ]);
    expect(checkDocument('[@smith2020]', 'a.md', now, { everyKey: true }).findings).toMatchObject([
      { code: 'unknown-key', key: 'smith2020' },
    ]);
  });

  it('says that what it cites was reworded, word by word', () => {
    const [finding] = checkDocument(`See\n${ONE}\n`, 'a.md', reworded).findings;
    expect(finding).toMatchObject({
      code: 'changed',
      severity: 'error',
      line: 2,
      column: 1,
      current: { key: 'one-ring' },
    });
    expect(finding?.message).toContain('“One ring [-is enough-]{+will do+}.”');
  });

  it('says that what it cites does not stand any more, and what was said against it', () => {
    const [finding, ...others] = checkDocument(ONE, 'a.md', attacked).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'standing-lost', severity: 'error' });
    expect(finding?.message).toContain('argument added “It is not.”');
  });

  it('warns where only an argument below it changed', () => {
    const remark = edited(SMALL, POST, 'gist: One suffices.', 'gist: One is plenty.');
    expect(findings(ONE, revised(remark))).toEqual(['1:1 changed warning']);
  });

  it('says that another position took its place, with a revision or without', () => {
    expect(findings(`${ONE}\n`, superseded)).toEqual(['1:1 superseded error']);
    expect(findings('[@one-ring]', superseded)).toEqual(['1:3 superseded error']);
    const then = superseded.find('one-ring')?.revision;
    expect(findings(`${HOME}positions/one-ring/rev/${then}/`, superseded)).toEqual([]);
  });

  it('says that what it cites has another name, or is gone', () => {
    expect(findings(`[@one-ring] ${ONE}`, renamed)).toEqual(['1:3 renamed warning', '1:13 renamed warning']);
    expect(findings(`[@one-ring] ${ONE}`, dropped)).toEqual(['1:3 dropped error', '1:13 dropped error']);
    const messages = checkDocument(`[@one-ring] ${ONE}`, 'a.md', dropped).findings.map(
      ({ message }) => message,
    );
    expect(messages[0]).toMatch(/: cite its revision [0-9a-f]{10}, or remove the citation$/);
    expect(messages[1]).toMatch(/: say that it was withdrawn, or remove the citation$/);
  });

  it('says that its revision is not on record', () => {
    expect(findings(`${HOME}positions/one-ring/rev/0123456789/`, now)).toEqual([
      '1:1 unknown-revision error',
    ]);
  });

  it('goes by a pin where it is a key, and by the permalink of its document before that', () => {
    const pins = new Map([['one-ring', now.find('one-ring')?.revision ?? '']]);
    const check = (text: string) => checkDocument(text, 'a.md', reworded, { pins });
    expect(check('[@one-ring]').findings).toMatchObject([{ code: 'changed', column: 3 }]);
    expect(check('[@one-ring]').unpinned).toEqual([]);
    expect(checkDocument('[@one-ring]', 'a.md', reworded)).toMatchObject({
      findings: [],
      unpinned: ['one-ring'],
    });
    const current = reworded.find('one-ring')?.revision;
    expect(check(`[@one-ring] ${HOME}positions/one-ring/rev/${current}/`).findings).toEqual([]);
  });
});

describe('a quotation', () => {
  it('is told where its words are not those of what it cites', () => {
    expect(findings(`> One ring is plenty for all we do.\n\n— [@${ENOUGH}]\n`, now)).toEqual([
      '1:1 misquoted error',
    ]);
    expect(findings(`“One ring is not enough” [@${ENOUGH}]`, now)).toEqual(['1:2 misquoted error']);
    expect(findings('> Two rings are needed.\n\n— [@one-ring]\n', now)).toEqual(['1:1 misquoted error']);
  });

  it('is told once where a block has quotation marks too, and with the words that it should have', () => {
    const text = `Said:\n\n    "One ring is plenty for all we do."\n\n    -- [${ENOUGH.replace('#', ':')}]_\n`;
    const pins = new Map([[ENOUGH, now.find(ENOUGH)?.revision ?? '']]);
    for (const options of [{}, { pins }]) {
      const { findings: told } = checkDocument(text, 'a.rst', now, options);
      expect(
        told.map(({ code, message }) => [code, message.includes('they are: “One ring is enough')]),
      ).toEqual([['misquoted', true]]);
    }
  });

  it.each([
    'One ring is\n> enough   for all we do',
    'One ring is […] all we do.',
    '*One* ring is enough…',
    'ring is enough for',
  ])('may be laid out otherwise and leave words out: %j', (words) => {
    expect(findings(`> ${words}\n\n— [@${ENOUGH}]\n`, now)).toEqual([]);
  });

  it('may be of a position’s statement or of the evidence below it', () => {
    expect(findings('> One ring is enough.\n\n— [@one-ring]\n', now)).toEqual([]);
    expect(findings('> One ring is enough for all we do.\n\n— [@one-ring]\n', now)).toEqual([]);
  });

  it('does not cut words', () => {
    expect(findings(`> ne ring is enou\n\n— [@${ENOUGH}]\n`, now)).toEqual(['1:1 misquoted error']);
  });

  it('is told from the gist, which is nobody’s words but the curator’s', () => {
    const [finding] = checkDocument(`> One suffices.\n\n— [@${ENOUGH}]\n`, 'a.md', now).findings;
    expect(finding?.message).toContain('are the gist');
  });
});
