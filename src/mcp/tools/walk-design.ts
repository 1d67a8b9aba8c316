import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { after, brokenIn, possibleIn, type Walked } from '../../designs/index.ts';
import { answer, failure } from '../answer.ts';
import type { Source } from '../source.ts';
import { type DesignData, designAsked, designData, noDesign } from './design-data.ts';

const values = z.record(z.string(), z.string());
const MOST_STEPS = 200;

export const walkDesign = {
  title: 'Walk through a design',
  description:
    'Runs a design from its start: give the actions to take, by id, and values of its switches. Answers with the state reached, what the last step changed, which invariants are broken there, and which actions are possible next. Without steps it tells the start. The key of a scenario (design#scenario) takes its steps and setting first.',
  inputSchema: z.object({
    key: z.string().max(2000).describe('id of a design, or key of one of its scenarios'),
    under: values.default({}).describe('values of switches; others have their usual value'),
    steps: z.array(z.string().max(200)).max(MOST_STEPS).default([]).describe('ids of actions, in order'),
  }),
  outputSchema: z.object({
    design: z.string(),
    setting: values.describe('of all switches'),
    made: z.array(z.string()).describe('the actions that were taken'),
    state: values,
    changed: z.array(z.string()).describe('variables that the last step changed'),
    broken: z.array(z.string()).describe('what must never be and is, in words'),
    possible: z.array(z.object({ action: z.string(), says: z.string() })),
    stuck: z.string().optional().describe('why not all steps could be taken'),
  }),
};

export async function runWalkDesign(
  source: Source,
  { key, under, steps }: z.infer<typeof walkDesign.inputSchema>,
): Promise<CallToolResult> {
  const asked = designAsked(key);
  const data = asked && (await designData(source, asked.id));
  if (asked === undefined || data === undefined) return failure(noDesign(key));
  const scenario = data.scenarios.find(({ id }) => id === asked.trace);
  if (asked.trace !== undefined && scenario === undefined)
    return failure(
      `'${asked.id}' has no scenario '${asked.trace}'; it has ${data.scenarios.map(({ id }) => id).join(', ')}.`,
    );
  const wrong = wrongSwitch(data, under);
  if (wrong !== undefined) return failure(wrong);
  const usual = Object.fromEntries(
    data.switches.map(({ name, values: [first] }) => [name, first?.value ?? '']),
  );
  const setting = { ...usual, ...scenario?.setting, ...under };
  const walked = walk(data, setting, [...(scenario?.steps ?? []).map(({ action }) => action), ...steps]);
  return answer(textOf(data, walked), { design: data.id, setting, ...walked });
}

/** What is wrong with values of switches. */
function wrongSwitch({ switches }: DesignData, under: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(under)) {
    const one = switches.find((known) => known.name === name);
    if (one === undefined)
      return `There is no switch '${name}'; there are ${switches.map((known) => known.name).join(', ') || 'none'}.`;
    if (!one.values.some((known) => known.value === value))
      return `'${value}' is no value of '${name}'; its values are ${one.values.map((known) => known.value).join(', ')}.`;
  }
  return undefined;
}

/** The steps, taken as far as they can be. */
function walk(data: DesignData, setting: Readonly<Record<string, string>>, steps: readonly string[]) {
  const model = walkedOf(data);
  let state: Record<string, string> = Object.fromEntries(
    data.variables.map(({ name, start }) => [name, start]),
  );
  let changed: string[] = [];
  const taken: string[] = [];
  const possible = () => possibleIn(model, { ...setting, ...state });
  let stuck: string | undefined;
  for (const step of steps) {
    const action = possible().find(({ id }) => id === step);
    if (action === undefined) {
      const isKnown = data.actions.some(({ id }) => id === step);
      stuck = isKnown
        ? `'${step}' is not possible after ${taken.length} steps`
        : `there is no action '${step}'`;
      break;
    }
    const next = after(state, action.changes);
    changed = Object.keys(next).filter((name) => next[name] !== state[name]);
    state = next;
    taken.push(step);
  }
  return {
    made: taken,
    state,
    changed,
    broken: brokenIn(model, { ...setting, ...state }),
    possible: possible().map(({ id, says }) => ({ action: id, says })),
    ...(stuck === undefined ? {} : { stuck }),
  };
}

/** A design's data as a walk needs it. Its conditions were checked before it was published; one of an unknown shape never holds. */
function walkedOf({ variables, actors, actions, invariants }: DesignData): Walked {
  return {
    variables: Object.fromEntries(variables.map(({ name, title }) => [name, title])),
    actors: Object.fromEntries(actors.map(({ id, title }) => [id, title])),
    actions: actions as Walked['actions'],
    never: invariants.flatMap(({ id, title, breach = title, never }) =>
      never === undefined ? [] : [{ id, title: breach, never: never as Walked['never'][number]['never'] }],
    ),
  };
}

function textOf(
  { title }: DesignData,
  { made, state, changed, broken, possible, stuck }: ReturnType<typeof walk>,
): string {
  const lines = Object.entries(state).map(
    ([name, value]) => `- ${name}: ${value}${changed.includes(name) ? ' (changed)' : ''}`,
  );
  return [
    `${title}, after ${made.length} steps${stuck === undefined ? '' : `; ${stuck}`}.`,
    lines.join('\n'),
    broken.length === 0 ? 'Nothing that must never be is so here.' : `Broken here: ${broken.join(' ')}`,
    possible.length === 0
      ? 'Nothing is possible here.'
      : `Possible: ${possible.map(({ action, says }) => `${action} (${says})`).join('; ')}`,
  ].join('\n\n');
}
