import {
  bibtexBibliography,
  citationOf,
  cslBibliography,
  EVIDENCE,
  type FormatName,
  formatCitation,
} from '../citations/index.ts';
import { wholeText } from '../entries/index.ts';
import {
  type ConceptNode,
  type DebateNode,
  type DesignNode,
  HOME_PAGE,
  type PageNode,
  type PersonNode,
  type PositionNode,
  type PostNode,
  threadAddress,
} from '../knowledge/index.ts';
import type { Thread } from '../threads/index.ts';
import { aifOf } from './aif.ts';
import { annotationsOf } from './annotations.ts';
import { argdownOf } from './argdown.ts';
import { debateMarkdown } from './markdown/debate.ts';
import { designMarkdown } from './markdown/design.ts';
import {
  conceptMarkdown,
  pageMarkdown,
  personMarkdown,
  postMarkdown,
  threadMarkdown,
} from './markdown/entries.ts';
import { positionMarkdown } from './markdown/position.ts';
import { besidePage, type PublishedBase } from './published-base.ts';
import { conceptShape } from './shapes/concept.ts';
import { debateShape } from './shapes/debate.ts';
import { designShape } from './shapes/design.ts';
import { pageShape } from './shapes/page.ts';
import { personShape } from './shapes/person.ts';
import { positionShape } from './shapes/position.ts';
import { postShape } from './shapes/post.ts';
import { threadShape } from './shapes/thread.ts';

/** A file to publish: its path below the site's base, and its text, made on demand. */
export interface MachineFile {
  readonly path: string;
  readonly text: () => string;
}

/** File endings and formats of a position's citation files. */
const CITATION_FILES: readonly (readonly [ending: string, format: FormatName])[] = [
  ['bib', 'bibtex'],
  ['ris', 'ris'],
  ['csl.json', 'csl-json'],
  ['yml', 'hayagriva'],
];

export function* debateFiles(place: PublishedBase, debate: DebateNode): Generator<MachineFile> {
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

export function* positionFiles(place: PublishedBase, position: PositionNode): Generator<MachineFile> {
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

export function* conceptFiles(place: PublishedBase, concept: ConceptNode): Generator<MachineFile> {
  yield* pair(
    `concepts/${concept.id}/`,
    () => conceptShape(place, concept),
    () => conceptMarkdown(place, concept),
  );
}

/** The files of a page of the knowledge base's own texts. For the home page these are the lists of everything. */
export function* pageFiles(place: PublishedBase, page: PageNode): Generator<MachineFile> {
  if (page.id === HOME_PAGE) return;
  yield* pair(
    `${page.id}/`,
    () => pageShape(place, page),
    () => pageMarkdown(place, page),
  );
}

export function* designFiles(place: PublishedBase, design: DesignNode): Generator<MachineFile> {
  yield* pair(
    `designs/${design.id}/`,
    () => designShape(place, design),
    () => designMarkdown(place, design),
  );
}

export function* personFiles(place: PublishedBase, person: PersonNode): Generator<MachineFile> {
  yield* pair(
    `people/${person.id}/`,
    () => personShape(place, person),
    () => personMarkdown(place, person),
  );
}

/** The files of a thread's own page, those of its posts apart. */
export function* threadFiles(place: PublishedBase, thread: Thread): Generator<MachineFile> {
  const page = threadAddress(thread);
  yield { path: besidePage(page, 'json'), text: () => compact(threadShape(place, thread)) };
  yield { path: besidePage(page, 'md'), text: () => threadMarkdown(place, thread) };
}

/** The files of a post. A post shown on its thread's page has only its attachments: its data is in the thread's file. */
export function* postFiles(place: PublishedBase, post: PostNode): Generator<MachineFile> {
  for (const { file, text } of post.entry.attached ?? [])
    if (text !== undefined) yield { path: file, text: () => text };
  if (place.kb.places.onThreads.has(post.id)) return;
  const page = `posts/${post.id}/`;
  yield { path: besidePage(page, 'json'), text: () => compact(postShape(place, post)) };
  yield { path: besidePage(page, 'md'), text: () => postMarkdown(place, post) };
  if (post.arguments.length === 0) return;
  yield { path: besidePage(page, 'txt'), text: () => wholeText(post.entry).text };
  const path = besidePage(page, 'annotations.json');
  yield { path, text: () => json(annotationsOf(place, path, post.entry.data.subject, post.arguments)) };
  yield* bibliography(
    place,
    page,
    post.arguments.flatMap((key) => [key, key + EVIDENCE]),
  );
}

/** The bibliography of a page, given the keys of what can be cited on it. */
function* bibliography(place: PublishedBase, page: string, keys: readonly string[]): Generator<MachineFile> {
  const items = () => keys.flatMap((key) => citationOf(place.kb, key, place.publication) ?? []);
  yield { path: besidePage(page, 'csl.json'), text: () => json(cslBibliography(items())) };
  yield { path: besidePage(page, 'bib'), text: () => bibtexBibliography(items()) };
}

/** The data file and the Markdown file of a page. */
export function* pair(page: string, shape: () => object, markdown: () => string): Generator<MachineFile> {
  yield { path: besidePage(page, 'json'), text: () => json(shape()) };
  yield { path: besidePage(page, 'md'), text: markdown };
}

/** JSON without white space, because there are as many of these files as mails. */
function compact(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
