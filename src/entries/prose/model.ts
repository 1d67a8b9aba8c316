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
  /** `link` for [[target]], [[target|words]] and [words](target), `evidence` for <Evidence of="target" />. */
  readonly as: 'link' | 'evidence';
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

/** The body of a curated entry, as it was read. */
export interface Prose {
  /** Absent where the body is no MDX: then `problems` says why. */
  readonly tree?: Root;
  readonly mentions: readonly Mention[];
  readonly pictures: readonly Picture[];
  readonly problems: readonly ProseProblem[];
}
