import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lineAtPath, parseEntry, spliceFields, writeFields } from './index.ts';

describe('reading frontmatter', () => {
  it('tells YAML from body, and on which line each value stands', () => {
    const entry = parseEntry('---\ntitle: T\nlist:\n  - id: a\n    exact: b\n---\n\nBody\n');
    expect(entry.data).toEqual({ title: 'T', list: [{ id: 'a', exact: 'b' }] });
    expect(entry.body).toBe('Body\n');
    expect(entry.bodyLine).toBe(8);
    expect(lineAtPath(entry.matter, ['title'])).toBe(2);
    expect(lineAtPath(entry.matter, ['list', 0, 'exact'])).toBe(5);
    expect(lineAtPath(entry.matter, ['list', 0, 'absent'])).toBe(4);
  });

  it('reads a time as text, not as a number', () => {
    expect(parseEntry('---\nat: 12:30:45\n---\n').data).toEqual({ at: '12:30:45' });
  });

  it('reads lines that end in CR LF, the last of them in quotation marks', () => {
    expect(parseEntry("---\r\na: 1\r\nb: 'two'\r\n---\r\n").data).toEqual({ a: 1, b: 'two' });
  });

  it('runs no JavaScript', () => {
    expect(() => parseEntry('---js\nmodule.exports = process.exit(3)\n---\n')).toThrow('has no frontmatter');
  });

  it('names the line of an error, the second time too', () => {
    const broken = '---\ntitle: T\nlist: [a\n---\n';
    for (let time = 0; time < 2; time++)
      expect(() => parseEntry(broken)).toThrow(
        expect.objectContaining({ line: expect.any(Number), message: expect.stringContaining('not YAML') }),
      );
  });
});

describe('writing fields', () => {
  it('spells characters that readers of YAML refuse', () => {
    const name = 'Ann \uffff Ames \u0085\ufffe\x7f';
    const yaml = writeFields({ name, lists: [name] });
    expect(yaml).not.toMatch(/[\x7f-\x84\x86-\x9f\ufffe\uffff]/);
    expect(parseEntry(`---\n${yaml}---\n`).data).toEqual({ name, lists: [name] });
  });
});

describe('splicing fields into frontmatter', () => {
  const curated =
    '# mine\nid: x   # the id\nzebra: 1\nfrom: a\n\n# why\nnote: >-\n  folded\n  text\nlists:\n- a\n- b\n';

  it('leaves every byte where the values are the same', () => {
    expect(spliceFields(curated, { id: 'x', from: 'a', lists: ['a', 'b'] })).toBe(curated);
  });

  it('changes a value in place and keeps comments, order and layout of the rest', () => {
    expect(spliceFields(curated, { from: 'b', lists: ['a', 'c'] })).toBe(
      curated.replace('from: a', 'from: b').replace('- a\n- b', '  - a\n  - c'),
    );
  });

  it('puts a new field behind the one before it in order, and takes out one that is gone', () => {
    expect(spliceFields(curated, { id: 'x', messageId: 'm@example.org', from: undefined })).toBe(
      curated.replace('the id\n', 'the id\nmessageId: m@example.org\n').replace('from: a\n', ''),
    );
  });

  it('survives a last line without an end', () => {
    expect(parse(spliceFields('id: x\nnote: n', { id: 'y', thread: 't' }))).toEqual({
      id: 'y',
      note: 'n',
      thread: 't',
    });
  });

  it('writes what YAML reads back, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
        fc.array(fc.string({ unit: 'grapheme' })),
        (subject, lists) => {
          const yaml = spliceFields(writeFields({ id: 'x', subject: 'old', note: 'kept' }), {
            id: 'x',
            subject,
            lists,
          });
          expect(parse(yaml)).toEqual({ id: 'x', subject, lists, note: 'kept' });
          expect(spliceFields(yaml, { id: 'x', subject, lists })).toBe(yaml);
        },
      ),
      { numRuns: 400 },
    );
  });
});
