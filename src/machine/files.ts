import {
  bibtexBibliography,
  citeAll,
  cslBibliography,
  SETTINGS_SCHEMA_FILE,
  settingsSchema,
} from '../citations/index.ts';
import { PACK_SCHEMA_FILE, packSchema } from '../entries/index.ts';
import { listed, resolveKey, threadAt } from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import {
  conceptFiles,
  debateFiles,
  designFiles,
  json,
  type MachineFile,
  pageFiles,
  pair,
  personFiles,
  positionFiles,
  postFiles,
  threadFiles,
} from './entry-files.ts';
import { GOLD_FILE, goldLines } from './gold.ts';
import { llms } from './llms.ts';
import { homeMarkdown, listMarkdown } from './markdown/list.ts';
import { openSearch } from './open-search.ts';
import { type PublishedBase, urlOf } from './published-base.ts';
import { jsonSchema, publishedSchemas } from './schemas/index.ts';
import { homeShape, listShape, listsOf } from './shapes/list.ts';
import { whereFiles } from './where.ts';

/** Every file for programs, made one at a time on demand. Linear. */
export function* machineFiles(place: PublishedBase): Generator<MachineFile> {
  yield* filesButThreads(place);
  for (const thread of place.kb.threads.values()) yield* filesOfThread(place, thread);
}

/** The files of a thread and its posts. */
export function* filesOfThread(place: PublishedBase, thread: Thread): Generator<MachineFile> {
  yield* threadFiles(place, thread);
  for (const id of thread.posts) {
    const post = place.kb.posts.get(id);
    if (post) yield* postFiles(place, post);
  }
}

/** All other files, including those at former names of entries and threads. */
export function* filesButThreads(place: PublishedBase): Generator<MachineFile> {
  const { kb } = place;
  yield* siteFiles(withoutDrafts(place));
  for (const collection of OF_ENTRIES)
    for (const id of kb[collection].keys()) yield* filesOfEntry(place, collection, id);
  for (const [name, id] of kb.aliases) {
    const collection = OF_ENTRIES.find((one) => kb[one].has(id) && !kb[one].has(name));
    if (collection) yield* filesOf(place, collection, name);
  }
  for (const { formerSlugs } of kb.threads.values())
    for (const slug of formerSlugs) yield* filesOf(place, 'threads', slug);
}

/** The file at a path; undefined if there is none. For a server that makes files on request. */
export function machineFile(place: PublishedBase, path: string): MachineFile | undefined {
  const [, attachedTo] = /^attachments\/([^/]+)\/[^/]+$/.exec(path) ?? [];
  const [, collection = '', name = ''] =
    attachedTo === undefined
      ? (/^([a-z]+)\/([^/]+?)\.[a-z.]+$/.exec(path) ?? [])
      : [path, 'posts', attachedTo];
  for (const file of filesOf(place, collection, name)) if (file.path === path) return file;
  for (const file of siteFiles(withoutDrafts(place))) if (file.path === path) return file;
  return undefined;
}

/** The knowledge base without drafts, for lists and indexes. */
function withoutDrafts({ kb, publication }: PublishedBase): PublishedBase {
  return { kb: listed(kb), publication };
}

/** The files of a page's entry, requested by a present or former name: the same files, under the requested name. */
function* filesOf(place: PublishedBase, collection: string, name: string): Generator<MachineFile> {
  const { kb } = place;
  if (collection === 'posts') {
    const post = kb.posts.get(name);
    if (post) yield* postFiles(place, post);
    return;
  }
  if (collection === 'threads') {
    const thread = threadAt(kb, name);
    if (thread) yield* named(threadFiles(place, thread), `threads/${thread.slug}`, `threads/${name}`);
    return;
  }
  const entries = OF_ENTRIES.find((one) => one === collection);
  const id = resolveKey(kb, name);
  if (entries && id !== undefined)
    yield* named(filesOfEntry(place, entries, id), `${entries}/${id}`, `${entries}/${name}`);
}

const OF_ENTRIES = ['debates', 'positions', 'concepts', 'people', 'designs'] as const;

function* filesOfEntry(
  place: PublishedBase,
  collection: (typeof OF_ENTRIES)[number],
  id: string,
): Generator<MachineFile> {
  const shown = withoutDrafts(place);
  const debate = collection === 'debates' && place.kb.debates.get(id);
  if (debate) return yield* debateFiles(place, debate);
  const position = collection === 'positions' && place.kb.positions.get(id);
  if (position) return yield* positionFiles(place, position);
  const concept = collection === 'concepts' && shown.kb.concepts.get(id);
  if (concept) return yield* conceptFiles(shown, concept);
  const design = collection === 'designs' && place.kb.designs.get(id);
  if (design) return yield* designFiles(place, design);
  const person = collection === 'people' && shown.kb.people.get(id);
  if (person) return yield* personFiles(shown, person);
}

/**
 * The files beside a page, moved to another address.
 *
 * @param present Path of the page, without final slash.
 * @param other The other path.
 */
function* named(files: Iterable<MachineFile>, present: string, other: string): Generator<MachineFile> {
  for (const { path, text } of files) yield { path: other + path.slice(present.length), text };
}

function* siteFiles(place: PublishedBase): Generator<MachineFile> {
  yield* pair(
    '',
    () => homeShape(place),
    () => homeMarkdown(place, homeShape(place)),
  );
  for (const page of place.kb.pages.values()) yield* pageFiles(place, page);
  for (const [name, id] of place.kb.aliases) {
    const page = place.kb.pages.has(name) ? undefined : place.kb.pages.get(id);
    if (page) yield* named(pageFiles(place, page), id, name);
  }
  for (const name of listsOf(place.kb))
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
  yield {
    path: SETTINGS_SCHEMA_FILE,
    text: () => json(settingsSchema(urlOf(place, SETTINGS_SCHEMA_FILE))),
  };
  yield { path: GOLD_FILE, text: () => goldLines(withoutDrafts(place)) };
  yield { path: PACK_SCHEMA_FILE, text: () => json(packSchema(urlOf(place, PACK_SCHEMA_FILE))) };
  if (place.publication.site !== undefined) yield { path: 'opensearch.xml', text: () => openSearch(place) };
  yield* whereFiles(place);
}
