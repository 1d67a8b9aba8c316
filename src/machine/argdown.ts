import { citeKey } from '../citations/index.ts';
import type { Target } from '../entries/index.ts';
import type { ArgumentNode, DebateNode } from '../knowledge/index.ts';
import { type PublishedBase, referenceTo } from './published-base.ts';

/** Characters that Argdown may take as markup within a text; `.name.` is an emoji shortcode. */
const MARKUP = /[\\[\]<>*_{}#@/`$|:=~^-]|\.(?=\S)/g;

/** Argdown's arrows for the relations that it has; the others are only in the data of the argument. */
const ARROWS: Readonly<Record<string, string>> = { supports: '+>', objectsTo: '->' };

/**
 * A debate as Argdown: a position is a statement under its key, an argument has the key used in documents; supports and objections are
 * Argdown's relations. Each argument's data gives its first relation and target, because Argdown has fewer kinds of relations, and `others`
 * for more.
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

/** A target as YAML for Argdown's data. */
function dataOf({ relation, target }: Target): string {
  return `"${relation} ${citeKey(target)}"`;
}

function nameOf(key: string): string {
  return key.includes('#') ? `<${citeKey(key)}>` : `[${key}]`;
}

/** Escapes a text for Argdown, on one line. */
export function argdownText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&');
}
