import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answersTo,
  type Examination,
  examine,
  exploreUnder,
  type Finding,
  type FullSetting,
  findingsOf,
  fullSetting,
  isUnder,
  MOST_WORK_OF_ALL,
  type Model,
  settingsOf,
} from '../src/designs/index.ts';
import { readEntry } from '../src/entries/index.ts';
import { ROOT } from './support/command.ts';

const FOLDER = join(ROOT, 'content', 'designs');

function modelOf(id: string): Model {
  const read = readEntry('designs', `designs/${id}.mdx`, readFileSync(join(FOLDER, `${id}.mdx`), 'utf8'));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.data;
}

/** The kernel's table of first steps (vfio_mig_get_next_state), of a device with both options: row by present state, column by the state that is asked for. */
const COLUMNS = ['STOP', 'RUNNING', 'RUNNING_P2P', 'PRE_COPY', 'PRE_COPY_P2P', 'STOP_COPY', 'RESUMING'];
const SHORT: Readonly<Record<string, string>> = {
  S: 'STOP',
  R: 'RUNNING',
  RP: 'RUNNING_P2P',
  PC: 'PRE_COPY',
  PP: 'PRE_COPY_P2P',
  SC: 'STOP_COPY',
  RS: 'RESUMING',
};
const FIRST_STEPS: Readonly<Record<string, string>> = {
  STOP: '- RP RP RP RP SC RS',
  RUNNING: 'RP - RP PC RP RP RP',
  RUNNING_P2P: 'S R - R PP S S',
  PRE_COPY: 'R R R - PP PP R',
  PRE_COPY_P2P: 'RP RP RP PC - SC RP',
  STOP_COPY: 'S S S x x - S',
  RESUMING: 'S S S S S S -',
  ERROR: 'x x x x x x x',
};

/** The states on the way by the table; a state that the device does not have is passed over. Undefined where the request is refused. */
function byTable(from: string, to: string, has: (state: string) => boolean): string[] | undefined {
  if (!has(to) || to === 'ERROR' || from === 'ERROR') return undefined;
  const way = [from];
  for (let at = from; at !== to; ) {
    const next = SHORT[FIRST_STEPS[at]?.split(' ')[COLUMNS.indexOf(to)] ?? ''];
    if (next === undefined || way.length > 20) return undefined;
    at = next;
    if (has(at)) way.push(at);
  }
  return way;
}

describe('VFIO migration v2', () => {
  const model = modelOf('vfio-migration-v2');
  const [request] = model.requests;
  it.each<[FullSetting, number]>([
    [{ p2p: 'absent', 'pre-copy': 'absent' }, 6],
    [{ p2p: 'offered', 'pre-copy': 'absent' }, 8],
    [{ p2p: 'absent', 'pre-copy': 'offered' }, 9],
    [{ p2p: 'offered', 'pre-copy': 'offered' }, 15],
  ])(
    'with %o leads where the kernel’s table leads, in %i single steps and those made of them',
    (setting, arcs) => {
      const answers = answersTo(request as Model['requests'][number], model, setting);
      const isOption = { P2P: setting.p2p === 'offered', PRE_COPY: setting['pre-copy'] === 'offered' };
      const has = (state: string) =>
        (isOption.P2P || !state.endsWith('P2P')) && (isOption.PRE_COPY || !state.startsWith('PRE_COPY'));
      const there = answers.filter(({ from }) => has(from));
      expect(there).toHaveLength([...COLUMNS, 'ERROR'].filter(has).length * 7);
      for (const { from, to, path, through } of there) {
        const way = byTable(from, to, has);
        expect([from, to, path && through]).toEqual([from, to, way]);
      }
      expect(there.filter(({ path }) => path?.length === 1)).toHaveLength(arcs);
      expect(there.some(({ isAmbiguous }) => isAmbiguous)).toBe(false);
    },
  );

  it('takes four steps from PRE_COPY to RESUMING, the longest way there is', () => {
    const answers = answersTo(request as Model['requests'][number], model, {
      p2p: 'offered',
      'pre-copy': 'offered',
    });
    expect(answers.find(({ from, to }) => from === 'PRE_COPY' && to === 'RESUMING')?.through).toEqual([
      'PRE_COPY',
      'RUNNING',
      'RUNNING_P2P',
      'STOP',
      'RESUMING',
    ]);
    expect(Math.max(...answers.map(({ path = [] }) => path.length))).toBe(4);
  });
});

/** Every model that differs in one place: an action without one of its conditions, or without one of its changes. */
function mutants(model: Model): { readonly name: string; readonly mutant: Model }[] {
  return model.actions.flatMap((action) =>
    (['when', 'changes'] as const).flatMap((field) =>
      Object.keys(action[field] ?? {}).map((name) => {
        const { [name]: _, ...rest } = action[field] as Readonly<Record<string, never>>;
        const actions = model.actions.map((one) => (one === action ? { ...one, [field]: rest } : one));
        return { name: `${action.id} ${field} ${name}`, mutant: { ...model, actions } };
      }),
    ),
  );
}

const verdicts = ({ explored }: Examination) =>
  explored.map((one) => one.verdicts.map(({ kind }) => kind).join()).join(';');

/** The settings of which at most one switch is not at its usual value: all of them, for each mutant, would take minutes. */
function nearSettings(model: Model): FullSetting[] {
  const usual = fullSetting(model.switches, {});
  const isNear = (setting: FullSetting) =>
    Object.keys(setting).filter((name) => setting[name] !== usual[name]).length <= 1;
  return settingsOf(model.switches).filter(isNear);
}

/** A model run under some settings alone, without its scenarios: what its claims are held to. */
const exploredUnder = (model: Model, settings: readonly FullSetting[]): Examination => ({
  explored: settings.map((setting) => exploreUnder(model, setting)),
  replayed: new Map(),
  neverHappen: [],
  work: 1,
});

const SHIPPED = readdirSync(FOLDER).map((file) => file.replace(/\.mdx$/, ''));

describe.each(SHIPPED)('%s', (id) => {
  const model = modelOf(id);

  it('does what it claims', () => {
    expect(findingsOf(model, examine(model))).toEqual([]);
  });

  it('is so small that fifty like it fit into one knowledge base', () => {
    expect(50 * examine(model).work).toBeLessThan(MOST_WORK_OF_ALL);
  });

  it('has two scenarios that succeed and one that fails', () => {
    const ends = (outcome: string) => model.scenarios.filter((one) => one.outcome === outcome).length;
    expect(ends('succeeds')).toBeGreaterThanOrEqual(2);
    expect(ends('fails')).toBeGreaterThanOrEqual(1);
  });

  it('claims something of each invariant under each setting, so that no verdict changes unseen', () => {
    const unclaimed = settingsOf(model.switches).flatMap((setting) =>
      model.invariants
        .filter(
          ({ id: of }) =>
            !model.claims.some(
              ({ breaks, keeps, under }) => (breaks ?? keeps) === of && isUnder(setting, under),
            ),
        )
        .map(({ id: of }) => `${of} ${JSON.stringify(setting)}`),
    );
    expect(unclaimed).toEqual([]);
  });

  it('changed in any one condition or effect that changes a verdict, is found by the check', () => {
    const settings = nearSettings(model);
    const before = verdicts(exploredUnder(model, settings));
    const changed = mutants(model)
      .map(({ name, mutant }) => ({ name, mutant, examined: exploredUnder(mutant, settings) }))
      .filter(({ examined }) => verdicts(examined) !== before);
    expect(changed.length).toBeGreaterThan(0);
    const isFound = ({ code }: Finding) => code === 'design-claim';
    const missed = changed.filter(({ mutant, examined }) => !findingsOf(mutant, examined).some(isFound));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
