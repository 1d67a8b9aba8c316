import type {
  AdoptionBy,
  Collection,
  Position,
  Problem,
  Settings,
  Target,
  TextRange,
} from '../entries/index.ts';
import type { Thread } from '../threads/index.ts';
import type { Label } from './labels.ts';
import type { PostPlaces } from './post-places.ts';
import type { Resolved } from './resolved.ts';

/** Of an argument: `in` if it holds, `out` if an argument that holds attacks it, else `undecided` (grounded labelling, Dung 1995). */
export type Labelling = 'in' | 'out' | 'undecided';

/** Of a position, in the words of DESIGN.md. */
export type Standing = 'stands' | 'answered' | 'contested' | 'unargued' | 'superseded';

/** The words an argument rests on, located in the text of its post. */
export interface LocatedEvidence {
  /** As the curator wrote it; if only invisible details differ (see entries/evidence), in the post's characters. */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** Its range in the text as sent: lines from 0, columns in UTF-16 units, end exclusive. Absent if it does not occur. */
  readonly range?: TextRange;
}

export type { TextPoint, TextRange } from '../entries/index.ts';

/** A node of the graph: an argument with its targets and its computed standing. */
export interface ArgumentNode {
  readonly kind: 'argument';
  /** `post-id#argument-id`, or `debate-id#argument-id` if the archive does not hold the post. */
  readonly key: string;
  readonly id: string;
  readonly gist: string;
  readonly note?: string;
  /** Its targets, each once: keys of positions or arguments, aliases resolved. At least one; the first is used where only one is shown. */
  readonly targets: readonly [Target, ...Target[]];
  /** Person id of its author. */
  readonly by: string;
  /** Traces of designs that it refers to as support: `design-id#scenario-id`, or the key of an invariant. Absent if there are none. */
  readonly shows?: readonly string[];
  /** Former keys, the oldest first. */
  readonly aliases: readonly string[];
  /** ISO 8601 day or instant; empty if unknown. */
  readonly date: string;
  /** Id of its debate, if any. */
  readonly debate?: string;
  /** Post that contains its evidence; absent if cited by Message-ID. */
  readonly post?: string;
  readonly evidence?: LocatedEvidence;
  /** Present if its evidence is quoted from somebody else, on purpose. */
  readonly quotes?: true;
  /** SHA-256 of the words of its evidence, if these were taken down or stand apart. */
  readonly withheld?: string;
  /** Present if its words stand apart from their post, which the archive does not hold (docs/packs.md). */
  readonly apart?: WordsApart;
  readonly citesMessage?: string;
  /** False for an argument whose words the archive does not hold: a cited one, or one whose words stand apart. */
  readonly verified: boolean;
  readonly labelling: Labelling;
  /** True if its author took it back (`concedes`). */
  readonly withdrawn: boolean;
  /** Number of arguments that attack it, and how many of these hold. */
  readonly attacks: { readonly all: number; readonly holding: number };
  /** The reason for its labelling, in one English sentence. */
  readonly why: string;
  /** Keys of the arguments about it, in time order, of any relation. */
  readonly answers: readonly string[];
}

/** Where the words of an argument stand in a post that the archive does not hold. */
export interface WordsApart {
  /** Of the post, without angle brackets; absent where nobody knows. */
  readonly messageId?: string;
  /** ISO 8601 day on which they were last held against the post. */
  readonly verified: string;
  /** In the text as sent; absent where the words had been taken down. */
  readonly position?: Position;
}

/** A period in which somebody holds a position, and the arguments that support it. */
export interface Holding {
  readonly person: string;
  readonly position: string;
  /** ISO 8601 of the first post (or cited message) in which they hold it. */
  readonly since: string;
  /** Posts in which they hold it. */
  readonly posts: readonly string[];
  /** Their arguments for it. */
  readonly arguments: readonly string[];
  /** False if it is only based on cited arguments. */
  readonly verified: boolean;
  /** When they left it (ISO 8601; empty if unknown), and by which of their arguments. Absent while they hold it. */
  readonly end?: { readonly date: string; readonly by: string };
}

/** The adopted position of an issue, as recorded by its curator. */
export interface AdoptionNode {
  /** Id of the position. */
  readonly position: string;
  /** `debate-id issue-id`. */
  readonly issue: string;
  /** Key of an argument, a commit, a release or an address, according to `kind`. */
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
  /** The reason for the standing, in one English sentence. */
  readonly why: string;
  /** Keys of the arguments directly about it, in time order. */
  readonly supports: readonly string[];
  readonly objections: readonly string[];
  /** qualifies, concedes, corrects. */
  readonly remarks: readonly string[];
  /** Objections that no argument attacks. */
  readonly openObjections: readonly string[];
  /** Objections that hold: its label counts these as open. */
  readonly holding: readonly string[];
  /** Every argument below it in the graph, in time order. */
  readonly descendants: readonly string[];
  readonly holders: readonly Holding[];
  /** Present if its issue adopted it. */
  readonly adopted?: AdoptionNode;
  /** The label shown for its standing. */
  readonly label: Label;
  /** The label without regard to adoption. */
  readonly computed: Label;
  /** If adoption and arguments disagree: why, in one English sentence. */
  readonly despite?: string;
  /** Title of a rival that its issue adopted. */
  readonly rival?: string;
}

export interface IssueNode {
  readonly id: string;
  /** A short title for lists, if the curator gave one. */
  readonly title?: string;
  readonly question: string;
  readonly summary?: string;
  /** The outcome, in one line. */
  readonly result?: string;
  readonly debate: string;
  /** Position ids: those that the issue lists, in order, then the others by file name. */
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
  /** Keys, in time order; at equal times in the order written. */
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
  /** Arguments that the person made. */
  readonly arguments: readonly string[];
  /** Arguments by others about this person's. */
  readonly received: readonly string[];
  readonly holdings: readonly Holding[];
}

export interface ConceptNode {
  readonly id: string;
  readonly entry: Resolved<'concepts'>;
  /** Entries that name it in `concepts` or `see`, or link to it with [[id]]; see Backlink. */
  readonly usedBy: readonly Backlink[];
}

/** A page with the knowledge base's own text. */
export interface PageNode {
  readonly id: string;
  readonly entry: Resolved<'pages'>;
}

/** A design: a position's proposal as a model. `examinationOf` gives the result of running it. */
export interface DesignNode {
  readonly id: string;
  readonly entry: Resolved<'designs'>;
  /** Id of its debate, if it names one or a position of one. */
  readonly debate?: string;
  /** Keys of the arguments that refer to its traces, by key of the trace. */
  readonly shownBy: ReadonlyMap<string, readonly string[]>;
  readonly usedBy: readonly Backlink[];
  /** How much of the work that all designs may take together is left for it (`designs/budget.ts`); in a part of a knowledge base what one may take. */
  readonly left: number;
}

/** A post. Its text comes from its entry (`wholeText`): an archive's texts do not fit into memory. */
export interface PostNode {
  readonly id: string;
  readonly entry: Resolved<'posts'>;
  readonly thread: string;
  /** Entry id of its parent, if in the archive. */
  readonly parent?: string;
  readonly replies: readonly string[];
  /** Keys, as the curator wrote them. */
  readonly arguments: readonly string[];
  /** Key of the argument that is used where only one is shown; absent if it has none. */
  readonly main?: string;
}

/** A mention of an entry or argument in another. */
export interface Backlink {
  /** Where the mention is: id of the entry, or key of the argument. */
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
  /** Page entries; the text of `HOME_PAGE` is shown on the home page. */
  readonly pages: ReadonlyMap<string, PageNode>;
  readonly posts: ReadonlyMap<string, PostNode>;
  /** By key. */
  readonly arguments: ReadonlyMap<string, ArgumentNode>;
  /** By thread id, as in the posts' `thread`. */
  readonly threads: ReadonlyMap<string, Thread>;
  /** Where each post is shown, and how threads are split into pages. */
  readonly places: PostPlaces;
  /** Present ids by former ids of every kind; present keys of arguments by former keys. */
  readonly aliases: ReadonlyMap<string, string>;
  /** By id of an entry or key of an argument. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  readonly problems: readonly Problem[];
}
