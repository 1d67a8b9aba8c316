/**
 * What the page of `parley annotate` and its server say to each other, as JSON. Types and constants alone, for code in a browser too.
 * Offsets are UTF-16 units into the text as sent, `end` exclusive.
 */

import type { DebateFields, IssueFields, PositionFields } from './wire-changes.ts';

export type * from './wire-changes.ts';

/** Below the base path of the site: the page, and before the names of the requests, `API`. */
export const PAGE_PATH = '_annotate/';
export const API_PATH = '_annotate/api/';

/** The header in which the page gives back the token, and the name of the `meta` that holds it. */
export const TOKEN_HEADER = 'x-parley-token';
export const TOKEN_META = 'parley-token';

/** Maximum bytes of a request's body. */
export const MOST_BYTES = 1024 * 1024;

export type Relation = 'supports' | 'objectsTo' | 'qualifies' | 'concedes' | 'corrects';

/** Whether the curator has read a post. */
export type Mark =
  | { readonly state: 'unread' | 'read' }
  | { readonly state: 'skipped'; readonly why: string };

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in the text of a post. */
export interface Place extends Span {
  /** Entry id. */
  readonly post: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** GET api/threads */
export interface Threads {
  readonly threads: readonly ThreadSummary[];
}

export interface ThreadSummary {
  readonly slug: string;
  readonly title: string;
  /** Debate of the most posts that name one. */
  readonly debate?: string;
  /** Numbers of posts: all, read, skipped, with arguments. */
  readonly posts: number;
  readonly read: number;
  readonly skipped: number;
  readonly annotated: number;
  readonly arguments: number;
}

/** GET api/thread?slug= */
export interface ThreadOutline {
  readonly slug: string;
  readonly title: string;
  readonly debate?: string;
  /** In the order of the tree. */
  readonly posts: readonly OutlinePost[];
  readonly curator: string;
}

export interface OutlinePost {
  readonly id: string;
  readonly from: Person;
  /** ISO 8601. */
  readonly date?: string;
  readonly subject: string;
  /** In the tree, from 0. */
  readonly depth: number;
  readonly mark: Mark;
  /** Number of arguments. */
  readonly arguments: number;
  readonly reconstructed: boolean;
}

/** GET api/post?id= */
export interface AnnotatedPost {
  readonly id: string;
  /** SHA-256 of the file as read; a change of the post carries it. */
  readonly hash: string;
  /** Path of the file from the content folder. */
  readonly file: string;
  /** Slug of its thread. */
  readonly thread: string;
  readonly from: Person;
  readonly date?: string;
  readonly subject: string;
  /** Address of the post on the site. */
  readonly url: string;
  /** The text as sent. */
  readonly text: string;
  readonly segments: readonly TextSegment[];
  readonly arguments: readonly ShownArgument[];
  /** Ids of positions that its author holds here. */
  readonly positions: readonly string[];
  /** Ids of positions that its author leaves here. */
  readonly leaves: readonly string[];
  readonly note?: string;
  readonly debate?: string;
  readonly mark: Mark;
  readonly reconstructed: boolean;
}

/** A stretch of the text; in order, they cover the whole of it. */
export interface TextSegment extends Span {
  /** `folded`: what a reader may skip, as a signature, a patch or a list's footer. */
  readonly kind: 'new' | 'quoted' | 'folded';
  /** A label of `src/segments`. */
  readonly label: string;
  /** Depth of the quotation, 0 for the author's own words. */
  readonly depth: number;
  /** What a quotation was copied from. */
  readonly source?: Place;
}

export interface ShownArgument {
  readonly id: string;
  readonly key: string;
  readonly gist: string;
  readonly targets: readonly ShownTarget[];
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where its words are in the text; absent if they do not occur, or not once. */
  readonly range?: Span;
  /** The nearest words of the text, where its own do not occur: proposed, until a person accepts them. */
  readonly nearest?: Span;
  readonly note?: string;
  /** Its standing, in words. */
  readonly label?: string;
}

export interface ShownTarget {
  readonly relation: Relation;
  /** Id of a position, or key of an argument. */
  readonly target: string;
  /** Title of the position, or gist of the argument; the key itself where it does not exist. */
  readonly title: string;
}

/** GET api/words?post=&start=&end= : the words of a selection, or why they cannot be evidence. */
export type Words =
  | (Span & { readonly exact: string; readonly prefix?: string; readonly suffix?: string })
  | { readonly refused: Refused };

export interface Refused {
  readonly why: string;
  /** The author's own post, where the words are quoted from one. */
  readonly source?: Place;
}

/** GET api/targets?post=&start=&end=&q=&debate= ; without a debate, those of all. */
export interface Targets {
  /** Arguments pinned in the paragraphs that this paragraph answers, nearest first; then the others of the posts above it, the nearest post first. */
  readonly answers: readonly Target[];
  /** Positions of the debate, then its arguments. */
  readonly debate: readonly Target[];
}

export interface Target {
  readonly key: string;
  /** The shortest form that is taken for the key, as `e43138#cloud-scale`. */
  readonly short: string;
  readonly kind: 'position' | 'argument';
  readonly title: string;
  /** Name of the author of an argument. */
  readonly by?: string;
  /** In words. */
  readonly standing?: string;
  /** Of a position: the question of its issue. */
  readonly issue?: string;
}

/** GET api/debates */
export interface Debates {
  readonly debates: readonly DebateSummary[];
}

export interface DebateSummary {
  readonly id: string;
  readonly title: string;
  readonly issues: readonly Named[];
}

/** GET api/debate?id= : what of a debate, its issues and its positions the tool edits. */
export interface EditableDebate {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of its file as read; a change of the debate or of an issue carries it. */
  readonly hash: string;
  readonly fields: DebateFields;
  readonly issues: readonly EditableIssue[];
  readonly positions: readonly EditablePosition[];
  /** All concepts of the knowledge base. */
  readonly concepts: readonly Named[];
}

export interface EditableIssue extends Named {
  readonly question: string;
  readonly fields: IssueFields;
  /** In the order of reading. */
  readonly positions: readonly Named[];
}

export interface EditablePosition extends Named {
  /** SHA-256 of its file. */
  readonly hash: string;
  readonly fields: PositionFields;
}

/** Something by its id and its title. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** GET api/keys?path= , the path of a page below the base: what it shows. */
export interface PageKeys {
  readonly keys: readonly Target[];
  /** Slug of the thread, and id of the post, that the page is of. */
  readonly thread?: string;
  readonly post?: string;
}

/** GET api/history, the latest first. */
export interface History {
  readonly steps: readonly { readonly what: string; readonly file: string; readonly at: string }[];
}

/** GET api/problems?path= , the path of a page of the site, or of a file of the content folder. */
export interface FileProblems {
  readonly problems: readonly { readonly file: string; readonly line: number; readonly message: string }[];
}
