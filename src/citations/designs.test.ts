import { describe, expect, it } from 'vitest';
import { DESIGN_FILE, DESIGN_FILES } from '../../tests/support/design-files.ts';
import { edited, type Files, knowledgeOf } from '../../tests/support/knowledge.ts';
import { catalogueOf, lookUp } from './catalogue/index.ts';
import { citationOf, citeAll } from './citation-of.ts';
import { checkDocument } from './documents/check.ts';
import { formatCitation } from './formats.ts';
import {
  currentRevisions,
  ledgerProblems,
  ledgerText,
  lineFor,
  parseLedger,
  unrecorded,
} from './revisions/index.ts';

const DESIGN = 'two-rings-at-once';
const SCENARIO = `${DESIGN}#both`;
const INVARIANT = `${DESIGN}#once`;
const POST = 'posts/2020-03-02-a-author-000001.mdx';
const HOME = { site: 'https://example.org', base: '/kb' };
/** The second ring may be filled again, which breaks what was broken. */
const LOOSER = edited(
  DESIGN_FILES,
  DESIGN_FILE,
  'says: fills, when: { second: empty, any',
  'says: fills, when: { any',
);
/** The lock keeps what it did not keep. */
const GUARDED = edited(
  edited(
    DESIGN_FILES,
    DESIGN_FILE,
    'when: { first: empty }, changes',
    'when: { first: empty, any: [{ lock: none }, { second: empty }] }, changes',
  ),
  DESIGN_FILE,
  'claims:\n  - { breaks: once }\n',
  '',
);

const revisionIn = (files: Files, key: string) =>
  currentRevisions(knowledgeOf(files)).get(key)?.revision ?? '';

/** What was recorded of some files. */
function ledgerOf(files: Files) {
  const kb = knowledgeOf(files);
  const lines = unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2024-01-01'));
  return parseLedger(lines.map(ledgerText).join(''));
}

const findings = (text: string, after: Files) =>
  checkDocument(text, 'a.md', lookUp(catalogueOf(knowledgeOf(after), ledgerOf(DESIGN_FILES), HOME))).findings;

describe('the citation of a design', () => {
  const kb = knowledgeOf(DESIGN_FILES);

  it('has a key, a permalink and a revision; that of a scenario too', () => {
    const [design, scenario] = [DESIGN, SCENARIO].map((key) => citationOf(kb, key, HOME));
    const [of, at] = [DESIGN, SCENARIO].map((key) => revisionIn(DESIGN_FILES, key));
    expect(design).toMatchObject({
      'citation-key': DESIGN,
      title: 'Two rings at once',
      URL: `https://example.org/kb/designs/${DESIGN}/rev/${of}/`,
      version: of,
    });
    expect(scenario).toMatchObject({
      'citation-key': `${DESIGN}:both`,
      'container-title': 'Two rings at once',
      URL: `https://example.org/kb/designs/${DESIGN}/both/rev/${at}/`,
      version: at,
    });
    expect(citationOf(kb, `${DESIGN}:both`, HOME)).toEqual(scenario);
    const invariant = citationOf(kb, INVARIANT, HOME);
    expect(citeAll(kb, HOME).slice(-3)).toEqual([design, scenario, invariant]);
  });

  it('is had by an invariant too, with its verdict', () => {
    const revision = revisionIn(DESIGN_FILES, INVARIANT);
    const invariant = citationOf(kb, INVARIANT, HOME);
    expect(invariant).toMatchObject({
      'citation-key': `${DESIGN}:once`,
      title: 'Never both.',
      abstract: 'Never both. It breaks.',
      genre: 'Invariant of a design',
      URL: `https://example.org/kb/designs/${DESIGN}/once/rev/${revision}/`,
    });
    expect(invariant && formatCitation(invariant, 'text')).toContain('[Invariant of a design]');
    expect(invariant && formatCitation(invariant, 'markdown')).toContain(
      'invariant of the design “Two rings at once”',
    );
  });

  it('leads without a revision to the page itself', () => {
    expect(citationOf(kb, SCENARIO, { ...HOME, unpinned: true })?.URL).toBe(
      `https://example.org/kb/designs/${DESIGN}/both/`,
    );
    expect(citationOf(kb, INVARIANT, { ...HOME, unpinned: true })?.URL).toBe(
      `https://example.org/kb/designs/${DESIGN}/#once`,
    );
    expect(citationOf(kb, `${DESIGN}#twice`, HOME)).toBeUndefined();
  });

  it.each(['markdown', 'bibtex', 'text', 'csl-json'] as const)('is printed as %s', (format) => {
    const item = citationOf(kb, DESIGN, HOME);
    const printed = item && formatCitation(item, format);
    expect(printed).toContain('Two rings at once');
    expect(printed).toContain(`/designs/${DESIGN}/rev/`);
  });
});

describe('the revision of a design', () => {
  it('changes with a verdict, and not with a guard on which no verdict hangs', () => {
    expect(revisionIn(GUARDED, DESIGN)).not.toBe(revisionIn(DESIGN_FILES, DESIGN));
    expect(revisionIn(LOOSER, DESIGN)).toBe(revisionIn(DESIGN_FILES, DESIGN));
  });

  it('stays where the design gets another id, and is found by the former one', () => {
    const { [DESIGN_FILE]: text = '', ...rest } = DESIGN_FILES;
    const renamed = {
      ...rest,
      'designs/both-rings.mdx': text.replace('title:', `aliases: [${DESIGN}]\ntitle:`),
    };
    for (const [former, present] of [
      [DESIGN, 'both-rings'],
      [SCENARIO, 'both-rings#both'],
    ] as const) {
      expect(revisionIn(renamed, present)).toBe(revisionIn(DESIGN_FILES, former));
      const lookup = lookUp(catalogueOf(knowledgeOf(renamed), ledgerOf(DESIGN_FILES), HOME));
      expect(lookup.find(former)?.key).toBe(present);
    }
  });

  it('is kept in the ledger, which asks for it where it is missing', () => {
    const kb = knowledgeOf(DESIGN_FILES);
    const ledger = ledgerOf(DESIGN_FILES);
    expect(ledger.problems).toEqual([]);
    expect(ledgerProblems(kb, currentRevisions(kb), ledger)).toEqual([]);
    const without = { ...ledger, lines: ledger.lines.filter(({ key }) => key !== SCENARIO) };
    expect(ledgerProblems(kb, currentRevisions(kb), without)).toMatchObject([
      { code: 'revision-unrecorded', file: DESIGN_FILE },
    ]);
  });
});

describe('the check of documents', () => {
  const design = `https://example.org/kb/designs/${DESIGN}/rev/${revisionIn(DESIGN_FILES, DESIGN)}/`;
  const scenario = `https://example.org/kb/designs/${DESIGN}/both/rev/${revisionIn(DESIGN_FILES, SCENARIO)}/`;

  it('finds nothing where a design says what it said', () => {
    expect(findings(`[a](${design}) [b](${scenario}) [@${DESIGN}:both]\n`, DESIGN_FILES)).toEqual([]);
  });

  it('tells which verdict changed, as an error', () => {
    const all = findings(`[a](${design}) [b](${scenario})\n`, GUARDED);
    expect(all).toMatchObject([{ code: 'changed', severity: 'error', key: DESIGN }]);
    expect(all[0]?.message).toContain('verdicts “Never both: {+holds where lock is held.');
  });

  it('tells which verdict on an invariant changed, whether its address has its revision or not', () => {
    const pinned = `https://example.org/kb/designs/${DESIGN}/once/rev/${revisionIn(DESIGN_FILES, INVARIANT)}/`;
    const text = `[a](${pinned}) https://example.org/kb/designs/${DESIGN}/#once [@${DESIGN}:once]\n`;
    expect(findings(text, DESIGN_FILES)).toEqual([]);
    const all = findings(text, GUARDED);
    expect(all).toMatchObject([{ code: 'changed', severity: 'error', key: `${DESIGN}:once` }]);
    expect(all[0]?.message).toContain('verdicts “It {+holds where lock is held.');
    const [unknown] = findings(`https://example.org/kb/designs/${DESIGN}/#onze\n`, DESIGN_FILES);
    expect(unknown).toMatchObject({ code: 'unknown-key', suggestion: `${DESIGN}:once` });
    // A heading of the page is a part of the design.
    expect(findings(`https://example.org/kb/designs/${DESIGN}/#Verdicts\n`, DESIGN_FILES)).toEqual([]);
  });

  it('tells whoever cites an argument which traces it rests on now, and nobody else', () => {
    const key = '2020-03-02-a-author-000001#burden';
    const [post = '', argument] = key.split('#');
    const other = edited(DESIGN_FILES, POST, '#both, two-rings-at-once#once]', '#once]');
    expect(revisionIn(other, key)).not.toBe(revisionIn(DESIGN_FILES, key));
    const url = `https://example.org/kb/posts/${post}/${argument}/rev/${revisionIn(DESIGN_FILES, key)}/`;
    const [changed] = findings(`[a](${url})\n`, other);
    expect(changed).toMatchObject({ code: 'changed', severity: 'error' });
    expect(changed?.message).toContain('traces “[-two-rings-at-once#both-], two-rings-at-once#once”');
    const all = [DESIGN_FILES, other].map((files) => currentRevisions(knowledgeOf(files)));
    const same = [...(all[0]?.keys() ?? [])].filter(
      (one) => all[0]?.get(one)?.revision === all[1]?.get(one)?.revision,
    );
    expect(same).toContain('2020-03-02-a-author-000001#enough');
    expect(same).toContain(`${key}/words`);
  });

  it('tells a design that is gone, and a scenario that never was', () => {
    const { [DESIGN_FILE]: _gone, ...rest } = edited(
      DESIGN_FILES,
      'posts/2020-03-02-a-author-000001.mdx',
      '    shows: [two-rings-at-once#both, two-rings-at-once#once]\n',
      '',
    );
    expect(findings(`[a](${design})\n`, rest)).toMatchObject([{ code: 'dropped' }]);
    expect(findings(`https://example.org/kb/designs/${DESIGN}/bath/\n`, DESIGN_FILES)).toMatchObject([
      { code: 'unknown-key', suggestion: `${DESIGN}:both` },
    ]);
  });
});
