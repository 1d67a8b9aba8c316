import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { type Lookup, lookUp } from '../catalogue/lookup.ts';
import { catalogueOf } from '../catalogue/make.ts';
import { currentRevisions } from '../revisions/current.ts';
import { ledgerText, parseLedger } from '../revisions/ledger.ts';
import { lineFor, unrecorded } from '../revisions/record.ts';
import { ledgerWithout } from '../revisions/redact.ts';
import { hashOfWords } from '../revisions/words.ts';
import { checkDocument } from './check.ts';
import { annotation } from './report/annotations.ts';
import { sarifLog } from './report/sarif.ts';
import { findingText } from './report/text.ts';

type Files = typeof SMALL;
const POST = 'posts/2020-03-02-a-author-000001.mdx';
const HOME = { site: 'https://example.org', base: '/kb' };

/** What the entries that were, and were recorded, are by now. @param redact Words that were taken down since. */
function since(before: Files, after: Files, redact?: string): Lookup {
  const kb = knowledgeOf(before);
  const lines = unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2024-01-01'));
  const text = lines.map(ledgerText).join('');
  const kept =
    redact === undefined ? text : ledgerWithout(text, (words) => words === redact, '2024-05-06').text;
  return lookUp(catalogueOf(knowledgeOf(after), parseLedger(kept), HOME));
}

function revisionIn(files: Files, key: string): string {
  return currentRevisions(knowledgeOf(files)).get(key)?.revision ?? '';
}

function findings(lookup: Lookup, text: string, file = 'design.md') {
  return checkDocument(text, file, lookup).findings;
}

const enough = '2020-03-02-a-author-000001#enough';
const cites = (revision: string) => `[it](https://example.org/kb/positions/one-ring/rev/${revision}/)\n`;

describe('the verdict', () => {
  it('is an error where what did not stand stands now', () => {
    const [gone] = findings(since(SMALL, SMALL), cites(revisionIn(SMALL, 'one-ring')));
    expect(gone).toBeUndefined();
    const attacked = edited(SMALL, POST, 'supports: one-ring', 'objectsTo: one-ring');
    expect(
      findings(since(attacked, SMALL), cites(revisionIn(attacked, 'one-ring'))).map(({ code, severity }) => [
        severity,
        code,
      ]),
    ).toEqual([['error', 'standing-gained']]);
  });

  it('is none where typography alone changed', () => {
    const typed = edited(
      SMALL,
      'positions/one-ring.mdx',
      'One ring is enough.',
      "One ring's enough, don't worry.",
    );
    const set = edited(
      SMALL,
      'positions/one-ring.mdx',
      'One ring is enough.',
      'One ring’s enough, don’t worry.',
    );
    expect(revisionIn(typed, 'one-ring')).not.toBe(revisionIn(set, 'one-ring'));
    expect(findings(since(typed, set), cites(revisionIn(typed, 'one-ring')))).toEqual([]);
  });

  it('has the address of the page of the cited revision, in every form of a report', () => {
    const reworded = edited(SMALL, 'positions/one-ring.mdx', 'One ring is enough.', 'One ring will do.');
    const revision = revisionIn(SMALL, 'one-ring');
    const [finding] = findings(since(SMALL, reworded), cites(revision));
    if (finding === undefined) throw new Error('nothing was found');
    const url = `https://example.org/kb/positions/one-ring/rev/${revision}/`;
    expect(finding).toMatchObject({ code: 'changed', url });
    expect(findingText(finding)).toMatch(new RegExp(` \\[changed\\] ${url}$`));
    expect(annotation(finding)).toContain(`; see ${url}`);
    expect(sarifLog([finding], '1').runs[0]?.results?.[0]).toMatchObject({ hostedViewerUri: url });
    const [unknown] = findings(since(SMALL, SMALL), 'As in [@one-rong].\n');
    expect(unknown).toMatchObject({
      code: 'unknown-key',
      url: expect.stringContaining('/kb/positions/one-ring/rev/'),
    });
  });
});

describe('words that were taken down', () => {
  const words = 'One ring is enough for all we do.';
  const after = edited(SMALL, POST, `exact: ${words}`, `sha256: ${hashOfWords(words)}`);
  const url = () =>
    `https://example.org/kb/posts/2020-03-02-a-author-000001/enough/words/rev/${revisionIn(SMALL, `${enough}/words`)}/`;

  it.each([
    ['design.md', () => `> ${words}\n>\n> — [Rings](${url()})\n`],
    [
      'design.rst',
      () =>
        `As in [#000001:enough:words]_.\n\n.. [#000001:enough:words] “${words}” — \`Rings <${url()}>\`__\n`,
    ],
    ['design.adoc', () => `[quote]\n____\n{empty}${words}\n\n{empty}— link:++${url()}++[Rings]\n____\n`],
    [
      'refs.bib',
      () => `@misc{000001:enough:words,\n  note = {“${words}” (the words cited).},\n  url = {${url()}},\n}\n`,
    ],
    ['page.html', () => `<blockquote cite="${url()}"><p>${words}</p></blockquote>\n`],
  ])('are told as such in %s, with the day and what to do', (file, text) => {
    const lookup = since(SMALL, after, words);
    const verdicts = findings(lookup, text(), file);
    expect(new Set(verdicts.map(({ code }) => code))).toEqual(new Set(['redacted']));
    expect(verdicts[0]?.message).toContain('were taken down on 2024-05-06: remove the quotation');
  });

  it('are told where an argument is quoted by them, and not where it is cited alone', () => {
    const lookup = since(SMALL, after, words);
    const argument = url()
      .replace('/words/rev/', '/rev/')
      .replace(/[0-9a-f]{10}\/$/, `${revisionIn(SMALL, enough)}/`);
    const codes = (text: string) => findings(lookup, text).map(({ code }) => code);
    expect(codes(`See [it](${argument}).\n`)).not.toContain('redacted');
    expect(codes(`> ${words}\n>\n> — [Rings](${argument})\n`)).toContain('redacted');
  });
});

it('a position that was split says where its parts went, and one successor is what it was', () => {
  const split = (by: string) =>
    edited(SMALL, 'positions/one-ring.mdx', 'debate: rings\n', `debate: rings\nsupersededBy: ${by}\n`);
  const third = {
    'positions/three-rings.mdx': (SMALL['positions/two-rings.mdx'] ?? '').replace('Two', 'Three'),
  };
  const after = { ...split('[two-rings, three-rings]'), ...third };
  expect(knowledgeOf(after).problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
  const [finding] = findings(since(SMALL, after), cites(revisionIn(SMALL, 'one-ring')));
  expect(finding).toMatchObject({
    code: 'superseded',
    severity: 'error',
    message: expect.stringContaining(
      'was superseded by "two-rings" (Two rings) and "three-rings" (Three rings): cite the one that is meant',
    ),
  });
  expect(revisionIn(split('[two-rings]'), 'one-ring')).toBe(revisionIn(split('two-rings'), 'one-ring'));
  expect(revisionIn({ ...split('[three-rings, two-rings]'), ...third }, 'one-ring')).toBe(
    revisionIn(after, 'one-ring'),
  );
});

it('a circle of positions that were split is told once', () => {
  const files = edited(
    edited(
      SMALL,
      'positions/one-ring.mdx',
      'debate: rings\n',
      'debate: rings\nsupersededBy: [three-rings, two-rings]\n',
    ),
    'positions/two-rings.mdx',
    'debate: rings\n',
    'debate: rings\nsupersededBy: one-ring\n',
  );
  const third = {
    'positions/three-rings.mdx': (SMALL['positions/two-rings.mdx'] ?? '').replace('Two', 'Three'),
  };
  const cycles = knowledgeOf({ ...files, ...third }).problems.filter(
    ({ code }) => code === 'supersession-cycle',
  );
  expect(cycles.map(({ message }) => message)).toEqual([
    'supersededBy runs in a circle: one-ring → two-rings → one-ring',
  ]);
});
