import type { Root } from 'mdast';

/** A place in a text. */
export interface TextPlace {
  /** From 0. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A mention of an entry or argument in a curated text. */
export interface Mention extends TextPlace {
  readonly target: string;
  /** `link` for [[target]], [[target|words]] and [words](target), `evidence` for <Evidence of="target" />, `step` for <Step of="target">. */
  readonly as: 'link' | 'evidence' | 'step';
  /** Offset of the target in the text, where it is written literally. */
  readonly start: number;
}

/** A problem in a body, and where it begins. */
export interface ProseProblem extends TextPlace {
  readonly code: string;
  readonly message: string;
  readonly severity?: 'warning';
  /** Whether it is only refused for safety, and so allowed in a trusted content folder. */
  readonly ifTrusted?: boolean;
}

/** A picture of the content folder in a body. */
export interface Picture extends TextPlace {
  /** Its address as written. */
  readonly url: string;
}

/** A link of a body to a place of its own site. */
export interface SiteLink extends TextPlace {
  /** As written: `/about/standing/`, `../one-ring/`, `#part`. */
  readonly url: string;
  /** Whether it is written as `<a href="...">`, whose address the page has as it is. */
  readonly isElement: boolean;
}

/** A step of the story in a debate's body: the effect of an argument. */
export interface Step extends TextPlace {
  /** Key of the argument as written. */
  readonly of: string;
  readonly title: string;
}

/** A place in a body where a figure of the frontmatter is drawn. */
export interface FigurePlace extends TextPlace {
  /** Id of the figure. */
  readonly of: string;
}

/** The parsed body of a curated entry. */
export interface Prose {
  /** Absent if the body is not valid MDX: then `problems` says why. */
  readonly tree?: Root;
  readonly mentions: readonly Mention[];
  readonly pictures: readonly Picture[];
  readonly siteLinks: readonly SiteLink[];
  /** In the order of the text. */
  readonly steps: readonly Step[];
  readonly figures: readonly FigurePlace[];
  readonly problems: readonly ProseProblem[];
}
