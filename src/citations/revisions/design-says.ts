import { type Explored, type Invariant, judgedOf, settingInWords } from '../../designs/index.ts';
import { withoutLinks } from '../../entries/index.ts';
import { type DesignNode, examinationOf, type KnowledgeBase } from '../../knowledge/index.ts';
import { withoutPeriod } from '../about.ts';
import type { Current } from './current.ts';
import { originOf } from './origin.ts';
import { revisionOf } from './revision.ts';
import { type DesignWords, foldedText } from './words.ts';

/** A design, each of its scenarios and each of its invariants at its present revision. */
export function designsNow(kb: KnowledgeBase, design: DesignNode): Current[] {
  const { id, entry } = design;
  const current = (key: string, title: string, words: DesignWords, aliases: readonly string[]): Current => ({
    key,
    revision: revisionOf(words),
    words,
    title: foldedText(title),
    aliases,
  });
  return [
    current(id, entry.data.title, designSays(kb, design), entry.data.aliases),
    ...entry.data.scenarios.map((scenario) => {
      const key = `${id}#${scenario.id}`;
      return current(key, scenario.title, scenarioSays(kb, design, scenario), []);
    }),
    ...entry.data.invariants.map((invariant) => {
      const key = `${id}#${invariant.id}`;
      return current(key, invariant.title, invariantSays(kb, design, invariant), []);
    }),
  ];
}

/**
 * What a citation of a design relies on: what it says of itself, and the verdict on each of its invariants. The number of states and the
 * length of a trace are left out: they change with details of the model that nobody cites.
 */
function designSays(kb: KnowledgeBase, design: DesignNode): DesignWords {
  const { title, summary, invariants } = design.entry.data;
  const { explored } = examinationOf(design);
  const verdicts = invariants.flatMap((invariant) =>
    verdictsOn(invariant, explored).map((verdict) =>
      foldedText(`${withoutPeriod(invariant.title)}: ${verdict}.`),
    ),
  );
  return {
    kind: 'design',
    key: originOf(kb, design.id),
    statement: statementOf(kb, title, summary),
    verdicts,
    arguments: [],
  };
}

/** What a citation of an invariant relies on: what must hold, and the verdict on it. */
function invariantSays(kb: KnowledgeBase, design: DesignNode, invariant: Invariant): DesignWords {
  const { explored } = examinationOf(design);
  return {
    kind: 'design',
    key: originOf(kb, `${design.id}#${invariant.id}`),
    statement: foldedText(invariant.title),
    verdicts: verdictsOn(invariant, explored).map((verdict) => foldedText(`It ${verdict}.`)),
    arguments: [],
  };
}

/** What becomes of an invariant, for each of the switches' values that matter: `breaks where lock is none`. */
function verdictsOn({ id, never }: Invariant, explored: readonly Explored[]): string[] {
  return judgedOf(id, explored).map(({ under, kind }) => {
    const where = Object.keys(under).length === 0 ? '' : ` where ${settingInWords(under)}`;
    return verdictWord(kind, never !== undefined) + where;
  });
}

/** What a citation of a scenario relies on: its steps in words, how it ends, and what each step breaks. */
function scenarioSays(
  kb: KnowledgeBase,
  design: DesignNode,
  { id, title, summary, outcome }: DesignNode['entry']['data']['scenarios'][number],
): DesignWords {
  const { actors, actions, invariants } = design.entry.data;
  const { setting = {}, steps = [] } = examinationOf(design).replayed.get(id) ?? {};
  const actorTitles = new Map(actors.map((actor) => [actor.id, actor.title]));
  const byId = new Map(actions.map((action) => [action.id, action]));
  const breaches = steps.flatMap(({ breaks }, at) =>
    breaks.map((broken) => `Step ${at + 1} breaks: ${invariants.find((one) => one.id === broken)?.title}`),
  );
  const where = Object.keys(setting).length === 0 ? '' : ` where ${settingInWords(setting)}`;
  return {
    kind: 'design',
    key: originOf(kb, `${design.id}#${id}`),
    statement: statementOf(kb, title, summary),
    steps: steps.map(({ action }) => {
      const { from = '', to = from, says = '' } = byId.get(action) ?? {};
      const who = from === to ? [from] : [from, to];
      return foldedText(`${who.map((one) => actorTitles.get(one) ?? one).join(' → ')}: ${says}`);
    }),
    verdicts: [`It ${outcome === 'abandoned' ? 'is given up safely' : outcome}${where}.`, ...breaches].map(
      foldedText,
    ),
    arguments: [],
  };
}

/** The title and the summary, with its links as they read: without words of their own by the first id of what they lead to, whatever it is called now. */
function statementOf(kb: KnowledgeBase, title: string, summary: string | undefined): string {
  const said = summary === undefined ? '' : `: ${withoutLinks(summary, (id) => originOf(kb, id))}`;
  return foldedText(title + said);
}

function verdictWord(kind: 'holds' | 'breaks' | 'unknown', isNever: boolean): string {
  if (kind === 'unknown') return 'is not decided';
  if (isNever) return kind;
  return kind === 'holds' ? 'is reached' : 'is never reached';
}
