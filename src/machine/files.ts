import {
  bibtexBibliography,
  citationOf,
  citeAll,
  cslBibliography,
  EVIDENCE,
  type FormatName,
  formatCitation,
} from '../citations/index.ts';
import {
  type DebateNode,
  type KnowledgeBase,
  listed,
  type PositionNode,
  type PostNode,
} from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { aifOf } from './aif.ts';
import { annotationsOf } from './annotations.ts';
import { argdownOf } from './argdown.ts';
import { llms } from './llms.ts';
import { debateMarkdown } from './markdown/debate.ts';
import { conceptMarkdown, personMarkdown, postMarkdown, threadMarkdown } from './markdown/entries.ts';
import { listMarkdown } from './markdown/list.ts';
import { positionMarkdown } from './markdown/position.ts';
import { openSearch } from './open-search.ts';
import { besidePage, type Place, urlOf } from './place.ts';
import { jsonSchema, publishedSchemas } from './schemas/index.ts';
import { conceptShape } from './shapes/concept.ts';
import { debateShape } from './shapes/debate.ts';
import { homeShape, LISTS, type ListName, listShape } from './shapes/list.ts';
import { personShape } from './shapes/person.ts';
import { positionShape } from './shapes/position.ts';
import { postShape } from './shapes/post.ts';
import { threadShape } from './shapes/thread.ts';

/** A file to be published: its path from the site's base, and its text, made when it is asked for. */
export interface MachineFile {
  readonly path: string;
  readonly text: () => string;
}

/** Endings of the citation files of a position, and their formats. */
const CITATION_FILES: readonly (readonly [ending: string, format: FormatName])[] = [
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['csl.json', 'csl-json'],
  ['yml', 'hayagriva'],
];

/** Every file for machines, one after the other; nothing is made before it is asked for. Linear. */
export function* machineFiles(place: Place): Generator<MachineFile> {
  yield* filesButThreads(place);
  for (const thread of place.kb.threads.values()) yield* filesOfThread(place, thread);
}

/** Those of a thread and its posts. */
export function* filesOfThread(place: Place, thread: Thread): Generator<MachineFile> {
  yield* pair(
    `threads/${thread.slug}/`,
    () => threadShape(place, thread),
    () => threadMarkdown(place, thread),
  );
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
  for (const concept of shown.kb.concepts.values())
    yield* pair(
      `concepts/${concept.id}/`,
      () => conceptShape(shown, concept),
      () => conceptMarkdown(shown, concept),
    );
  for (const person of shown.kb.people.values())
    yield* pair(
      `people/${person.id}/`,
      () => personShape(shown, person),
      () => personMarkdown(shown, person),
    );
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
  if (thread)
    return yield* pair(
      `threads/${name}/`,
      () => threadShape(place, thread),
      () => threadMarkdown(place, thread),
    );
  const concept = collection === 'concepts' && shown.kb.concepts.get(name);
  if (concept)
    return yield* pair(
      `concepts/${name}/`,
      () => conceptShape(shown, concept),
      () => conceptMarkdown(shown, concept),
    );
  const person = collection === 'people' && shown.kb.people.get(name);
  if (person)
    return yield* pair(
      `people/${name}/`,
      () => personShape(shown, person),
      () => personMarkdown(shown, person),
    );
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

function* debateFiles(place: Place, debate: DebateNode): Generator<MachineFile> {
  const page = `debates/${debate.id}/`;
  yield* pair(
    page,
    () => debateShape(place, debate),
    () => debateMarkdown(place, debate),
  );
  yield { path: besidePage(page, 'argdown'), text: () => argdownOf(place, debate) };
  yield { path: besidePage(page, 'aif.json'), text: () => json(aifOf(place, debate)) };
  const path = besidePage(page, 'annotations.json');
  yield { path, text: () => json(annotationsOf(place, path, debate.entry.data.title, debate.arguments)) };
  yield* bibliography(place, page, [...debate.positions, ...debate.arguments]);
}

function* positionFiles(place: Place, position: PositionNode): Generator<MachineFile> {
  const page = `positions/${position.id}/`;
  yield* pair(
    page,
    () => positionShape(place, position),
    () => positionMarkdown(place, position),
  );
  const path = besidePage(page, 'annotations.json');
  yield {
    path,
    text: () => json(annotationsOf(place, path, position.entry.data.title, position.descendants)),
  };
  const item = citationOf(place.kb, position.id, place.publication);
  for (const [ending, format] of item ? CITATION_FILES : [])
    yield { path: besidePage(page, ending), text: () => (item ? formatCitation(item, format) : '') };
}

function* postFiles(place: Place, post: PostNode): Generator<MachineFile> {
  const page = `posts/${post.id}/`;
  yield { path: besidePage(page, 'json'), text: () => `${JSON.stringify(postShape(place, post))}\n` };
  yield { path: besidePage(page, 'md'), text: () => postMarkdown(place, post) };
  for (const { file, text } of post.entry.attached ?? [])
    if (text !== undefined) yield { path: file, text: () => text };
  if (post.arguments.length === 0) return;
  yield { path: besidePage(page, 'txt'), text: () => post.text };
  const path = besidePage(page, 'annotations.json');
  yield { path, text: () => json(annotationsOf(place, path, post.entry.data.subject, post.arguments)) };
  yield* bibliography(
    place,
    page,
    post.arguments.flatMap((key) => [key, key + EVIDENCE]),
  );
}

/** What a page has that can be cited, by keys. */
function* bibliography(place: Place, page: string, keys: readonly string[]): Generator<MachineFile> {
  const items = () => keys.flatMap((key) => citationOf(place.kb, key, place.publication) ?? []);
  yield { path: besidePage(page, 'csl.json'), text: () => json(cslBibliography(items())) };
  yield { path: besidePage(page, 'bib'), text: () => bibtexBibliography(items()) };
}

function* pair(page: string, shape: () => object, markdown: () => string): Generator<MachineFile> {
  yield { path: besidePage(page, 'json'), text: () => json(shape()) };
  yield { path: besidePage(page, 'md'), text: markdown };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
