import { describe, expect, test } from 'vitest';
import type { AnnotatedPost, ShownArgument } from '../../annotate/index.ts';
import { changeOf, type Draft, draftOf, EMPTY, idIn } from './draft.ts';

const ARGUMENT: ShownArgument = {
  id: 'lock-slow',
  key: 'p#lock-slow',
  gist: 'The lock is slow.',
  targets: [
    { relation: 'objectsTo', target: 'one-ring', title: 'One ring' },
    { relation: 'supports', target: 'two-rings', title: 'Two rings' },
  ],
  exact: 'The lock is slow.',
  range: { start: 3, end: 20 },
};

const POST: AnnotatedPost = {
  id: 'p',
  hash: 'abc',
  file: 'posts/p.mdx',
  thread: 't',
  from: { id: 'ada', name: 'Ada' },
  subject: 'Rings',
  url: '/posts/p/',
  text: '   The lock is slow. Memory is cheap.',
  segments: [],
  arguments: [ARGUMENT],
  positions: ['one-ring'],
  leaves: [],
  mark: { state: 'unread' },
  reconstructed: false,
};

const NEW: Draft = {
  ...EMPTY,
  words: { start: 21, end: 37, exact: 'Memory is cheap.' },
  relation: 'supports',
  target: { key: 'two-rings', title: 'Two rings' },
  gist: '  Memory \n costs little. ',
};

const edited = (change: Partial<Draft>) => changeOf({ ...draftOf(POST, ARGUMENT), ...change }, POST);

describe('what a save of a draft does', () => {
  test('a new argument, its gist on one line, its id made from that', () => {
    expect(changeOf(NEW, POST)).toEqual({
      do: 'add',
      post: 'p',
      hash: 'abc',
      argument: {
        id: 'memory-costs-little',
        relation: 'supports',
        target: 'two-rings',
        gist: 'Memory costs little.',
        start: 21,
        end: 37,
      },
    });
  });

  test('nothing while something is missing, which is named in the order of the form', () => {
    expect(changeOf(EMPTY, POST)).toEqual({ missing: ['words', 'relation', 'target', 'gist'] });
    expect(changeOf({ ...NEW, gist: ' ' }, POST)).toEqual({ missing: ['gist'] });
  });

  test('an edit of the fields that differ, and of no other', () => {
    expect(edited({})).toBe('unchanged');
    expect(edited({ gist: 'The lock may be slow.' })).toMatchObject({
      do: 'edit',
      argument: { gist: 'The lock may be slow.' },
    });
    expect(edited({ relation: 'qualifies' })).toMatchObject({
      argument: { relation: 'qualifies', target: 'one-ring' },
    });
    expect(edited({ words: { start: 3, end: 11, exact: 'The lock' } })).toMatchObject({
      argument: { start: 3, end: 11 },
    });
  });

  test('an edit that takes away says so', () => {
    expect(edited({ second: undefined })).toMatchObject({ argument: { second: null } });
    expect(edited({ holds: false })).toMatchObject({ argument: { holds: false } });
  });

  test('a move names the target that it replaces, and changes the relation with it', () => {
    const job = { do: 'move', argument: ARGUMENT, instead: 'two-rings' } as const;
    const draft = {
      ...draftOf(POST, ARGUMENT),
      job,
      relation: 'qualifies',
      target: { key: 'p#x', title: 'X' },
    } as const;
    expect(changeOf(draft, POST)).toEqual({
      do: 'move',
      post: 'p',
      hash: 'abc',
      id: 'lock-slow',
      relation: 'qualifies',
      target: 'p#x',
      instead: 'two-rings',
    });
  });

  test('an id is not that of another argument of the post, and the own one may stay', () => {
    expect(idIn({ ...NEW, gist: 'The lock is slow.' }, POST)).toBe('lock-slow-2');
    expect(idIn({ ...draftOf(POST, ARGUMENT), id: undefined }, POST)).toBe('lock-slow');
  });
});
