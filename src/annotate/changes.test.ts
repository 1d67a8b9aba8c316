import { describe, expect, it } from 'vitest';
import { edited, knowledgeOf, SMALL } from '../../tests/support/knowledge.ts';
import type { Entry } from '../entries/index.ts';
import { type Planning, plan } from './changes.ts';
import type { EditedArgument } from './wire.ts';

const POST = '2020-03-02-a-author-000001';

/** What the author of the post holds and leaves by an edit of the argument "enough", which has these targets and no stance yet. */
function stanceOf(targets: string, given: EditedArgument): readonly unknown[] {
  const file = `posts/${POST}.mdx`;
  const files = edited(
    edited(SMALL, file, 'positions: [one-ring]\n', ''),
    file,
    'supports: one-ring',
    targets,
  );
  const kb = knowledgeOf(files);
  const entry = kb.posts.get(POST)?.entry as Entry<'posts'>;
  const { steps } = plan({ do: 'edit', post: POST, hash: '', id: 'enough', argument: given }, {
    kb,
    entry,
  } as Planning);
  return steps.flatMap((step) => ('insert' in step ? [step.insert] : []));
}

describe('of an argument about two positions', () => {
  it.each<[string, EditedArgument, unknown]>([
    ['supports: one-ring\n    objectsTo: two-rings', { holds: true }, 'one-ring'],
    ['objectsTo: one-ring\n    supports: two-rings', { holds: true }, 'two-rings'],
    ['qualifies: [two-rings, one-ring]', { holds: true }, 'two-rings'],
    [
      'objectsTo: one-ring\n    supports: two-rings',
      { leaves: true },
      { position: 'one-ring', by: 'enough' },
    ],
    [
      'supports: one-ring\n    concedes: two-rings',
      { leaves: true },
      { position: 'two-rings', by: 'enough' },
    ],
  ])('%s, %o is of one', (targets, given, stance) => {
    expect(stanceOf(targets, given)).toEqual([stance]);
  });

  it('it stays to be said which, where it supports both', () => {
    expect(() => stanceOf('supports: [one-ring, two-rings]', { holds: true })).toThrow('several positions');
  });

  it('a target that is not there is told with what may be meant', () => {
    expect(() => stanceOf('supports: one-ring', { target: 'one-rnig' })).toThrow(
      /did you mean "one-ring"\?$/,
    );
  });

  it('not to hold what is not held changes nothing', () => {
    expect(stanceOf('supports: one-ring\n    objectsTo: two-rings', { holds: false })).toEqual([]);
  });
});

it('a note is called so, once', () => {
  const kb = knowledgeOf(SMALL);
  const entry = kb.posts.get(POST)?.entry as Entry<'posts'>;
  const change = { do: 'note', post: POST, hash: '', note: 'x' } as const;
  expect(plan(change, { kb, entry } as Planning).what).toBe('note');
});
