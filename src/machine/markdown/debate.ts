import { type Debate, isPersonId } from '../../entries/index.ts';
import type { DebateNode } from '../../knowledge/index.ts';
import { clean, cleanField } from '../prose.ts';
import { type PublishedBase, referenceTo, referenceToThread } from '../published-base.ts';
import { argumentList } from './arguments.ts';
import { page, section } from './page.ts';
import { markdownLink, markdownText } from './text.ts';

/** A debate's page as Markdown: its positions by issue, each with its arguments' links, open objections, threads. */
export function debateMarkdown(place: PublishedBase, debate: DebateNode): string {
  const { data } = debate.entry;
  const issues = debate.issues.map(({ question, summary, result, positions }) =>
    section(
      question,
      [
        result === undefined ? '' : `**Where it ended:** ${markdownText(result)}\n`,
        summary === undefined ? '' : `${cleanField(place, summary)}\n`,
        positions.map((id) => line(place, id)).join(''),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
  );
  const threads = debate.threads.flatMap((id) => {
    const thread = place.kb.threads.get(id);
    if (thread === undefined) return [];
    const { title, url } = referenceToThread(place, thread);
    return [`- ${markdownLink(title, url)}\n`];
  });
  return page(data.title, [
    `**${markdownText(data.question)}** (${data.status}${data.draft ? ', draft' : ''})`,
    curation(place, data),
    cleanField(place, data.summary),
    data.figures.map(({ title, text }) => `**${markdownText(title)}.** ${markdownText(text)}\n`).join('\n'),
    section('Where it ended', cleanField(place, data.outcome)),
    ...issues,
    section('Open objections', argumentList(place, debate.openObjections)),
    clean(place, debate.entry.body),
    section('Threads', threads.join('')),
  ]);
}

/** The curators, and those who reviewed it against the posts. */
function curation(place: PublishedBase, { curators, reviewed }: Debate): string {
  const nameOf = (name: string) => {
    if (!isPersonId(name)) return markdownText(name);
    const { title, url } = referenceTo(place, name);
    return markdownLink(title, url);
  };
  return [
    ...(curators.length === 0 ? [] : [`- Curated by ${curators.map(nameOf).join(', ')}`]),
    ...reviewed.map(({ by, on }) => `- Reviewed by ${nameOf(by)}, ${on}`),
  ].join('\n');
}

function line(place: PublishedBase, id: string): string {
  const position = place.kb.positions.get(id);
  if (position === undefined) return '';
  const { title, url } = referenceTo(place, id);
  return `- ${markdownLink(title, url)} (${markdownText(position.label.words)}): ${markdownText(position.entry.data.claim ?? position.entry.data.statement)}\n`;
}
