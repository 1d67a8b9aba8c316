import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { controlsIn, nameOfControl, spellCommands, spellControls, spellLine } from './index.ts';

/** What ends a line, moves a cursor or turns a text around, but tab and line feed. */
const COMMANDS = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** Joiners, selectors and what they stand between, in any order. */
const tangled = fc
  .array(
    fc.constantFrom(
      ...'aم\u064e\u034fक्👩🏽❤葛ᠠ1#🏴\u20e3\u200c\u200d\ufe0f\ufe00\u180b\u180e\u{e0067}\u{e0062}\u{e007f}\u{e0100}\u200b',
    ),
  )
  .map((characters) => characters.join(''));

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

  it.each([
    ['Persian: letters kept apart', 'می\u200cخواهم کتاب\u200cها کار\u200cها'],
    ['Persian with a mark on the letter', 'مَ\u200cخ'],
    ['Hindi: a half letter, and a sign that stays', 'क्\u200dष क्\u200cष'],
    ['Marathi', 'दर्\u200dया'],
    ['Bengali: the joiner before the sign', 'র\u200d্যাব'],
    ['Sinhala', 'ශ්\u200dරී ලංකාව, බුද්\u200dධ, ක\u200d්ව'],
    ['Malayalam: at the end of a word', 'അവന്\u200d വന്നു'],
    [
      'families',
      '👨\u200d👩\u200d👧\u200d👦 👩🏽\u200d🔧 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 🧑🏿\u200d🤝\u200d🧑🏻',
    ],
    ['pictures and keycaps', '❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 ©\ufe0f 👍🏿'],
    ['a flag in tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['ideographs and signs of East Asia', '葛\u{e0100} 、\ufe00 ∩\ufe00'],
    ['Mongolian', 'ᠬᠠ\u180d ᠨ\u180eᠠ'],
  ])('stand as they are where a script or an emoji needs them: %s', (_, text) => {
    expect(spellControls(text)).toBe(text);
    expect(spellLine(text)).toBe(text);
    expect([...controlsIn(text)]).toEqual([]);
  });

  it.each([
    ['a joiner between Latin letters', 'pay\u200dpal', 'pay⟨U+200D⟩pal'],
    ['the other', 'pay\u200cpal', 'pay⟨U+200C⟩pal'],
    ['between Cyrillic ones', 'па\u200dп', 'па⟨U+200D⟩п'],
    ['between letters of two scripts', 'a\u200cم م\u200ca', 'a⟨U+200C⟩م م⟨U+200C⟩a'],
    ['at the ends', '\u200cمن\u200c', '⟨U+200C⟩من⟨U+200C⟩'],
    ['at the ends of words', 'من\u200c \u200dمن', 'من⟨U+200C⟩ ⟨U+200D⟩من'],
    ['repeated', 'می\u200c\u200cخواهم', 'می⟨U+200C⟩⟨U+200C⟩خواهم'],
    ['repeated after a sign', 'क्\u200d\u200dष', 'क्\u200d⟨U+200D⟩ष'],
    ['a joiner where letters join anyhow', 'م\u200dم', 'م⟨U+200D⟩م'],
    ['without a sign', 'क\u200dष', 'क⟨U+200D⟩ष'],
    ['emoji and letters', '👩\u200da a\u200d👩 👩\u200d', '👩⟨U+200D⟩a a⟨U+200D⟩👩 👩⟨U+200D⟩'],
    ['selectors on letters', 'pay\ufe0fpal \u{e0101}x', 'pay⟨U+FE0F⟩pal ⟨U+E0101⟩x'],
    [
      'selectors one after another',
      '葛\u{e0100}\u{e0101} ❤\ufe0f\ufe0f',
      '葛\u{e0100}⟨U+E0101⟩ ❤\ufe0f⟨U+FE0F⟩',
    ],
    ['a digit that is no keycap', '1\ufe0f', '1⟨U+FE0F⟩'],
    ['words in tags', '🏴\u{e0068}\u{e0069}\u{e007f}', '🏴⟨U+E0068⟩⟨U+E0069⟩⟨U+E007F⟩'],
  ])('are shown where nothing is written so: %s', (_, text, shown) => {
    expect(spellControls(text)).toBe(shown);
  });

  it('are told in linear time however many there are', () => {
    const timeOf = (text: string) => {
      const start = cpuMilliseconds();
      spellControls(text);
      return cpuMilliseconds() - start;
    };
    const texts = ['م\u064e\u200c', '👩🏽\u200d', 'क्\u200d\u200c', '\u064e', '\ufe0f', '\u{e0067}', '🏴'];
    for (const text of texts) expect(timeOf(text.repeat(50_000))).toBeLessThan(4000);
    expect(timeOf(`م${'\u064e'.repeat(100_000)}\u200c`)).toBeLessThan(4000);
  });

  it('are in no text once they are spelled out, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), tangled), (text) => {
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
