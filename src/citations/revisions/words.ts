import type { Relation } from '../../entries/index.ts';

/** What a citation of a position relies on. Keys are origins (see origin.ts); texts are folded. */
export interface PositionWords {
  readonly kind: 'position';
  readonly statement: string;
  /** The question of its issue. */
  readonly question: string;
  /** The position that took its place. */
  readonly supersededBy?: string | undefined;
  /** The arguments that point straight at it, `key@revision`, sorted. Theirs cover what points at them, and so on. */
  readonly arguments: readonly string[];
}

/** What a citation of an argument relies on. */
export interface ArgumentWords {
  readonly kind: 'argument';
  readonly relation: Relation;
  readonly target: string;
  /** Person who made it. */
  readonly by: string;
  readonly gist: string;
  /** The evidence; absent where the archive does not hold the post. */
  readonly exact?: string | undefined;
  /** Message-ID of a post that the archive does not hold. */
  readonly citesMessage?: string | undefined;
  /** The arguments that point at it, `key@revision`, sorted. */
  readonly arguments: readonly string[];
}

/** What a citation of a piece of evidence relies on: whose words they are, and the words. */
export interface EvidenceWords {
  readonly kind: 'evidence';
  readonly by: string;
  readonly exact: string;
}

/** The evidence of an argument, where it has any. */
export function evidenceWords({ by, exact }: ArgumentWords): EvidenceWords | undefined {
  return exact === undefined ? undefined : { kind: 'evidence', by, exact };
}

/** What the ledger keeps; the evidence of an argument is in the argument's words. */
export type RecordedWords = PositionWords | ArgumentWords;

export type CitedWords = RecordedWords | EvidenceWords;

/** A text whatever its layout and encoding: NFC, runs of white space one space, none at its ends. */
export function foldedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
