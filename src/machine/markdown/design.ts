import { inWords, judgedInWords, judgedOf, settingInWords, testOf } from '../../designs/index.ts';
import { type DesignNode, examinationOf } from '../../knowledge/index.ts';
import { clean, cleanField } from '../prose.ts';
import type { PublishedBase } from '../published-base.ts';
import { page, section } from './page.ts';
import { markdownText } from './text.ts';

/** A design's page as Markdown: its verdicts, its scenarios step by step, and everything that can happen. */
export function designMarkdown(place: PublishedBase, design: DesignNode): string {
  const { data, body } = design.entry;
  const { explored, replayed } = examinationOf(design);
  const titleOf = new Map(data.actors.map(({ id, title }) => [id, title]));
  const line = (id: string) => {
    const action = data.actions.find((one) => one.id === id);
    if (action === undefined) return markdownText(id);
    const { from, to = from, says } = action;
    const who = to === from ? titleOf.get(from) : `${titleOf.get(from)} → ${titleOf.get(to)}`;
    return markdownText(`${who}: ${says}`);
  };
  const verdicts = data.invariants.map((invariant) => {
    const verdictLines = judgedOf(invariant.id, explored).map(
      (judged) => `  - ${markdownText(judgedInWords(invariant, judged))}\n`,
    );
    return `- ${markdownText(invariant.title)} (\`${design.id}#${invariant.id}\`)\n${verdictLines.join('')}`;
  });
  const switches = Object.entries(data.switches).map(([name, { title, assumed }]) => {
    const who = assumed.map(
      ({ value, by, source }) =>
        `  - ${markdownText(`${value}, assumed by ${by}: `)}${cleanField(place, source)}\n`,
    );
    return `- \`${name}\`: ${markdownText(title)}\n${who.join('')}`;
  });
  const scenarios = data.scenarios.map(({ id, title, summary, outcome, misses }) => {
    const { setting = {}, steps = [] } = replayed.get(id) ?? {};
    const under = settingInWords(setting);
    const lines = steps.map(({ action, changed, values, breaks }, at) => {
      const state =
        changed.length === 0
          ? ''
          : ` (${markdownText(changed.map((name) => `${name}: ${values[name]}`).join(', '))})`;
      const breach = breaks.length === 0 ? '' : ` **breaks ${markdownText(breaks.join(', '))}**`;
      return `${at + 1}. ${line(action)}${state}${breach}\n`;
    });
    const about = summary === undefined ? '' : `${cleanField(place, summary)}\n\n`;
    return `### ${markdownText(title)}\n\n\`${design.id}#${id}\`, ${outcome}${misses.length === 0 ? '' : ` (misses ${markdownText(misses.join(', '))})`}${under === '' ? '' : `, where ${markdownText(under)}`}\n\n${about}${lines.join('')}\n`;
  });
  const actions = data.actions.map(({ id, when, source, simplification, hypothesis, general }) => {
    const grounds = [source, simplification, hypothesis, general].flatMap((one) =>
      one === undefined ? [] : [cleanField(place, one)],
    );
    return `- \`${id}\`: ${line(id)}; possible where ${markdownText(inWords(testOf(when)))}. ${grounds.join(' ')}\n`;
  });
  return page(data.title, [
    cleanField(place, data.summary),
    clean(place, body),
    section('What holds, and what breaks', verdicts.join('')),
    section('What is disputed', switches.join('')),
    section('Scenarios', scenarios.join('')),
    section('Everything that can happen', actions.join('')),
  ]);
}
