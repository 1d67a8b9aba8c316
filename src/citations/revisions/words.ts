import { z } from 'zod';
import { RELATIONS } from '../../entries/schemas/index.ts';

const text = z.string();

/** The arguments that point straight at a thing, `key@revision`, sorted. Theirs cover what points at them, and so on. */
const answers = z.array(z.string().regex(/^[a-z0-9#-]+(?:@[0-9a-f]+)?$/, 'must be key@revision'));

/** What a citation of a position relies on. Keys are origins (see origin.ts); texts are folded. */
export const positionWords = z.strictObject({
  kind: z.literal('position'),
  statement: text,
  /** The question of its issue. */
  question: text,
  /** The position that took its place. */
  supersededBy: text.optional(),
  arguments: answers,
});

/** What a citation of an argument relies on. */
export const argumentWords = z.strictObject({
  kind: z.literal('argument'),
  relation: z.enum(RELATIONS),
  target: text,
  /** Person who made it. */
  by: text,
  gist: text,
  /** The evidence; absent where the archive does not hold the post. */
  exact: text.optional(),
  /** Message-ID of a post that the archive does not hold. */
  citesMessage: text.optional(),
  arguments: answers,
});

export type ArgumentWords = z.infer<typeof argumentWords>;

/** What a citation of a piece of evidence relies on: whose words they are, and the words. */
export interface EvidenceWords {
  readonly kind: 'evidence';
  readonly by: string;
  readonly exact: string;
}

/** The evidence of an argument; nothing where only its gist speaks for it. */
export function evidenceWords({ by, exact }: ArgumentWords): EvidenceWords | undefined {
  return exact === undefined ? undefined : { kind: 'evidence', by, exact };
}

/** What the ledger keeps; the evidence of an argument is in the argument's words. */
export const recordedWords = z.discriminatedUnion('kind', [positionWords, argumentWords]);

export type RecordedWords = z.infer<typeof recordedWords>;
export type CitedWords = RecordedWords | EvidenceWords;

/** A text whatever its layout and encoding: NFC, runs of white space one space, none at its ends. */
export function foldedText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
