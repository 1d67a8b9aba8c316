import { citeKey } from '../citations/index.ts';
import type { Target } from '../entries/index.ts';
import type { ArgumentNode, DebateNode } from '../knowledge/index.ts';
import { type PublishedBase, referenceTo } from './place.ts';

/** What Argdown may take for markup within a text; `.name.` is a character of its own. */
const MARKUP = /[\\[\]<>*_{}#@/`$|:=~^-]|\.(?=\S)/g;

/** Argdown's own arrows, where it has one for the relation; the others are in the data of the argument alone. */
const ARROWS: Readonly<Record<string, string>> = { supports: '+>', objectsTo: '->' };

/**
 * A debate as Argdown: a position is a statement under its key, an argument is one under the key by which documents cite it; supports
 * and objections are Argdown's relations. Every argument's data names its first relation and target, which Argdown has fewer kinds of, and
 * `others` where it has more.
 */
export function argdownOf(place: PublishedBase, debate: DebateNode): string {
  const head = [
    '===',
    `title: ${JSON.stringify(debate.entry.data.title)}`,
    `source: ${JSON.stringify(referenceTo(place, debate.id).url)}`,
    '===',
  ];
  const claims = debate.positions.flatMap((id) => {
    const position = place.kb.positions.get(id);
    if (position === undefined) return [];
    const { statement, issue } = position.entry.data;
    return [
      `[${id}]: ${argdownText(statement)} {issue: ${issue}, standing: ${position.standing}, label: ${position.label.name}}`,
    ];
  });
  const nodes = debate.arguments.flatMap((key) => place.kb.arguments.get(key) ?? []).map(argument);
  return `${[head.join('\n'), ...claims, ...nodes].join('\n\n')}\n`;
}

function argument({ key, gist, targets, by, date }: ArgumentNode): string {
  const [{ relation, target }, ...others] = targets;
  const data = [
    `by: ${by}`,
    ...(date === '' ? [] : [`date: "${date}"`]),
    `relation: ${relation}`,
    `target: "${citeKey(target)}"`,
    ...(others.length === 0 ? [] : [`others: [${others.map(dataOf).join(', ')}]`]),
  ];
  const line = `<${citeKey(key)}>: ${argdownText(gist)} {${data.join(', ')}}`;
  const arrows = targets.flatMap((one) => {
    const arrow = ARROWS[one.relation];
    return arrow === undefined ? [] : [`  ${arrow} ${nameOf(one.target)}`];
  });
  return [line, ...arrows].join('\n');
}

/** A target as Argdown's data, which are YAML. */
function dataOf({ relation, target }: Target): string {
  return `"${relation} ${citeKey(target)}"`;
}

function nameOf(key: string): string {
  return key.includes('#') ? `<${citeKey(key)}>` : `[${key}]`;
}

/** A text on one line as Argdown that shows it. */
export function argdownText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&');
}
