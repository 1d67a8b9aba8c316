import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isOfOneScript } from './fold.ts';

describe('folding', () => {
  it.each([
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['ﬁle', 'FILE'],
    ['Ｆｕｌｌ', 'full'],
    ['Do\u00ADnau', 'donau'],
    ['ﾊﾞｯﾌｧ', 'バッファ'],
    ['ハ\u3099', 'バ'],
    ['ΟΔΟΣ', 'οδός'],
    ['İstanbul', 'istanbul'],
    ['ısparta', 'ISPARTA'],
    ['זִכָּרוֹן', 'זכרון'],
    ['ذَاكِرَة', 'ذاكرة'],
    ['ещё', 'ЕЩЕ'],
    ['Œuvre', 'oeuvre'],
    ['한국어'.normalize('NFD'), '한국어'],
  ])('makes %s and %s one', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['ハ', 'バ'],
    ['हिन्दी', 'हन्दी'],
    ['か', 'カ'],
    ['ก', 'ก่'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is the same however letters are composed, and of what was folded', () => {
    const letters = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(fold(text.normalize(form))).toBe(fold(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('tells words of one script from others', () => {
    expect(isOfOneScript('ring', 'wing')).toBe(true);
    expect(isOfOneScript('ring', 'ринг')).toBe(false);
    expect(isOfOneScript('内存', '内核')).toBe(false);
  });
});
