import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Place, referenceTo } from '../place.ts';
import { markdownLink, markdownText } from './text.ts';

const SAYS = {
  supports: 'Support',
  objectsTo: 'Objection',
  qualifies: 'Qualification',
  concedes: 'Concession',
  corrects: 'Correction',
} as const;

const HOLDS = { in: 'holds', out: 'answered', undecided: 'contested' } as const;

/** Arguments as a nested list, below each those that answer it. @param above Keys that are not shown again. */
export function argumentList(place: Place, keys: readonly string[], above: readonly string[] = []): string {
  return keys
    .filter((key) => !above.includes(key))
    .map((key) => item(place, key, above))
    .join('');
}

function item(place: Place, key: string, above: readonly string[]): string {
  const argument = (place.kb as KnowledgeBase).arguments.get(key);
  if (argument === undefined) return '';
  const indent = '  '.repeat(above.length);
  const state = argument.withdrawn ? 'withdrawn' : HOLDS[argument.labelling];
  const { title: name } = referenceTo(place, argument.by);
  const day = argument.date === '' ? '' : `, ${argument.date.slice(0, 10)}`;
  const source = markdownLink(`${name}${day}`, referenceTo(place, key).url);
  const unverified = argument.verified ? '' : ', not verified';
  const words =
    argument.evidence === undefined ? '' : `\n${indent}  > ${markdownText(argument.evidence.exact)}\n`;
  return (
    `${indent}- **${SAYS[argument.relation]}** (${state}${unverified}): ${markdownText(argument.gist)} — ${source}\n${words}` +
    argumentList(place, argument.answers, [...above, key])
  );
}
