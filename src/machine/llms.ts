import { HOME_PAGE } from '../knowledge/index.ts';
import { markdownLink, markdownText } from './markdown/text.ts';
import { plainField } from './prose.ts';
import { besidePage, type PublishedBase, referenceTo, urlOf } from './published-base.ts';

/** llms.txt (llmstxt.org): the contents of the site as Markdown with links to Markdown. Only curated entries, which link to posts. */
export function llms(place: PublishedBase): string {
  const { kb } = place;
  const { title, description } = kb.settings;
  const pages = [...kb.pages.values()].filter(({ id }) => id !== HOME_PAGE);
  const line = (key: string, page: string, says: string) =>
    `- ${markdownLink(referenceTo(place, key).title, urlOf(place, besidePage(page, 'md')))}: ${markdownText(says)}`;
  const file = (path: string, says: string) => `- ${markdownLink(path, urlOf(place, path))}: ${says}`;
  return [
    `# ${markdownText(title)}`,
    '',
    `> ${markdownText(description)}`,
    '> A knowledge base of design debates on mailing lists: which question was asked, who held which position, on what grounds, who',
    '> answered whom, and what was left open. An argument is pinned to the words of a post, or says that they are not here. A standing reflects',
    '> the arguments on record, not the truth.',
    '',
    'Every page has its data beside it: put `.json` (or `.md`) for the last slash of its address. Cite a position by its permalink.',
    '',
    '## Debates',
    '',
    ...[...kb.debates.values()].map(({ id, entry }) => line(id, `debates/${id}/`, entry.data.question)),
    '',
    '## Positions',
    '',
    ...[...kb.positions.values()].map(({ id, entry, label }) =>
      line(id, `positions/${id}/`, `(${label.words}) ${entry.data.statement}`),
    ),
    '',
    ...(kb.designs.size === 0
      ? []
      : [
          '## Designs',
          '',
          ...[...kb.designs.values()].map(({ id, entry }) =>
            line(id, `designs/${id}/`, plainField(place, entry.data.summary)),
          ),
          '',
        ]),
    ...(pages.length === 0
      ? []
      : [
          '## Pages',
          '',
          ...pages.map(
            ({ id, entry: { data } }) =>
              `- ${markdownLink(data.title, urlOf(place, besidePage(`${id}/`, 'md')))}${data.summary === undefined ? '' : `: ${markdownText(data.summary)}`}`,
          ),
          '',
        ]),
    '## Data',
    '',
    file('index.json', 'lists of everything, by kind'),
    file('citations.json', 'what can be cited, now and at each revision on record'),
    file('pages.json', 'the ids of debates, posts, concepts, people and threads, and their former ids'),
    file('bibliography.json', 'positions and arguments as CSL-JSON'),
    '',
    '## Optional',
    '',
    ...[...kb.concepts.values()].map(({ id, entry }) =>
      line(id, `concepts/${id}/`, plainField(place, entry.data.summary)),
    ),
    '',
  ].join('\n');
}
