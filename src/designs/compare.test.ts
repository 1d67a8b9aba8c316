import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('two traces side by side', () => {
  const step = fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'd'), stage: fc.constantFrom('stop', 'save', 'load') },
    { requiredKeys: ['id'] },
  );
  const trace = fc.array(step, { maxLength: 12 });
  const paired = (left: Parameters<typeof aligned>[0], right: Parameters<typeof aligned>[1]) =>
    aligned(left, right).filter((one) => one.left !== undefined && one.right !== undefined);

  it('keep all steps of both in order, and pair only those of one stage, or of one action where a stage is not given', () => {
    fc.assert(
      fc.property(trace, trace, (left, right) => {
        const pairs = aligned(left, right);
        expect(pairs.flatMap(({ left: at }) => at ?? [])).toEqual([...left.keys()]);
        expect(pairs.flatMap(({ right: at }) => at ?? [])).toEqual([...right.keys()]);
        for (const { left: l = 0, right: r = 0 } of paired(left, right)) {
          const [one, other] = [left[l], right[r]];
          const isStaged = one?.stage !== undefined && other?.stage !== undefined;
          expect(isStaged ? one.stage === other.stage : one?.id === other?.id).toBe(true);
        }
        expect(paired(left, left)).toHaveLength(left.length);
        expect(paired(left, right)).toHaveLength(paired(right, left).length);
      }),
    );
  });

  it('have steps that do the same job beside each other, whatever they are called', () => {
    const left = [{ id: 'stop-copy', stage: 'stop' }, { id: 'save', stage: 'save' }, { id: 'end' }];
    const right = [{ id: 'suspend', stage: 'stop' }, { id: 'end' }];
    expect(aligned(left, right)).toEqual([{ left: 0, right: 0 }, { left: 1 }, { left: 2, right: 1 }]);
  });

  it('do not have actions of one id beside each other that do another job', () => {
    const [left, right] = [[{ id: 'stop', stage: 'stop' }], [{ id: 'stop', stage: 'release' }]];
    expect(paired(left, right)).toEqual([]);
  });

  it('have the same action beside itself, where another of its stage could be there as well', () => {
    const left = [{ id: 'attach', stage: 'confine' }];
    const right = [
      { id: 'block', stage: 'confine' },
      { id: 'attach', stage: 'confine' },
    ];
    expect(aligned(left, right)).toEqual([{ right: 0 }, { left: 0, right: 1 }]);
  });
});
