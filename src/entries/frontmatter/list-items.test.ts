import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Edits,
  editedTo,
  insertedItem,
  openEntry,
  parseEntry,
  removedItem,
  setFields,
} from './index.ts';

const ORDER = ['id', 'supports', 'objectsTo', 'gist', 'exact', 'prefix', 'note'];
const BEHIND = ['id', 'positions'];

interface Data {
  readonly arguments?: readonly Record<string, unknown>[];
  readonly [field: string]: unknown;
}

function apply(source: string, made: Edits, data: object): string {
  if (!made.ok) throw new Error(made.reason);
  const edited = editedTo(source, made.edits, data);
  if (!edited.ok) throw new Error(edited.reason);
  return edited.text;
}

const dataOf = (source: string) => parseEntry(source).data as Data;

function inserted(source: string, at: number, item: Record<string, unknown>): string {
  const data = dataOf(source);
  const list = (data.arguments ?? []).toSpliced(at, 0, item);
  return apply(source, insertedItem(openEntry(source), 'arguments', at, item, BEHIND), {
    ...data,
    arguments: list,
  });
}

/** How curators write a list of arguments: with comments, blank lines, quotation marks and blocks of several lines. */
const WAYS = {
  plain: 'arguments:\n  - id: a\n    gist: one\n  - id: b\n    gist: two\n',
  'with comments':
    'arguments: # mine\n  # of a\n  - id: a # here\n    gist: one\n\n  # of b\n  - id: b\n    gist: two # so\n  # last\n',
  'not indented': 'arguments:\n- id: a\n  gist: one\n- id: b\n  gist: two\n',
  'far from the dash': 'arguments:\n    -   id: a\n        gist: one\n    -   id: b\n        gist: two\n',
  'below the dash': 'arguments:\n  -\n    id: a\n    gist: one\n  -\n    id: b\n    gist: two\n',
  blocks:
    'arguments:\n  - id: a\n    gist: >-\n      one\n      # no comment\n    note: |\n      x\n\n  - id: b\n    gist: |+\n      two\n\n',
  flow: 'arguments: [{ id: a, gist: one }, { id: b, gist: "two" }]\n',
  'flow in lines': 'arguments: [\n  { id: a, gist: one },\n  { id: b, gist: two },\n]\n',
  'flow items': 'arguments:\n  - { id: a, gist: one }\n  - {id: b, gist: two}\n',
  anchored: 'arguments:\n  - &first\n    id: a\n    gist: one\n  - id: b\n    gist: two\n',
};
const around = (list: string) =>
  `---\nid: x   # the id\npositions: [p]\n${list}# own\nnote: 'n'\n---\n\nBody\n`;

/** The lines that only one of two texts has. */
function changedLines(before: string, after: string): { gone: string[]; added: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { gone: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}

describe.each(Object.entries(WAYS))('a list written %s', (_, list) => {
  describe.each([
    ['LF', (text: string) => text],
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('with line ends %s', (_end, withEnds) => {
    const source = withEnds(around(list));

    it('takes an item at any place, and every line that was there stays', () => {
      for (const at of [0, 1, 2]) {
        const after = inserted(source, at, { id: 'new', gist: 'a: b # c' });
        if (!list.includes('[')) expect(changedLines(source, after).gone).toEqual([]);
        expect(dataOf(after).arguments?.[at]).toEqual({ id: 'new', gist: 'a: b # c' });
        expect(after.includes('\r\n')).toBe(source.includes('\r\n'));
        if (source.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
      }
    });

    it('gives an item back byte for byte when it is removed again', () => {
      for (const at of [0, 1, 2]) {
        const after = inserted(source, at, { id: 'new', gist: 'g' });
        const made = removedItem(openEntry(after), 'arguments', at);
        const back = apply(after, made, dataOf(source));
        if (!list.includes('[')) expect(back).toBe(source);
        else expect(back.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
      }
    });

    it('keeps every comment when a field of an item is set, added or taken out', () => {
      const data = dataOf(source);
      const fields = { gist: 'other, words', note: undefined, prefix: 'p' };
      const next = data.arguments?.map((one, at) => (at === 0 ? { ...one, ...fields } : one));
      const made = setFields(openEntry(source), ['arguments', 0], Object.entries(fields), ORDER);
      const after = apply(source, made, { ...data, arguments: next });
      const comments = (text: string) => text.match(/# (?:mine|of a|here|of b|so|last|own|the id)/g);
      expect(comments(after)).toEqual(comments(source));
    });
  });
});

describe('a frontmatter without arguments', () => {
  it.each([
    '',
    'arguments:\n',
    'arguments: []\n',
    'arguments: ~\n',
    'arguments: [ ] # none\n',
    'arguments: [ # none\n ]\n',
  ])('takes the first: %j', (list) => {
    const after = inserted(around(list), 0, { id: 'new', gist: 'g' });
    expect(dataOf(after)).toMatchObject({ note: 'n', arguments: [{ id: 'new', gist: 'g' }] });
    expect(after.includes('# none')).toBe(list.includes('# none'));
  });

  it('is what it was when its only argument goes again', () => {
    const source = around('');
    const after = inserted(source, 0, { id: 'new', gist: 'g' });
    expect(apply(after, removedItem(openEntry(after), 'arguments', 0), dataOf(source))).toBe(source);
  });
});

describe('what cannot be spliced is refused', () => {
  it('an item that another field repeats', () => {
    const source = '---\narguments:\n  - &a\n    id: a\n    gist: one\nother: *a\n---\n';
    const data = dataOf(source);
    const made = setFields(openEntry(source), ['arguments', 0], [['gist', 'two']], ORDER);
    const edited =
      made.ok && editedTo(source, made.edits, { ...data, arguments: [{ id: 'a', gist: 'two' }] });
    expect(edited).toMatchObject({ ok: false, reason: expect.stringContaining('by hand') });
  });

  it('a list or an item that is itself a repetition', () => {
    expect(
      insertedItem(
        openEntry('---\na: &l [{ id: x }]\narguments: *l\n---\n'),
        'arguments',
        0,
        { id: 'y' },
        [],
      ),
    ).toMatchObject({ ok: false });
    expect(
      setFields(
        openEntry('---\na: &i { id: x }\narguments: [*i]\n---\n'),
        ['arguments', 0],
        [['id', 'y']],
        [],
      ),
    ).toMatchObject({ ok: false });
  });
});

it('whatever a curator types is read back as typed, and nothing else changes', () => {
  const text = fc.string({ unit: 'binary' }).map((one) => one.toWellFormed());
  fc.assert(
    fc.property(text, text, fc.constantFrom(...Object.values(WAYS)), fc.nat(2), (gist, note, list, at) => {
      const source = around(list);
      const after = inserted(source, at, { id: 'new', gist, note });
      expect(dataOf(after).arguments?.[at]).toEqual({ id: 'new', gist, note });
      const back = apply(after, removedItem(openEntry(after), 'arguments', at), dataOf(source));
      expect(back.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
    }),
    { numRuns: 300 },
  );
});
