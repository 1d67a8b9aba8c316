import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { type Condition, exploreUnder, type Model, modelProblems, replay, settingsOf } from './index.ts';

/*
 * The reference: distances over all combinations of values, relaxed until nothing changes any more, conditions read as they are written.
 */

type Values = Readonly<Record<string, string>>;

function isMet(condition: Condition, values: Values): boolean {
  for (const [name, wanted] of Object.entries(condition)) {
    if (name === 'not') {
      if (isMet(wanted as Condition, values)) return false;
    } else if (name === 'any') {
      if (!(wanted as Condition[]).some((one) => isMet(one, values))) return false;
    } else if (name === 'all') {
      if (!(wanted as Condition[]).every((one) => isMet(one, values))) return false;
    } else if (![wanted].flat().includes(values[name] as never)) return false;
  }
  return true;
}

function combinations(variables: Model['variables']): Values[] {
  let all: Values[] = [{}];
  for (const [name, values] of Object.entries(variables))
    all = all.flatMap((one) => (values as string[]).map((value) => ({ ...one, [name]: value })));
  return all;
}

/** How many actions the nearest way to each state takes, Infinity where there is none; by the state as JSON. */
function distances(model: Model, setting: Values): Map<string, number> {
  const all = combinations(model.variables);
  const distance = new Map(all.map((values) => [JSON.stringify(values), Number.POSITIVE_INFINITY]));
  distance.set(JSON.stringify(all[0]), 0);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const values of all.toReversed())
      for (const { when = {}, changes = {} } of model.actions) {
        if (!isMet(when, { ...values, ...setting })) continue;
        const after = JSON.stringify({ ...values, ...changes });
        const far = (distance.get(JSON.stringify(values)) as number) + 1;
        if (far >= (distance.get(after) as number)) continue;
        distance.set(after, far);
        isChanged = true;
      }
  }
  return distance;
}

const VARIABLES = { a: ['a0', 'a1'], b: ['b0', 'b1', 'b2'], c: ['c0', 'c1', 'c2'], d: ['d0', 'd1'] };
const CHOICES = { ...VARIABLES, s: ['s0', 's1'] };

const test = (names: Readonly<Record<string, string[]>>) =>
  fc
    .constantFrom(...Object.keys(names))
    .chain((name) =>
      fc.subarray(names[name] ?? [], { minLength: 1 }).map((values): Condition => ({ [name]: values })),
    );

const condition = fc.letrec<{ all: Condition }>((tie) => ({
  all: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    test(CHOICES),
    fc.tuple(tie('all'), tie('all')).map(([one, other]): Condition => ({ ...one, ...other })),
    fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    fc.array(tie('all'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    tie('all').map((not): Condition => ({ not })),
  ),
})).all;

const changes = fc
  .subarray(Object.keys(VARIABLES), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...VARIABLES[name as 'a'])]))),
  );

const model = fc
  .record({
    actions: fc.array(fc.record({ when: condition, changes }), { minLength: 1, maxLength: 6 }),
    never: condition,
    reached: condition,
  })
  .map(
    ({ actions, never, reached }): Model => ({
      actors: [{ id: 'x', title: 'X' }],
      handles: [],
      variables: VARIABLES,
      switches: { s: { title: 's', values: ['s0', 's1'], assumed: [], option: true } },
      actions: actions.map((one, at) => ({ id: `m${at}`, from: 'x', says: 'moves', general: 'g', ...one })),
      invariants: [
        { id: 'never', title: 'n', never },
        { id: 'reached', title: 'r', reached },
      ],
      scenarios: [],
      claims: [],
      requests: [],
    }),
  );

it('the same states, verdicts and lengths of shortest ways as a plain reference finds, of any model', () => {
  fc.assert(
    fc.property(model, (one) => {
      expect(modelProblems(one)).toEqual([]);
      for (const setting of settingsOf(one.switches)) {
        const distance = distances(one, setting);
        const reachable = [...distance].filter(([, far]) => far < Number.POSITIVE_INFINITY);
        const { states, verdicts } = exploreUnder(one, setting);
        expect(states).toBe(reachable.length);
        for (const { invariant, kind, trace } of verdicts) {
          const { never, reached } = one.invariants.find(
            ({ id }) => id === invariant,
          ) as Model['invariants'][number];
          const wanted = (never ?? reached) as Condition;
          const met = reachable.filter(([state]) => isMet(wanted, { ...JSON.parse(state), ...setting }));
          const nearest = met.map(([, far]) => far).sort((x, y) => x - y)[0];
          expect(kind).toBe(met.length > 0 === (never === undefined) ? 'holds' : 'breaks');
          expect(trace?.length).toBe(nearest);
          if (trace === undefined) continue;
          const { steps, start, stuck } = replay(one, trace, setting);
          expect(stuck).toBeUndefined();
          expect(isMet(wanted, { ...start, ...steps.at(-1)?.values, ...setting })).toBe(true);
        }
      }
    }),
  );
});

it('10,000 states and more are explored in under two seconds', () => {
  const variables = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name) => [name, ['0', '1', '2', '3', '4', '5', '6']]),
  );
  const actions = Object.entries(variables).flatMap(([name, values]) =>
    values.slice(1).map((value, at) => ({
      id: `${name}-${value}`,
      from: 'x',
      says: 'counts',
      general: 'g',
      when: { [name]: String(at), not: { a: '6', b: '6' } },
      changes: { [name]: value },
    })),
  );
  const invariants = [{ id: 'never', title: 'n', never: { a: '6', b: '6', c: '6', d: '6', e: '6' } }];
  const large = {
    actors: [],
    handles: [],
    variables,
    switches: {},
    actions,
    invariants,
    scenarios: [],
    claims: [],
    requests: [],
  };
  const begun = cpuMilliseconds();
  const { states } = exploreUnder(large, {});
  expect(states).toBeGreaterThan(16_000);
  expect(cpuMilliseconds() - begun).toBeLessThan(2000);
});

it('more combinations of values than numbers count exactly are no more states than are reached', () => {
  const names = Array.from({ length: 40 }, (_, at) => `v${at}`);
  const variables = Object.fromEntries(names.map((name) => [name, ['0', '1', '2']]));
  const actions = ['v0', 'v39'].flatMap((name) =>
    ['1', '2'].map((value) => ({
      id: `${name}-${value}`,
      from: 'x',
      says: 's',
      general: 'g',
      changes: { [name]: value },
    })),
  );
  const invariants = [{ id: 'never', title: 'n', never: { v0: '2', v39: '1' } }];
  const wide = {
    actors: [],
    handles: [],
    variables,
    switches: {},
    actions,
    invariants,
    scenarios: [],
    claims: [],
    requests: [],
  };
  const { states, verdicts } = exploreUnder(wide, {});
  expect(states).toBe(9);
  expect(verdicts[0]?.trace).toEqual(['v0-2', 'v39-1']);
});
