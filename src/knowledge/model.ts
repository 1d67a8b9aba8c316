import type { AdoptionBy, Collection, Problem, Settings, Target, TextRange } from '../entries/index.ts';
import type { Thread } from '../threads/index.ts';
import type { Label } from './labels.ts';
import type { PostPlaces } from './post-places.ts';
import type { Resolved } from './resolved.ts';

/** Of an argument: `in` where it holds, `out` where an argument that holds attacks it, else `undecided` (grounded labelling, Dung 1995). */
export type Labelling = 'in' | 'out' | 'undecided';

/** Of a position, in the words of DESIGN.md. */
export type Standing = 'stands' | 'answered' | 'contested' | 'unargued' | 'superseded';

/** The words an argument rests on, located in the text of its post. */
export interface LocatedEvidence {
  /** As the curator wrote it; where the post has it in another dress (see entries/evidence), as the post has it. */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Where it begins and ends in the text as sent: lines from 0, columns in UTF-16 units, end exclusive. Absent where it does not occur. */
  readonly range?: TextRange;
}

export type { TextPoint, TextRange } from '../entries/index.ts';

/** A node of the graph that arguments point at and that standing is computed for. */
export interface ArgumentNode {
  readonly kind: 'argument';
  /** `post-id#argument-id`, or `debate-id#argument-id` where the archive does not hold the post. */
  readonly key: string;
  readonly id: string;
  readonly gist: string;
  readonly note?: string;
  /** What it is about, each once: keys of positions or arguments, aliases resolved. At least one; the first stands for it where one is shown. */
  readonly targets: readonly [Target, ...Target[]];
  /** Person id of who made it. */
  readonly by: string;
  /** Traces of designs that bear it out: `design-id#scenario-id`, or the key of an invariant. Absent where there are none. */
  readonly shows?: readonly string[];
  /** Keys it had before, the oldest first. */
  readonly aliases: readonly string[];
  /** ISO 8601 day or instant; empty where nobody knows. */
  readonly date: string;
  /** Id of the debate it belongs to, where there is one. */
  readonly debate?: string;
  /** Post that holds its evidence; absent for one that is cited by Message-ID. */
  readonly post?: string;
  readonly evidence?: LocatedEvidence;
  /** Present where its evidence is words that its post quotes, and that is meant. */
  readonly quotes?: true;
  /** SHA-256 of the words of its evidence, where these were taken down. */
  readonly withheld?: string;
  readonly citesMessage?: string;
  /** False for a cited argument, whose words the archive does not hold. */
  readonly verified: boolean;
  readonly labelling: Labelling;
  /** True where the author took it back (`concedes`). */
  readonly withdrawn: boolean;
  /** How many arguments attack it, and how many of these hold. */
  readonly attacks: { readonly all: number; readonly holding: number };
  /** Why the labelling is what it is, in one sentence of English. */
  readonly why: string;
  /** Keys of the arguments that point at it, in time order, of any relation. */
  readonly answers: readonly string[];
}

/** Who holds a position, from when to when, borne out by which argument. */
export interface Holding {
  readonly person: string;
  readonly position: string;
  /** ISO 8601 of the first post (or cited message) in which they hold it. */
  readonly since: string;
  /** Posts of the archive in which they hold it. */
  readonly posts: readonly string[];
  /** Arguments of theirs that bear it out. */
  readonly arguments: readonly string[];
  /** False where it rests on cited arguments alone. */
  readonly verified: boolean;
  /** When they left it (ISO 8601; empty where nobody knows), and by which argument of theirs. Absent while they hold it. */
  readonly end?: { readonly date: string; readonly by: string };
}

/** What won an issue, as its curator found it. */
export interface AdoptionNode {
  /** Id of the position. */
  readonly position: string;
  /** `debate-id issue-id`. */
  readonly issue: string;
  /** Key of an argument, a commit, a release or an address, as `kind` says. */
  readonly by: string;
  readonly kind: AdoptionBy;
  /** ISO 8601 day. */
  readonly on: string;
}

export interface PositionNode {
  readonly kind: 'position';
  readonly id: string;
  readonly entry: Resolved<'positions'>;
  readonly standing: Standing;
  readonly labelling: Labelling;
  /** Why the standing is what it is, in one sentence of English. */
  readonly why: string;
  /** Keys of the arguments that point straight at it, in time order. */
  readonly supports: readonly string[];
  readonly objections: readonly string[];
  /** qualifies, concedes, corrects. */
  readonly remarks: readonly string[];
  /** Objections that nobody attacked. */
  readonly openObjections: readonly string[];
  /** Objections that hold: what its label counts as open. */
  readonly holding: readonly string[];
  /** Every argument below it in the graph, itself not included, in time order. */
  readonly descendants: readonly string[];
  readonly holders: readonly Holding[];
  /** Where its issue adopted it. */
  readonly adopted?: AdoptionNode;
  /** What its standing is called. */
  readonly label: Label;
  /** What it would be called had nothing been adopted. */
  readonly computed: Label;
  /** Where what was adopted and what was argued disagree: why, in one sentence of English. */
  readonly despite?: string;
  /** Title of a rival that its issue adopted. */
  readonly rival?: string;
}

export interface IssueNode {
  readonly id: string;
  /** A few words for lists, where the curator gave them. */
  readonly title?: string;
  readonly question: string;
  readonly summary?: string;
  /** Where it ended, in one line. */
  readonly result?: string;
  readonly debate: string;
  /** Position ids: those that the issue lists, in its order, then the others by the names of their files. */
  readonly positions: readonly string[];
  /** Ids of the positions that exclude each other, group by group. */
  readonly rivals: readonly (readonly string[])[];
  readonly adopted?: AdoptionNode;
}

export interface DebateNode {
  readonly id: string;
  readonly entry: Resolved<'debates'>;
  readonly issues: readonly IssueNode[];
  /** Issue by issue, in the order of each. */
  readonly positions: readonly string[];
  /** Keys, in time order; of one time, as their curator wrote them. */
  readonly arguments: readonly string[];
  readonly openObjections: readonly string[];
  /** Posts that name the debate, in time order. */
  readonly posts: readonly string[];
  /** Thread ids of those posts. */
  readonly threads: readonly string[];
  /** Person ids, by first appearance. */
  readonly people: readonly string[];
  readonly concepts: readonly string[];
}

export interface PersonNode {
  readonly id: string;
  readonly entry: Resolved<'people'>;
  readonly posts: readonly string[];
  /** Arguments made. */
  readonly arguments: readonly string[];
  /** Arguments by others that point at this person's. */
  readonly received: readonly string[];
  readonly holdings: readonly Holding[];
}

export interface ConceptNode {
  readonly id: string;
  readonly entry: Resolved<'concepts'>;
  /** Entries that name it in `concepts` or `see`, or link to it with [[id]]; see Backlink. */
  readonly usedBy: readonly Backlink[];
}

/** A page of the knowledge base's own words. */
export interface PageNode {
  readonly id: string;
  readonly entry: Resolved<'pages'>;
}

/** A design: what a position proposes, as a model. What running it says is asked of `examinationOf`. */
export interface DesignNode {
  readonly id: string;
  readonly entry: Resolved<'designs'>;
  /** Id of its debate, where it names one or a position of one. */
  readonly debate?: string;
  /** Keys of the arguments that rest on a trace of it, by the key of the trace. */
  readonly shownBy: ReadonlyMap<string, readonly string[]>;
  readonly usedBy: readonly Backlink[];
}

/** A post. What there is to read of it is asked of its entry (`wholeText`): an archive's texts do not fit into memory. */
export interface PostNode {
  readonly id: string;
  readonly entry: Resolved<'posts'>;
  readonly thread: string;
  /** Entry id of its parent, where the archive holds it. */
  readonly parent?: string;
  readonly replies: readonly string[];
  /** Keys, as the curator wrote them. */
  readonly arguments: readonly string[];
  /** Key of the argument that stands for the post where only one is shown; absent where it has none. */
  readonly main?: string;
}

/** A mention of an entry or argument in another. */
export interface Backlink {
  /** Where it is mentioned: id of the entry, or key of the argument. */
  readonly from: string;
  readonly collection: Collection;
  /** `link` for [[id]], `evidence` for <Evidence>, `step` for <Step>, otherwise the field. */
  readonly as: string;
}

/** The knowledge base: every entry with what refers to it. */
export interface KnowledgeBase {
  readonly settings: Settings;
  readonly debates: ReadonlyMap<string, DebateNode>;
  readonly positions: ReadonlyMap<string, PositionNode>;
  readonly concepts: ReadonlyMap<string, ConceptNode>;
  readonly people: ReadonlyMap<string, PersonNode>;
  readonly designs: ReadonlyMap<string, DesignNode>;
  /** Pages of its own words; `HOME_PAGE` is what the home page says. */
  readonly pages: ReadonlyMap<string, PageNode>;
  readonly posts: ReadonlyMap<string, PostNode>;
  /** By key. */
  readonly arguments: ReadonlyMap<string, ArgumentNode>;
  /** By thread id, as in the posts' `thread`. */
  readonly threads: ReadonlyMap<string, Thread>;
  /** Where each post is read, and how threads are cut into pages. */
  readonly places: PostPlaces;
  /** Old id to new, of every kind; old key of an argument to new. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By id of an entry or key of an argument. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  readonly problems: readonly Problem[];
}
