import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/folder.ts';
import { fingerprint, hashOf, lettersRedacted, redactWords } from './apply.ts';
import { RedactionError, readLedger } from './ledger.ts';

describe('the ledger of redactions', () => {
  it('of an older version goes on to keep its words out', () => {
    const salt = '0123456789abcdef';
    const words = ['swordfish', 'seven'];
    const record = {
      post: 'a',
      date: '2020-03-03',
      reason: 'asked',
      words: 2,
      salt,
      hash: hashOf(words, salt),
    };
    const older = { ...record, first: fingerprint('swordfish') };
    expect(redactWords('The Swordfish seven, the swordfish seven.', [older])).toBe(
      'The Swordfish seven, the [redacted: 2 words, 2020-03-03].',
    );
    const { sum: _, ...letters } = lettersRedacted('swordfish seven', salt);
    expect(redactWords('The Swordfish-Seven.', [{ ...older, letters }])).toBe(
      'The [redacted: 2 words, 2020-03-03].',
    );
  });

  it('that cannot be read is told in a sentence', () => {
    const contentDir = temporaryFolder();
    writeFileSync(join(contentDir, 'redactions.yaml'), '- [');
    expect(() => readLedger(contentDir)).toThrow(RedactionError);
  });
});
