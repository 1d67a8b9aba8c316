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
  /** Offset of the target in the text. It stands there letter by letter. */
  readonly start: number;
}

/** What must be mended in a body, where it begins. */
export interface ProseProblem extends TextPlace {
  readonly code: string;
  readonly message: string;
  readonly severity?: 'warning';
  /** Whether it is refused for safety alone, so that it passes where whoever writes entries is trusted to run code. */
  readonly ifTrusted?: boolean;
}

/** A picture of the content folder that a body shows. */
export interface Picture extends TextPlace {
  /** Its address as the body has it. */
  readonly url: string;
}

/** A step of the story in a debate's body: what an argument changed. */
export interface Step extends TextPlace {
  /** Key of the argument as it is written. */
  readonly of: string;
  readonly title: string;
}

/** A place of a body at which a figure of the frontmatter is drawn. */
export interface FigurePlace extends TextPlace {
  /** Id of the figure. */
  readonly of: string;
}

/** The body of a curated entry, as it was read. */
export interface Prose {
  /** Absent where the body is no MDX: then `problems` says why. */
  readonly tree?: Root;
  readonly mentions: readonly Mention[];
  readonly pictures: readonly Picture[];
  /** In the order of the text. */
  readonly steps: readonly Step[];
  readonly figures: readonly FigurePlace[];
  readonly problems: readonly ProseProblem[];
}
