import {
  argumentLabel,
  argumentTree,
  NOT_IN_ARCHIVE,
  relationsOf,
  relationWord,
  type TreeItem,
  type TreeOptions,
} from '../../knowledge/index.ts';
import { type PublishedBase, referenceTo } from '../published-base.ts';
import { markdownLink, markdownText } from './text.ts';

/** Arguments as a nested list, each with those that answer it below. */
export function argumentList(
  place: PublishedBase,
  keys: readonly string[],
  options: TreeOptions = {},
): string {
  const isUnder = options.under !== undefined;
  return argumentTree(place.kb, keys, options)
    .map((one) => item(place, one, 0, isUnder))
    .join('');
}

/** @param isUnder Whether its parent in the list is one of its targets; otherwise all its relations are named. */
function item(
  place: PublishedBase,
  { argument, relation, answers, repeated }: TreeItem,
  depth: number,
  isUnder: boolean,
): string {
  const indent = '  '.repeat(depth);
  const state = argumentLabel(argument);
  const { title: name } = referenceTo(place, argument.by);
  const day = argument.date === '' ? '' : `, ${argument.date.slice(0, 10)}`;
  const source = markdownLink(`${name}${day}`, referenceTo(place, argument.key).url);
  const unverified = argument.verified ? '' : `, ${NOT_IN_ARCHIVE.toLowerCase()}`;
  const quoted = argument.quotes ? ', in words that the post quotes' : '';
  const elsewhere = repeated ? ', its answers stand above' : '';
  const words =
    argument.evidence === undefined ? '' : `\n${indent}  > ${markdownText(argument.evidence.exact)}\n`;
  const does = (isUnder ? [relation] : relationsOf(argument)).map(relationWord).join(', ');
  return (
    `${indent}- **${does}** (${state}${unverified}${quoted}${elsewhere}): ${markdownText(argument.gist)} — ${source}\n${words}` +
    answers.map((one) => item(place, one, depth + 1, true)).join('')
  );
}
