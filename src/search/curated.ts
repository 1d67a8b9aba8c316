import { holdersEver, type KnowledgeBase, type PositionNode } from '../knowledge/index.ts';
import { argumentFacets, withoutEmpty } from './facets.ts';
import { foldSpace } from './fold-space.ts';
import { messageOfAddress } from './message-address.ts';
import { plain, proseOf } from './prose.ts';
import type { SearchRecord } from './record.ts';
import { addressOrRoot, debateTitle, nameOf, titlesIn } from './shown-names.ts';

/** The URL fragment of an issue on its debate's page. */
export function issueAnchor(issue: string): string {
  return `Issue-${issue}`;
}

/** Words that readers use for the outcome of a debate or an issue. */
const ENDED = ['who won', 'winner', 'outcome', 'result', 'decision', 'decided', 'conclusion', 'how it ended'];

export function debateRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.debates.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'debate',
    title: foldSpace(data.title),
    text: join(
      data.question,
      plain(data.summary, titles),
      plain(data.outcome, titles),
      proseOf(body, titles),
    ),
    names: [id, ...data.aliases],
    asked: [
      ...ENDED,
      ...data.seeAlso.flatMap(({ title, citesMessage, url, note }) =>
        [title, citesMessage, url, note].filter((one) => one !== undefined),
      ),
      ...messagesIn(data.summary, data.outcome, body, ...data.seeAlso.map(({ url }) => url ?? '')),
    ],
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
    facets: withoutEmpty({ debate: [id], is: [data.status] }),
  }));
}

export function issueRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.debates.values()].flatMap((debate) =>
    debate.issues.map((issue) => ({
      kind: 'issue',
      title: foldSpace(issue.question),
      text: join(issue.result ?? '', plain(issue.summary ?? '', titles)),
      names: [issue.id, ...(issue.title === undefined ? [] : [foldSpace(issue.title)])],
      ...askedBy([
        ...((issue.result ?? '') === '' ? [] : ENDED),
        ...messagesIn(issue.summary ?? '', issue.result ?? ''),
      ]),
      author: '',
      date: '',
      debate: foldSpace(debate.entry.data.title),
      address: `${addressOrRoot(kb, debate.id)}#${issueAnchor(issue.id)}`,
      facets: withoutEmpty({ debate: [debate.id], is: [debate.entry.data.status] }),
    })),
  );
}

export function positionRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.positions.values()].map((position) => {
    const { data, body } = position.entry;
    return {
      kind: 'position',
      title: foldSpace(data.title),
      ...(data.claim !== undefined && { claim: foldSpace(data.claim) }),
      text: join(plain(data.statement, titles), proseOf(body, titles)),
      names: [position.id, ...(data.claim === undefined ? [] : [foldSpace(data.claim)]), ...data.aliases],
      ...askedBy([...(position.label.name === 'adopted' ? ENDED : []), ...messagesIn(data.statement, body)]),
      author: holdersEver(position)
        .map((person) => nameOf(kb, person))
        .join(', '),
      date: firstHeld(position),
      debate: debateTitle(kb, data.debate),
      address: addressOrRoot(kb, position.id),
      facets: withoutEmpty({
        from: holdersEver(position),
        debate: [data.debate],
        position: [position.id],
        is: [
          ...new Set([position.label.name, position.computed.name]),
          ...(position.openObjections.length > 0 ? ['open'] : []),
        ],
      }),
    };
  });
}

export function argumentRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.arguments.values()].map((argument) => ({
    kind: 'argument',
    title: foldSpace(argument.gist),
    text: join(argument.evidence?.exact ?? '', plain(argument.note ?? '', titles)),
    names: [argument.id],
    ...askedBy([
      ...(argument.citesMessage === undefined ? [] : [argument.citesMessage]),
      ...messagesIn(argument.note ?? ''),
    ]),
    author: nameOf(kb, argument.by),
    date: argument.date.slice(0, 10),
    debate: debateTitle(kb, argument.debate),
    address: addressOrRoot(kb, argument.key),
    facets: argumentFacets(kb, argument.key),
  }));
}

export function conceptRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.concepts.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'concept',
    title: foldSpace(data.title),
    text: join(plain(data.summary, titles), proseOf(body, titles)),
    names: [id, ...data.aliases],
    ...askedBy(messagesIn(data.summary, body)),
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

export function pageRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.pages.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'page',
    title: foldSpace(data.title),
    text: join(data.summary ?? '', proseOf(body, titles)),
    names: [id],
    ...askedBy(messagesIn(body)),
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

/** The records of people. Their mail addresses serve to recognise posts, and are neither searched nor published. */
export function personRecords(kb: KnowledgeBase): SearchRecord[] {
  const titles = titlesIn(kb);
  return [...kb.people.values()].map(({ id, entry: { data, body } }) => ({
    kind: 'person',
    title: foldSpace(data.name),
    text: join(plain(data.about ?? '', titles), proseOf(body, titles)),
    names: [...data.names.filter((name) => !name.includes('@')), ...data.aliases],
    author: '',
    date: '',
    debate: '',
    address: addressOrRoot(kb, id),
  }));
}

/** The `asked` field of a record; left out if empty. */
function askedBy(asked: readonly string[]): Pick<SearchRecord, 'asked'> {
  return asked.length > 0 ? { asked } : {};
}

/** Message-IDs of archived mail that texts link to. Readers may search for a Message-ID, not for the rest of an address. */
function messagesIn(...texts: string[]): string[] {
  const links = texts.flatMap((text) => text.match(/https?:\/\/[^\s)>"]+/g) ?? []);
  return [...new Set(links.map(messageOfAddress).filter((message) => message !== ''))];
}

function firstHeld({ holders }: PositionNode): string {
  return (
    holders
      .map((holding) => holding.since.slice(0, 10))
      .filter(Boolean)
      .sort()[0] ?? ''
  );
}

function join(...texts: string[]): string {
  return foldSpace(texts.filter(Boolean).join(' '));
}
