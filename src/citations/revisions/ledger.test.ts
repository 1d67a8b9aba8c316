import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { catalogueOf, lookUp } from '../catalogue/index.ts';
import { currentRevisions } from './current.ts';
import { addRevisions, readRevisions } from './file.ts';
import { ledgerText, parseLedger } from './ledger.ts';
import { REVISIONS_FILE } from './ledger-file.ts';
import type { LedgerLine } from './line.ts';
import { ledgerProblems, lineFor, unrecorded } from './record.ts';
import { ledgerWithout } from './redact.ts';
import { revisionOf } from './revision.ts';

const kb = knowledgeOf(SMALL);
const current = currentRevisions(kb);
const lines = unrecorded(kb, current, { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
const text = lines.map(ledgerText).join('');
const problemsIn = (ledger: string) =>
  parseLedger(ledger).problems.map(({ code, line, severity = 'error' }) => `${line} ${code} ${severity}`);

describe('the ledger of revisions', () => {
  it('reads back what was written, whatever the words', () => {
    const line = fc
      .tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
      .map(([statement, question]): LedgerLine => {
        const words = {
          kind: 'position' as const,
          statement: statement.toWellFormed(),
          question: question.toWellFormed(),
          arguments: [],
        };
        return {
          key: 'a',
          revision: revisionOf(words),
          scheme: 1,
          recorded: '2026-01-02',
          standing: 'stands',
          words,
        };
      });
    fc.assert(
      fc.property(fc.uniqueArray(line, { selector: ({ revision }) => revision }), (all) => {
        expect(parseLedger(all.map(ledgerText).join(''))).toMatchObject({ lines: all, problems: [] });
      }),
    );
  });

  it('asks for nothing once everything is recorded, and for what changed after that', () => {
    expect(ledgerProblems(kb, current, parseLedger(text))).toEqual([]);
    expect(ledgerProblems(kb, current, parseLedger(text.slice(text.indexOf('\n') + 1)))).toMatchObject([
      { code: 'revision-unrecorded', file: 'posts/2020-03-02-a-author-000001.mdx', line: 18 },
    ]);
  });

  it('is asked for by a warning where there is none', () => {
    expect(ledgerProblems(kb, current, undefined)).toMatchObject([
      { code: 'ledger-missing', severity: 'warning' },
    ]);
    const nothing = knowledgeOf({});
    expect(ledgerProblems(nothing, currentRevisions(nothing), undefined)).toEqual([]);
  });

  it('does without a last line that was torn off anywhere', () => {
    const last = text.lastIndexOf('\n', text.length - 2) + 1;
    for (let end = last + 1; end < text.length - 1; end++) {
      const torn = parseLedger(text.slice(0, end));
      expect(torn.lines).toHaveLength(lines.length - 1);
      expect(torn.problems).toMatchObject([{ code: 'ledger-torn', severity: 'warning', line: lines.length }]);
    }
    expect(parseLedger(text.slice(0, -1)).lines).toHaveLength(lines.length);
  });

  it('names the line of what is no record, was changed, or is left of a merge', () => {
    expect(problemsIn(`${text}{}\n`)).toEqual([`${lines.length + 1} ledger-line error`]);
    expect(problemsIn(`nonsense\n${text}`)).toEqual(['1 ledger-line error']);
    expect(problemsIn(text.replace('One ring is enough."', 'One ring is plenty."'))).toHaveLength(1);
    expect(problemsIn(`<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`)).toHaveLength(3);
    expect(problemsIn(text + text.slice(0, text.indexOf('\n') + 1))).toEqual([
      `${lines.length + 1} ledger-twice warning`,
    ]);
    expect(
      problemsIn(text + text.split('\n')[0]?.replace('"standing":"in"', '"standing":"out"').concat('\n')),
    ).toEqual([`${lines.length + 1} ledger-conflict error`]);
  });
});

describe('adding to the ledger', () => {
  const add = (folder: string) =>
    addRevisions(folder, kb, (ledger) =>
      unrecorded(kb, current, ledger).map((one) => lineFor(one, '2026-01-02')),
    );

  it('records everything once, and nothing the second time', () => {
    const folder = temporaryFolder();
    expect(add(folder)).toHaveLength(lines.length);
    const file = readFileSync(join(folder, REVISIONS_FILE), 'utf8');
    expect(add(folder)).toEqual([]);
    expect(readFileSync(join(folder, REVISIONS_FILE), 'utf8')).toBe(file);
    expect(readRevisions(folder, kb)?.problems).toEqual([]);
  });

  it('keeps every whole line that stands there, and mends what was torn off', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const [first = '', second = ''] = text.split('\n');
    writeFileSync(join(folder, REVISIONS_FILE), `${first}\n`);
    appendFileSync(join(folder, REVISIONS_FILE), second.slice(0, 40));
    expect(add(folder)).toHaveLength(lines.length - 1);
    const after = readFileSync(join(folder, REVISIONS_FILE), 'utf8');
    expect(after.startsWith(`${first}\n`)).toBe(true);
    expect(parseLedger(after)).toMatchObject({ problems: [], lines: { length: lines.length } });
  });
});

describe('words that are taken down', () => {
  it('go from the ledger, while its keys and revisions stay', () => {
    const { keys, text: after } = ledgerWithout(text, (words) => words.includes('burden'), '2026-02-03');
    expect(keys).toEqual(['2020-03-02-a-author-000001#burden']);
    expect(after).not.toContain('A second ring is a burden');
    const ledger = parseLedger(after);
    expect(ledger.problems).toEqual([]);
    expect(ledger.lines.map(({ key, revision }) => [key, revision])).toEqual(
      lines.map(({ key, revision }) => [key, revision]),
    );
    const evidence = `${keys[0]}/words`;
    const lookup = lookUp(catalogueOf(kb, ledger));
    expect(lookup.at(evidence, current.get(evidence)?.revision ?? '')).toMatchObject({
      redacted: '2026-02-03',
    });
    expect(ledgerWithout(after, (words) => words.includes('burden'), '2026-02-03').keys).toEqual([]);
  });
});

describe('a ledger whose last line has no end', () => {
  const isGone = (words: string) => words.includes('burden');

  it('loses words that are taken down from that line too', () => {
    const { keys, text: after } = ledgerWithout(text.slice(0, -1), () => true, '2026-02-03');
    expect(keys).toEqual(ledgerWithout(text, () => true, '2026-02-03').keys);
    expect(after).not.toContain('A second ring is a burden');
    expect(parseLedger(after)).toMatchObject({ problems: [], lines: { length: lines.length } });
  });

  it('loses the line where it is torn, for nobody can tell what it says', () => {
    const torn = text.slice(0, text.indexOf('burden') + 10);
    expect(parseLedger(torn).problems).toMatchObject([{ code: 'ledger-torn' }]);
    expect(ledgerWithout(torn, isGone, '2026-02-03').text).toBe(torn.slice(0, torn.lastIndexOf('\n') + 1));
  });
});

describe('lines of scheme 2', () => {
  const second = knowledgeOf({ ...SMALL, 'parley.yaml': 'format: 2\n' });
  const now = currentRevisions(second);
  const burden = '2020-03-02-a-author-000001#burden';
  const recorded = unrecorded(second, now, { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
  const written = recorded.map(ledgerText).join('');
  const withoutWords = written.replace(/"exact":"[^"]*",/g, '');

  it('stand beside those of scheme 1, which stay valid', () => {
    expect(recorded.map(({ scheme }) => scheme)).toEqual([2, 2, 2, 2]);
    expect(parseLedger(text + written)).toMatchObject({ problems: [], lines: { length: 8 } });
    expect(ledgerProblems(second, now, parseLedger(text + written))).toEqual([]);
    expect(ledgerProblems(second, now, parseLedger(text))).toHaveLength(4);
  });

  it('may leave the words of evidence out, and may not have others', () => {
    expect(withoutWords).not.toContain('A second ring is a burden');
    const ledger = parseLedger(withoutWords);
    expect(ledger).toMatchObject({ problems: [], lines: { length: 4 } });
    expect(ledgerProblems(second, now, ledger)).toEqual([]);
    const lookup = lookUp(catalogueOf(second, ledger));
    expect(lookup.at(burden, now.get(burden)?.revision ?? '')).toBeDefined();
    expect(problemsIn(written.replace('A second ring is a burden', 'A second ring is a blessing'))).toEqual([
      '1 ledger-line error',
    ]);
    expect(problemsIn(withoutWords.replace(/"evidence":"../, '"evidence":"00'))).toEqual([
      '1 ledger-line error',
    ]);
  });

  it('lose words that are taken down and keep every revision, which can be made again', () => {
    const { keys, text: after } = ledgerWithout(
      text + written,
      (words) => words.includes('burden'),
      '2026-02-03',
    );
    expect(keys).toEqual([burden, burden]);
    expect(after).not.toContain('A second ring is a burden');
    const ledger = parseLedger(after);
    expect(ledger.problems).toEqual([]);
    expect(ledgerProblems(second, now, ledger)).toEqual([]);
    const taken = ledger.lines.filter(({ redacted }) => redacted !== undefined);
    expect(taken.map(({ scheme }) => scheme)).toEqual([1, 2]);
    expect(taken[1] && revisionOf(taken[1].words)).toBe(taken[1]?.revision);
    expect(ledgerWithout(after, (words) => words.includes('burden'), '2026-02-03').keys).toEqual([]);
  });

  it('of a scheme that is not known are told, with what reads them', () => {
    const newer = parseLedger(written.replace('"scheme":2', '"scheme":3'));
    expect(newer.problems).toMatchObject([
      { line: 1, message: 'revision ledger: is of scheme 3, which a newer Parley reads' },
    ]);
  });
});
