import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlsIn, nameOfControl, spellCommands, spellControls, spellLine } from './index.ts';

/** What ends a line, moves a cursor or turns a text around, but tab and line feed. */
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

describe('controls', () => {
  it('are spelled out by their codes', () => {
    expect(spellControls('a\u202eb\u200dc\u{e0041}\ufffe\ud800d\te\nf')).toBe(
      'a⟨U+202E⟩b⟨U+200D⟩c⟨U+E0041⟩⟨U+FFFE⟩⟨U+D800⟩d\te\nf',
    );
    expect(spellLine('a\nb\tc')).toBe('a⟨U+000A⟩b\tc');
    expect(spellCommands('a\u001b[2J\u202eb\r\n\rک\u200cه')).toBe(
      'a⟨U+001B⟩[2J⟨U+202E⟩b\r\n⟨U+000D⟩ک\u200cه',
    );
    expect([...controlsIn('ab\u202e')].map(({ 0: one, index }) => [index, nameOfControl(one)])).toEqual([
      [2, 'U+202E RIGHT-TO-LEFT OVERRIDE'],
    ]);
  });

  it('are in no text once they are spelled out, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const spell of [spellControls, spellLine, spellCommands]) {
          const spelled = spell(text);
          expect(spelled.replace(/\r\n|[\t\n]/g, '')).not.toMatch(COMMANDS);
          expect(spell(spelled)).toBe(spelled);
        }
        const codes = /⟨U\+([0-9A-F]+)⟩/g;
        fc.pre(!codes.test(text));
        const back = (spelled: string) =>
          spelled.replace(codes, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
        expect(back(spellLine(text))).toBe(text);
      }),
    );
  });
});
