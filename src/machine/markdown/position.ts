import { citationOf } from '../../citations/index.ts';
import { successorsOf } from '../../entries/index.ts';
import { type AdoptionNode, type PositionNode, sayWhy } from '../../knowledge/index.ts';
import { clean } from '../prose.ts';
import { type PublishedBase, referenceTo } from '../published-base.ts';
import { argumentList } from './arguments.ts';
import { page, section } from './page.ts';
import { markdownLink, markdownText } from './text.ts';

/** A position's page as Markdown. */
export function positionMarkdown(place: PublishedBase, position: PositionNode): string {
  const { data } = position.entry;
  const issue = place.kb.debates.get(data.debate)?.issues.find((one) => one.id === data.issue);
  const link = (key: string) => {
    const { title, url } = referenceTo(place, key);
    return markdownLink(title, url);
  };
  const holders = position.holders.map(
    ({ person, since, end }) =>
      `${link(person)}${since === '' ? '' : ` since ${since.slice(0, 10)}`}${end ? ` until ${end.date.slice(0, 10) || 'an unknown day'}` : ''}`,
  );
  const adoptedBy = ({ kind, by }: AdoptionNode) =>
    kind === 'argument'
      ? link(by)
      : kind === 'address'
        ? `<${by.replace(/[<>\s]/g, encodeURIComponent)}>`
        : markdownText(by);
  const successors = successorsOf(data);
  const permalink = citationOf(place.kb, position.id, place.publication)?.URL;
  const tree = { under: position.id, expanded: new Set<string>() };
  return page(data.title, [
    data.claim === undefined ? '' : `**${markdownText(data.claim)}**`,
    markdownText(data.statement),
    [
      `- Position in ${link(data.debate)}`,
      ...(issue ? [`- Answers: ${markdownText(issue.question)}`] : []),
      `- Standing: ${markdownText(position.label.words)}. ${markdownText(sayWhy(position))}`,
      ...(position.adopted ? [`- Adopted on ${position.adopted.on} by ${adoptedBy(position.adopted)}`] : []),
      ...(successors.length === 0 ? [] : [`- Superseded by ${successors.map(link).join(', ')}`]),
      ...(holders.length === 0 ? [] : [`- Held by ${holders.join(', ')}`]),
      ...(data.concepts.length === 0 ? [] : [`- Concepts: ${data.concepts.map(link).join(', ')}`]),
      `- Key: \`${position.id}\``,
      ...(permalink === undefined
        ? []
        : [`- Permalink of this revision: <${permalink.replace(/[<>\s]/g, encodeURIComponent)}>`]),
    ].join('\n'),
    clean(place, position.entry.body),
    section('For it', argumentList(place, position.supports, tree)),
    section('Against it', argumentList(place, position.objections, tree)),
    section('Remarks', argumentList(place, position.remarks, tree)),
  ]);
}
