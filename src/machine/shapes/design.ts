import {
  fullVariable,
  judgedOf,
  listOf,
  meaningOf,
  startOf,
  type Values,
  valuesOf,
} from '../../designs/index.ts';
import { type DesignNode, examinationOf } from '../../knowledge/index.ts';
import { clean, cleanField } from '../prose.ts';
import { headOf, type PublishedBase, referenceTo, urlOf } from '../published-base.ts';
import type { FileOf } from '../schemas/index.ts';

const GROUNDS = ['source', 'simplification', 'hypothesis', 'general'] as const;

/** The data of a design's page: the model, what exploring it says, its scenarios replayed. */
export function designShape(place: PublishedBase, design: DesignNode): FileOf<'design'> {
  const { data, body } = design.entry;
  const text = (one: string | undefined) => (one === undefined ? undefined : cleanField(place, one));
  return {
    ...headOf(place, 'design', design.id, `designs/${design.id}/`),
    title: data.title,
    summary: cleanField(place, data.summary),
    ...(data.brief === undefined ? {} : { brief: data.brief }),
    ...(design.debate === undefined ? {} : { debate: referenceTo(place, design.debate) }),
    realises: data.realises.map((id) => referenceTo(place, id)),
    ...(data.partOf === undefined ? {} : { partOf: referenceTo(place, data.partOf) }),
    states: examinationOf(design).explored.reduce((most, { states }) => Math.max(most, states), 0),
    actors: data.actors.map(({ id, title, kind, partOf }) => ({ id, title, kind, partOf })),
    handles: data.handles.map(({ id, title, heldBy, on, under, source }) => ({
      id,
      title,
      heldBy: [...listOf(heldBy)],
      on,
      ...(under === undefined ? {} : { under: asText(under) }),
      source: text(source),
    })),
    variables: Object.entries(data.variables).map(([name, variable]) => {
      const { title = name, values } = fullVariable(variable);
      return { name, title, start: startOf(variable), values: meanings(place, values) };
    }),
    switches: Object.entries(data.switches).map(([name, { title, option = false, values, assumed }]) => ({
      name,
      title,
      option,
      values: meanings(place, values),
      assumed: assumed.map(({ value, by, source }) => ({
        value: String(value),
        by,
        source: cleanField(place, source),
      })),
    })),
    actions: data.actions.map((action) => ({
      id: action.id,
      from: action.from,
      to: action.to ?? action.from,
      says: action.says,
      ...(action.stage === undefined ? {} : { stage: action.stage }),
      ...(action.when === undefined ? {} : { when: action.when }),
      changes: asText(action.changes ?? {}),
      ...(action.finds === undefined ? {} : { finds: action.finds }),
      ...Object.fromEntries(
        GROUNDS.flatMap((name) => (action[name] === undefined ? [] : [[name, text(action[name])]])),
      ),
    })),
    invariants: invariantsOf(place, design),
    scenarios: scenariosOf(place, design),
    body: clean(place, body),
  };
}

function invariantsOf(place: PublishedBase, design: DesignNode): FileOf<'design'>['invariants'] {
  const { explored } = examinationOf(design);
  return design.entry.data.invariants.map(({ id, title, never, breach, reached, elsewhere, argument }) => ({
    id,
    key: `${design.id}#${id}`,
    title,
    ...(never === undefined ? {} : { never }),
    ...(breach === undefined ? {} : { breach }),
    ...(reached === undefined ? {} : { reached }),
    ...(elsewhere === undefined ? {} : { elsewhere: cleanField(place, elsewhere) }),
    arguments: listOf(argument).map((key) => referenceTo(place, key)),
    shownBy: shownBy(place, design, id),
    verdicts: judgedOf(id, explored).map(({ under, kind, states, trace }) => ({
      under,
      verdict: kind,
      states,
      ...(trace === undefined ? {} : { trace: [...trace] }),
    })),
  }));
}

function scenariosOf(place: PublishedBase, design: DesignNode): FileOf<'design'>['scenarios'] {
  const { replayed } = examinationOf(design);
  return design.entry.data.scenarios.map(({ id, title, summary, outcome, misses }) => {
    const { setting = {}, steps = [] } = replayed.get(id) ?? {};
    return {
      id,
      key: `${design.id}#${id}`,
      title,
      ...(summary === undefined ? {} : { summary: cleanField(place, summary) }),
      url: urlOf(place, `designs/${design.id}/${id}/`),
      outcome,
      setting,
      ...(misses.length === 0 ? {} : { misses: [...misses] }),
      steps: steps.map(({ action, note, changed, values, breaks }) => ({
        action,
        ...(note === undefined ? {} : { note: cleanField(place, note) }),
        changed: Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])),
        breaks: [...breaks],
      })),
      shownBy: shownBy(place, design, id),
    };
  });
}

/** The arguments that rest on a trace. */
function shownBy(place: PublishedBase, design: DesignNode, trace: string) {
  return (design.shownBy.get(`${design.id}#${trace}`) ?? []).map((key) => referenceTo(place, key));
}

function meanings(place: PublishedBase, values: Values): { value: string; means?: string }[] {
  return valuesOf(values).map((value) => {
    const means = meaningOf(values, value);
    return { value, ...(means === undefined ? {} : { means: cleanField(place, means) }) };
  });
}

function asText(changes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, String(value)]));
}
