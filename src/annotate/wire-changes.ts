/** Changes, and what comes of them, as the page of `parley annotate` and its server exchange them: a part of `wire.ts`. */
import type { Relation, Span } from './wire.ts';

export interface GivenTarget {
  readonly relation: Relation;
  /** A position, a key, or a short key (`e43138#cloud-scale`). */
  readonly target: string;
}

export interface GivenArgument extends GivenTarget, Span {
  /** Made from the gist if absent. */
  readonly id?: string;
  readonly second?: GivenTarget;
  readonly gist: string;
  readonly note?: string;
  /** Its author holds the position that it is about. */
  readonly holds?: boolean;
  /** Its author leaves the position that it is about. */
  readonly leaves?: boolean;
}

/** The fields that are to change; an empty note and a `second` of null are removed. */
export type EditedArgument = Partial<Omit<GivenArgument, 'second'>> & {
  readonly second?: GivenTarget | null;
};

/** A change of one post's file, as it was when its hash was taken. */
interface OfPost {
  readonly post: string;
  readonly hash: string;
}

export type Change =
  | (OfPost & { readonly do: 'add'; readonly argument: GivenArgument })
  | (OfPost & { readonly do: 'edit'; readonly id: string; readonly argument: EditedArgument })
  | (OfPost & GivenTarget & { readonly do: 'move'; readonly id: string; readonly instead: string })
  | (OfPost & { readonly do: 'delete'; readonly id: string })
  | (OfPost & { readonly do: 'note'; readonly note: string })
  | (OfPost & Span & { readonly do: 'reanchor'; readonly id: string })
  | ({ readonly do: 'new' } & NewEntry)
  | (OfDebate & { readonly do: 'debate'; readonly fields: Partial<DebateFields> })
  | (OfDebate & { readonly do: 'issue'; readonly issue: string; readonly fields: Partial<IssueFields> })
  | {
      readonly do: 'position';
      readonly position: string;
      readonly hash: string;
      readonly fields: Partial<PositionFields>;
    };

/** A change of a debate's file, as it was when its hash was taken. */
interface OfDebate {
  readonly debate: string;
  readonly hash: string;
}

/** The fields of a debate that the tool edits. Texts are as the file has them, without line folding; an empty one is not written. */
export interface DebateFields {
  readonly status: 'open' | 'settled' | 'superseded' | 'dormant';
  readonly draft: boolean;
  readonly summary: string;
  readonly outcome: string;
  /** Ids. */
  readonly concepts: readonly string[];
}

/** The fields of an issue that the tool edits. */
export interface IssueFields {
  readonly summary: string;
  /** Whether all its positions exclude each other; or which of them do, in lists of ids. */
  readonly rivals: boolean | readonly (readonly string[])[];
  readonly adopted: {
    readonly position: string;
    /** The key of an argument (a short one is taken), a commit, a release or an address. */
    readonly by: string;
    /** ISO 8601. */
    readonly on: string;
  } | null;
  readonly result: string;
}

/** The fields of a position that the tool edits. */
export interface PositionFields {
  readonly statement: string;
  readonly claim: string;
  /** Ids. */
  readonly concepts: readonly string[];
}

/** A new position, issue, concept or debate, with the least that makes it one. */
export interface NewEntry {
  readonly kind: 'position' | 'issue' | 'concept' | 'debate';
  /** Made from the title if absent. */
  readonly id?: string;
  /** Of an issue its question, unless `question` is given. */
  readonly title: string;
  /** Of a position and an issue. */
  readonly debate?: string;
  /** Of a position. */
  readonly issue?: string;
  readonly claim?: string;
  readonly statement?: string;
  readonly summary?: string;
  readonly question?: string;
}

/** POST api/preview: what a change would do. */
export interface Preview {
  readonly problems: readonly { readonly message: string }[];
  readonly standing: readonly StandingChange[];
  /** Unified. */
  readonly diff: string;
}

export interface StandingChange {
  readonly key: string;
  readonly title: string;
  /** In words; empty where it is new, or gone. */
  readonly from: string;
  readonly to: string;
}

/** POST api/save and api/undo */
export interface Saved {
  /** SHA-256 of the file as it is now; empty where undo removed it. */
  readonly hash: string;
  readonly diff: string;
  readonly argument?: { readonly id: string; readonly key: string };
  readonly file: string;
  /** Number of saves that can be undone. */
  readonly undo: number;
  /** Id of a new entry; of an issue, its id in the debate. */
  readonly created?: string;
  /** What the check finds in the file as it is now, if anything: warnings, what was there before, links of a new entry to what is not there yet. */
  readonly problems?: readonly { readonly message: string }[];
}

/** Status 409: the file is not as it was when the change was made. */
export interface Conflict {
  readonly conflict: true;
  /** Path of the file from the content folder. */
  readonly file: string;
  /** The file as it is. */
  readonly theirs: string;
  /** The curator's block, as it would have been written. */
  readonly yours: string;
  readonly hash: string;
}

/** Status 422: why a change was not written. */
export interface Problems {
  readonly problems: readonly { readonly message: string }[];
}

/** Any other status from 400 on. */
export interface Failure {
  readonly error: string;
}
