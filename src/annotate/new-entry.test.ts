import { describe, expect, it } from 'vitest';
import { edited, entriesIn, type Files, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import { newEntry } from './new-entry.ts';
import type { NewEntry } from './wire.ts';

function planned(given: NewEntry, files: Files = SMALL) {
  return newEntry(entriesIn(files), (file) => files[file] ?? '', given);
}

/** The files afterwards. */
function filesWith(given: NewEntry, files: Files = SMALL): Files {
  const made = planned(given, files);
  if (!made.ok) throw new Error(made.reason);
  return { ...files, ...Object.fromEntries(made.files.map(({ file, text }) => [file, text])) };
}

describe('a new entry', () => {
  it.each<[NewEntry, string, string]>([
    [
      { kind: 'debate', title: 'Locks', question: 'Who owns the lock?' },
      'debates/locks.mdx',
      '---\ntitle: Locks\ndraft: true\nquestion: Who owns the lock?\nsummary: Who owns the lock?\nstatus: open\noutcome: Not decided yet.\nissues:\n  - id: owns-lock\n    question: Who owns the lock?\n---\n',
    ],
    [
      { kind: 'position', title: 'Three: rings', claim: 'Three rings are best.', debate: 'rings' },
      'positions/three-rings.mdx',
      "---\ntitle: 'Three: rings'\nclaim: Three rings are best.\ndebate: rings\nissue: how-many\nstatement: Three rings are best.\n---\n",
    ],
    [
      { kind: 'concept', id: 'loop', title: 'Loop', summary: 'A ring by another name.' },
      'concepts/loop.mdx',
      '---\ntitle: Loop\nsummary: A ring by another name.\n---\n',
    ],
  ])('is one file that the check accepts: %o', (given, file, text) => {
    const files = filesWith(given);
    expect(files[file]).toBe(text);
    expect(knowledgeOf(files).problems).toEqual([]);
  });

  it.each<NewEntry>([
    { kind: 'debate', title: 'Locks', question: 'Who owns the lock?' },
    { kind: 'issue', title: 'Who pays', question: 'Who pays for a ring?' },
    { kind: 'position', title: 'Three rings', claim: 'Three rings are best.' },
    { kind: 'concept', title: 'Loop', summary: 'A ring by another name.' },
  ])('is not made a second time by the same command: %o', (given) => {
    const files = filesWith(given);
    const of = given.kind === 'position' || given.kind === 'issue' ? { debate: 'rings' } : {};
    expect(planned({ ...given, ...of }, files)).toEqual({
      ok: false,
      reason: expect.stringContaining('says the same; name another id for a second one'),
    });
    expect(planned({ ...given, ...of, id: 'second' }, files)).toMatchObject({ ok: true, created: 'second' });
    const [telling] = (['summary', 'question', 'claim'] as const).filter((field) => given[field]);
    const other = { ...given, ...of, [telling ?? '']: 'Something else' };
    expect(planned(other, files)).toMatchObject({ ok: true, created: expect.stringMatching(/-2$/) });
  });

  it('as an issue is a splice of its debate', () => {
    const files = edited(SMALL, 'debates/rings.mdx', 'how-many\n', 'how-many\n    # The first.\n');
    const made = filesWith({ kind: 'issue', title: 'Who pays', question: 'Who pays for a ring?' }, files);
    expect(made['debates/rings.mdx']).toBe(
      files['debates/rings.mdx']?.replace(
        'concepts:',
        '  - id: who-pays\n    title: Who pays\n    question: Who pays for a ring?\nconcepts:',
      ),
    );
    expect(knowledgeOf(made).problems).toEqual([]);
  });

  describe('as the first issue of a new debate', () => {
    const debate = filesWith({ kind: 'debate', title: 'Locks', question: 'Who owns the lock?' });
    const issue: NewEntry = { kind: 'issue', debate: 'locks', title: 'Who pays?' };

    it('takes the place of the one that was made of its question', () => {
      const made = filesWith(issue, debate)['debates/locks.mdx'];
      expect(made).toBe(
        debate['debates/locks.mdx']?.replace(
          '  - id: owns-lock\n    question: Who owns the lock?\n',
          '  - id: who-pays\n    question: Who pays?\n',
        ),
      );
    });

    it.each<[string, Files]>([
      [
        'it is answered',
        filesWith({ kind: 'position', title: 'Nobody', debate: 'locks', claim: 'Nobody does.' }, debate),
      ],
      ['it was written on', edited(debate, 'debates/locks.mdx', '- id: owns-lock', '- id: owner')],
      ['the debate is out', edited(debate, 'debates/locks.mdx', 'draft: true\n', '')],
    ])('stands behind that one where %s', (_why, files) => {
      expect(filesWith(issue, files)['debates/locks.mdx']?.match(/- id: /g)).toHaveLength(2);
    });
  });

  it('as an issue has its summary', () => {
    const summary = 'A ring costs: see [[ring]].';
    const made = filesWith({ kind: 'issue', title: 'Who pays', question: 'Who pays for a ring?', summary });
    expect(made['debates/rings.mdx']).toContain(
      "    question: Who pays for a ring?\n    summary: 'A ring costs: see [[ring]].'\n",
    );
  });

  it('gets an id that nothing has or had', () => {
    const files = edited(
      SMALL,
      'positions/one-ring.mdx',
      'debate: rings',
      'debate: rings\naliases: [ring-2]',
    );
    expect(planned({ kind: 'position', title: 'Ring' }, files)).toMatchObject({ created: 'ring-3' });
  });

  it.each<[string, NewEntry, string]>([
    ['a taken id', { kind: 'concept', id: 'ring', title: 'x', summary: 'y' }, '"ring" is an id already'],
    ['an id that is none', { kind: 'concept', id: '../x', title: 'x', summary: 'y' }, 'is no id'],
    ['no definition', { kind: 'concept', title: 'x' }, 'needs its definition'],
    ['no debate of that name', { kind: 'position', title: 'x', debate: 'rinks' }, 'did you mean "rings"?'],
    ['what is no debate', { kind: 'issue', title: 'x', debate: 'ring' }, '"ring" is no debate'],
    ['an issue that is not there', { kind: 'position', title: 'x', issue: 'y' }, 'it has how-many'],
    [
      'a claim that is too long',
      { kind: 'position', title: 'x', claim: 'a b c d e f g h i j k l m' },
      'has 13 words',
    ],
    ['a field it does not have', { kind: 'issue', title: 'x', claim: 'y' }, '"claim" is no field of a new'],
    [
      'a title that would be left out',
      { kind: 'issue', title: 'a '.repeat(21), question: 'b' },
      'at most 40',
    ],
    ['a title without Latin letters', { kind: 'concept', title: '読む', summary: 'y' }, 'give one'],
    ['no title', { kind: 'debate', title: ' ' }, 'needs a title'],
  ])('is refused for %s', (_what, given, reason) => {
    const made = planned(given);
    expect(made.ok ? '' : made.reason).toContain(reason);
  });
});
