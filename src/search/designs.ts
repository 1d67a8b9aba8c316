import type { DesignNode, KnowledgeBase } from '../knowledge/index.ts';
import { withoutEmpty } from './facets.ts';
import { foldSpace } from './fold-space.ts';
import { plain, proseOf } from './prose.ts';
import type { SearchRecord } from './record.ts';
import { addressOrRoot, debateTitle, titlesIn } from './shown-names.ts';

/** The designs: each with who takes part and what must hold, and each of its scenarios with what happens in it. */
export function designRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.designs.values()].flatMap((design) => {
    const { data, body } = design.entry;
    const common = {
      kind: 'design' as const,
      author: '',
      date: '',
      debate: debateTitle(kb, design.debate),
      facets: withoutEmpty({
        debate: design.debate === undefined ? [] : [design.debate],
        position: data.realises,
      }),
    };
    return [
      {
        ...common,
        title: foldSpace(data.title),
        text: joined([
          plain(data.summary, titles),
          ...data.actors.map(({ title }) => title),
          ...data.invariants.map(({ title }) => title),
          proseOf(body, titles),
        ]),
        names: [design.id, ...data.aliases],
        address: addressOrRoot(kb, design.id),
      },
      ...data.scenarios.map(({ id, title, summary = '' }) => ({
        ...common,
        title: foldSpace(`${title}: ${data.title}`),
        text: joined([plain(summary, titles), ...stepsOf(design, id)]),
        names: [id],
        address: addressOrRoot(kb, `${design.id}#${id}`),
      })),
    ];
  });
}

/** What is said in the steps of a scenario. */
function stepsOf({ entry: { data } }: DesignNode, id: string): string[] {
  const says = new Map(data.actions.map((action) => [action.id, action.says]));
  const steps = data.scenarios.find((scenario) => scenario.id === id)?.steps ?? [];
  return steps.map((step) => says.get(typeof step === 'string' ? step : step.action) ?? '');
}

function joined(texts: readonly string[]): string {
  return foldSpace(texts.filter(Boolean).join(' '));
}
