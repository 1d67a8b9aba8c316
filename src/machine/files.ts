import { bibtexBibliography, citeAll, cslBibliography } from '../citations/index.ts';
import { type KnowledgeBase, listed } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import {
  conceptFiles,
  debateFiles,
  json,
  type MachineFile,
  pair,
  personFiles,
  positionFiles,
  postFiles,
  threadFiles,
} from './entry-files.ts';
import { llms } from './llms.ts';
import { listMarkdown } from './markdown/list.ts';
import { openSearch } from './open-search.ts';
import { type Place, urlOf } from './place.ts';
import { jsonSchema, publishedSchemas } from './schemas/index.ts';
import { homeShape, LISTS, type ListName, listShape } from './shapes/list.ts';

/** Every file for machines, one after the other; nothing is made before it is asked for. Linear. */
export function* machineFiles(place: Place): Generator<MachineFile> {
  yield* filesButThreads(place);
  for (const thread of place.kb.threads.values()) yield* filesOfThread(place, thread);
}

/** Those of a thread and its posts. */
export function* filesOfThread(place: Place, thread: Thread): Generator<MachineFile> {
  yield* threadFiles(place, thread);
  for (const id of thread.posts) {
    const post = place.kb.posts.get(id);
    if (post) yield* postFiles(place, post);
  }
}

/** Those of all else. */
export function* filesButThreads(place: Place): Generator<MachineFile> {
  const { kb } = place;
  const shown = withoutDrafts(place);
  yield* siteFiles(shown);
  for (const debate of kb.debates.values()) yield* debateFiles(place, debate);
  for (const position of kb.positions.values()) yield* positionFiles(place, position);
  for (const concept of shown.kb.concepts.values()) yield* conceptFiles(shown, concept);
  for (const person of shown.kb.people.values()) yield* personFiles(shown, person);
}

/** The file of this path; undefined where there is none. For a server that makes files as they are asked for. */
export function machineFile(place: Place, path: string): MachineFile | undefined {
  const [, attachedTo] = /^attachments\/([^/]+)\/[^/]+$/.exec(path) ?? [];
  const [, collection = '', name = ''] =
    attachedTo === undefined
      ? (/^([a-z]+)\/([^/]+?)\.[a-z.]+$/.exec(path) ?? [])
      : [path, 'posts', attachedTo];
  for (const file of filesOf(place, collection, name)) if (file.path === path) return file;
  return undefined;
}

/** What lists and indexes have. */
function withoutDrafts({ kb, publication }: Place): Place {
  return { kb: listed(kb), publication };
}

function* filesOf(place: Place, collection: string, name: string): Generator<MachineFile> {
  const { kb } = place;
  const shown = withoutDrafts(place);
  const debate = collection === 'debates' && kb.debates.get(name);
  if (debate) return yield* debateFiles(place, debate);
  const position = collection === 'positions' && kb.positions.get(name);
  if (position) return yield* positionFiles(place, position);
  const post = collection === 'posts' && kb.posts.get(name);
  if (post) return yield* postFiles(place, post);
  const thread = collection === 'threads' && threadAt(kb, name);
  if (thread) return yield* threadFiles(place, thread);
  const concept = collection === 'concepts' && shown.kb.concepts.get(name);
  if (concept) return yield* conceptFiles(shown, concept);
  const person = collection === 'people' && shown.kb.people.get(name);
  if (person) return yield* personFiles(shown, person);
  yield* siteFiles(shown);
}

function threadAt(kb: KnowledgeBase, slug: string): Thread | undefined {
  const thread = kb.threads.get(kb.posts.get(slug)?.thread ?? '');
  return thread?.slug === slug ? thread : undefined;
}

function* siteFiles(place: Place): Generator<MachineFile> {
  yield* pair(
    '',
    () => homeShape(place),
    () => listMarkdown(homeShape(place)),
  );
  for (const name of Object.keys(LISTS) as ListName[])
    yield* pair(
      `${name}/`,
      () => listShape(place, name),
      () => listMarkdown(listShape(place, name)),
    );
  yield {
    path: 'bibliography.json',
    text: () => json(cslBibliography(citeAll(place.kb, place.publication))),
  };
  yield { path: 'bibliography.bib', text: () => bibtexBibliography(citeAll(place.kb, place.publication)) };
  yield { path: 'llms.txt', text: () => llms(place) };
  for (const { version, kind, path } of publishedSchemas())
    yield { path, text: () => json(jsonSchema(version, kind, urlOf(place, path))) };
  if (place.publication.site !== undefined) yield { path: 'opensearch.xml', text: () => openSearch(place) };
}
