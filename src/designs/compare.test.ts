import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aligned, type Model, profileOf } from './index.ts';
import { TWO_WRITERS } from './two-writers.fixture.ts';

it('a profile is read off the first scenario that succeeds', () => {
  const model: Model = {
    ...TWO_WRITERS,
    actors: [
      { id: 'ann', title: 'Ann', kind: 'userspace' },
      { id: 'ben', title: 'Ben' },
      { id: 'file', title: 'File', kind: 'guest' },
    ],
    handles: [
      { id: 'a', title: 'fd', heldBy: ['ann', 'ben'], on: 'file' },
      { id: 'b', title: 'other', heldBy: 'ben', on: 'file' },
    ],
    variables: { ...TWO_WRITERS.variables, lock: { values: ['free', 'ann', 'ben'], compare: true } },
  };
  const profile = profileOf(model);
  expect(profile).toMatchObject({
    scenario: 'in-turn',
    starts: { id: 'ann-takes' },
    finds: [],
    functions: [],
  });
  expect(profile.messages).toEqual([
    { from: 'ann', to: 'file', count: 3 },
    { from: 'ben', to: 'file', count: 3 },
  ]);
  expect(profile.handles.map(({ id }) => id)).toEqual(['a']);
  expect(profile.over).toEqual([
    {
      variable: 'lock',
      values: [
        { value: 'free', step: 0 },
        { value: 'ann', step: 1 },
        { value: 'free', step: 3 },
        { value: 'ben', step: 4 },
        { value: 'free', step: 6 },
      ],
    },
  ]);
  expect(profile.noticed).toHaveLength(6);
});

it('commands are what others ask of a function, or of a part of one', () => {
  const disk = { id: 'disk', title: 'Disk', kind: 'function' };
  const [ann = disk, ben = disk] = TWO_WRITERS.actors;
  const commandsTo = (...actors: Model['actors']) =>
    profileOf({ ...TWO_WRITERS, actors: [ann, ben, ...actors] }).commands.map(({ id }) => id);
  const all = ['ann-takes', 'ann-writes', 'ann-ends', 'ben-takes', 'ben-writes', 'ben-ends'];
  expect(commandsTo({ id: 'file', title: 'File', kind: 'function' })).toEqual(all);
  expect(commandsTo(disk, { id: 'file', title: 'File', partOf: 'disk' })).toEqual(all);
  expect(commandsTo({ id: 'file', title: 'File' }, disk)).toEqual([]);
});

it('two traces side by side keep all steps of both in order, and pair only the same actions', () => {
  const trace = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(trace, trace, (left, right) => {
      const pairs = aligned(left, right);
      expect(pairs.flatMap(({ left: at }) => at ?? [])).toEqual([...left.keys()]);
      expect(pairs.flatMap(({ right: at }) => at ?? [])).toEqual([...right.keys()]);
      for (const { left: l, right: r } of pairs)
        if (l !== undefined && r !== undefined) expect(left[l]).toBe(right[r]);
      const paired = (a: string[], b: string[]) =>
        aligned(a, b).filter((one) => one.left !== undefined && one.right !== undefined);
      expect(paired(left, left)).toHaveLength(left.length);
      expect(paired(left, right)).toHaveLength(paired(right, left).length);
    }),
  );
});
