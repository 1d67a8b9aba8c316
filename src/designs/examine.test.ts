import { describe, expect, it } from 'vitest';
import { fixedWork } from './budget.ts';
import { examine, findingsOf, type Model, modelProblems, replay } from './index.ts';
import { TWO_WRITERS } from './two-writers.fixture.ts';

const findings = (model: Model, left?: number) => findingsOf(model, examine(model, left));

/** The model with the fields of one action replaced. */
const withAction = (id: string, fields: Partial<Model['actions'][number]>): Model => ({
  ...TWO_WRITERS,
  actions: TWO_WRITERS.actions.map((action) => (action.id === id ? { ...action, ...fields } : action)),
});

const scenario = (id: string, fields: Partial<Model['scenarios'][number]>): Model => ({
  ...TWO_WRITERS,
  scenarios: TWO_WRITERS.scenarios.map((one) => (one.id === id ? { ...one, ...fields } : one)),
});

describe('two writers and a lock', () => {
  it('are well formed, and do what is claimed', () => {
    expect(modelProblems(TWO_WRITERS)).toEqual([]);
    expect(findings(TWO_WRITERS)).toEqual([]);
  });

  it('are judged under each setting, with a shortest way to what must never be', () => {
    const { explored } = examine(TWO_WRITERS);
    expect(
      explored.flatMap(({ setting, verdicts }) =>
        verdicts.map(({ invariant, kind, trace }) => [setting.locking, invariant, kind, trace]),
      ),
    ).toEqual([
      ['yes', 'one-writer', 'holds', undefined],
      [
        'yes',
        'both-done',
        'holds',
        ['ann-takes', 'ann-writes', 'ann-ends', 'ben-takes', 'ben-writes', 'ben-ends'],
      ],
      ['no', 'one-writer', 'breaks', ['ann-writes', 'ben-writes']],
      ['no', 'both-done', 'holds', ['ann-writes', 'ann-ends', 'ben-writes', 'ben-ends']],
    ]);
  });

  it('a claim that does not hold is told with the way that breaks it', () => {
    const model = { ...TWO_WRITERS, claims: [{ keeps: 'one-writer', under: {} }] };
    expect(findings(model)).toEqual([
      {
        code: 'design-claim',
        path: ['claims', 0, 'keeps'],
        message:
          'it is claimed that "one-writer" holds where locking is no, and it breaks after 2 steps: ann-writes, ben-writes',
      },
    ]);
  });

  it('a step that cannot be made is told with what is missing', () => {
    expect(findings(scenario('in-turn', { steps: ['ann-takes', 'ben-takes'] }))).toMatchObject([
      {
        path: ['scenarios', 0, 'steps', 1],
        message:
          'scenario "in-turn": step 2 cannot be made: "ben-takes" needs that lock is free, and it is ann',
      },
    ]);
  });

  it('an end that is missed, a breach that is not said and one that does not come are told', () => {
    expect(findings(scenario('in-turn', { ends: { lock: 'ann' } }))[0]?.message).toContain(
      'at its end it must hold that lock is ann, and it is free',
    );
    expect(findings(scenario('at-once', { breaks: [] }))[0]?.message).toContain('step 2 breaks "one-writer"');
    expect(findings(scenario('in-turn', { breaks: ['one-writer'] }))[0]?.message).toContain(
      'no step of it breaks',
    );
  });

  it('a scenario that fails says what it breaks or misses, and misses what is not so at its end', () => {
    const half = ['ann-takes', 'ann-writes', 'ann-ends'];
    const fails = (fields: object) =>
      findings(scenario('in-turn', { outcome: 'fails', steps: half, ends: {}, ...fields }));
    expect(fails({})[0]).toMatchObject({
      code: 'design-scenario',
      path: ['scenarios', 0, 'outcome'],
      message: expect.stringContaining('is said to fail, and breaks nothing'),
    });
    expect(fails({ misses: ['both-done'] })).toEqual([]);
    expect(findings(scenario('in-turn', { misses: ['both-done'] }))[0]).toMatchObject({
      path: ['scenarios', 0, 'misses', 0],
      message: 'scenario "in-turn": at its end "both-done" is reached: nothing is missed',
    });
  });

  it('dead ends and actions that never happen are told', () => {
    expect(findings({ ...TWO_WRITERS, mayEnd: undefined })[0]).toMatchObject({ code: 'design-dead-end' });
    expect(
      findings(
        withAction('ben-ends', { when: { ben: 'idle', lock: 'ben', ann: 'idle', not: { locking: 'yes' } } }),
      ).map(({ code }) => code),
    ).toContain('design-claim');
    expect(
      findings(withAction('ben-ends', { when: { ben: 'writing', not: { ben: 'writing' } } })).map(
        ({ code }) => code,
      ),
    ).toContain('design-dead-action');
  });

  it('where others have left less work than it takes, what was not found is not said to hold', () => {
    const left = fixedWork(TWO_WRITERS) + 300;
    const { explored, beyond } = examine(TWO_WRITERS, left);
    expect([explored[0]?.isComplete, beyond]).toEqual([false, 'all']);
    expect(explored[0]?.verdicts[0]?.kind).toBe('unknown');
    expect(findings(TWO_WRITERS, left)).toMatchObject([
      {
        code: 'design-too-large',
        path: ['variables'],
        message: expect.stringContaining('the designs before it'),
      },
    ]);
  });

  it('that others have left nothing for are not run, and that is all that is told', () => {
    const { explored, replayed, work } = examine(TWO_WRITERS, 0);
    expect([explored.map(({ states }) => states), replayed.size, work]).toEqual([[0, 0], 0, 0]);
    expect(findings(TWO_WRITERS, 0).map(({ code }) => code)).toEqual(['design-too-large']);
  });

  it('a replay says what each step changed', () => {
    const { steps } = replay(TWO_WRITERS, ['ann-takes', 'ann-writes'], {});
    expect(steps.map(({ changed, values }) => [changed, values.ann])).toEqual([
      [['lock'], 'idle'],
      [['ann'], 'writing'],
    ]);
  });
});
