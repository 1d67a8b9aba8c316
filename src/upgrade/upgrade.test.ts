import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { settingsIn } from '../entries/index.ts';
import { upgradedLedger } from './ledger.ts';
import { upgradedDebate } from './order.ts';
import { upgradedSettings } from './upgrade.ts';

const DEBATE = 'debates/rings.mdx';

/** A debate's file before and after. */
function upgraded(files: typeof SMALL): [before: string, after: string] {
  const debate = knowledgeOf(files).debates.get('rings');
  const before = files[DEBATE];
  if (debate === undefined || before === undefined) throw new Error('there is no debate');
  return [before, upgradedDebate(before, debate)];
}

describe('the positions of an issue', () => {
  it('are listed behind its last field, in the order in which pages showed them', () => {
    const [before, after] = upgraded(SMALL);
    const line = '    positions: [one-ring, two-rings]\n';
    expect(after).toContain(`    question: How many rings does it take?\n${line}concepts: [ring]\n`);
    expect(after.replace(line, '')).toBe(before);
  });

  it.each([
    [
      'between braces',
      '  - id: how-many\n    question: How many rings does it take?\n',
      '  - { id: how-many, question: How many? } # so\n',
      '  - { id: how-many, question: How many?, positions: [one-ring, two-rings] } # so\n',
    ],
    [
      'behind a text of several lines, with comments where they stood',
      '    question: How many rings does it take?\n',
      '    question: >-\n      How many rings\n      does it take?\n    # Below.\n',
      '    question: >-\n      How many rings\n      does it take?\n    positions: [one-ring, two-rings]\n    # Below.\n',
    ],
  ])('are listed %s', (_, from, to, expected) => {
    const files = edited(SMALL, DEBATE, from, to);
    const [before, after] = upgraded(files);
    expect(after).toBe(before.replace(to, expected));
  });

  it('are listed with the line ends of the file', () => {
    const [, after] = upgraded({ ...SMALL, [DEBATE]: (SMALL[DEBATE] ?? '').replaceAll('\n', '\r\n') });
    expect(after).toContain('\r\n    positions: [one-ring, two-rings]\r\n');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('stay as a curator lists them', () => {
    const files = edited(
      SMALL,
      DEBATE,
      '  - id: how-many\n',
      '  - id: how-many\n    positions: [two-rings]\n',
    );
    const [before, after] = upgraded(files);
    expect(after).toBe(before);
  });
});

describe('the settings', () => {
  it('say what pages said while nothing could be set', () => {
    const { settings } = settingsIn('');
    const text = upgradedSettings('', settings);
    expect(text).toMatch(/^format: 2\ntitle: Parley\ntagline: .*\ndescription: .*\n$/);
    expect(settingsIn(text)).toMatchObject({ settings: { ...settings, format: 2 }, problems: [] });
  });

  it('keep every byte of what is set', () => {
    const own = '# Ours.\ntitle: "Rings"  # short\nlanguage: de\n';
    const text = upgradedSettings(own, settingsIn(own).settings);
    expect(text.startsWith(own)).toBe(true);
    expect(settingsIn(text).settings).toEqual({ ...settingsIn(own).settings, format: 2 });
  });
});

describe('the ledger', () => {
  it('gets what things say by the revisions of either scheme, once', () => {
    const kb = knowledgeOf({ ...SMALL, 'parley.yaml': '' });
    const text = upgradedLedger('', kb, '2026-01-02');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; scheme: number });
    const keys = (scheme: number) => lines.filter((line) => line.scheme === scheme).map(({ key }) => key);
    expect(keys(1)).toContain('one-ring');
    expect(keys(2)).toEqual(keys(1));
    expect(upgradedLedger(text, kb, '2026-02-03')).toBe(text);
  });

  it('loses a last line that was torn off, and nothing else', () => {
    const kb = knowledgeOf({ ...SMALL, 'parley.yaml': '' });
    const whole = upgradedLedger('', kb, '2026-01-02');
    const first = whole.slice(0, whole.indexOf('\n') + 1);
    expect(upgradedLedger(`${first}{"key":"one`, kb, '2026-01-02')).toBe(whole);
  });
});
