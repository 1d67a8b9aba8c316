import { z } from 'zod';
import { RELATIONS, type Target } from '../../entries/schemas/index.ts';

const text = z.string();
const name = z.string().min(1);

/** The arguments that point straight at a thing, sorted: `key@revision`, or the key alone of one that it is in a circle with. */
const answers = z.array(z.string().regex(/^[a-z0-9#-]+(?:@[0-9a-f]+)?$/, 'must be key@revision'));

/** The SHA-256 of folded words, in hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

const ofPosition = {
  kind: z.literal('position'),
  statement: text,
  /** The question of its issue. */
  question: text,
  /** The position that took its place. */
  supersededBy: text.optional(),
  arguments: answers,
};

const ofArgument = {
  kind: z.literal('argument'),
  /** Person who made it. */
  by: text,
  gist: text,
  /** The evidence. Under scheme 1 absent where the archive does not hold the post; under scheme 2 wherever it is not at hand. */
  exact: text.optional(),
  /** Message-ID of a post that the archive does not hold. */
  citesMessage: text.optional(),
  arguments: answers,
};

/** A relation and what it is to, with a space between. */
const targetName = z
  .string()
  .regex(new RegExp(`^(?:${RELATIONS.join('|')}) [a-z0-9#-]+$`), 'must be a relation and a key');

/** What else scheme 2 has of an argument. */
const newOfArgument = {
  /** The first key that it had. */
  key: name,
  targets: z.array(targetName).min(1),
  /** SHA-256 of the words it rests on. */
  evidence: hash.optional(),
  /** The traces of designs that it shows. */
  shows: z.array(name).optional(),
  /** Where arguments lead to each other in a circle: what all of them say, by a revision. */
  circle: z.string().optional(),
};

const single = { relation: z.enum(RELATIONS), target: text };

/** What a ledger's line of a scheme keeps, exactly. Keys are origins (see origin.ts); texts are folded. */
export const recordedWords = {
  1: z.discriminatedUnion('kind', [z.strictObject(ofPosition), z.strictObject({ ...ofArgument, ...single })]),
  2: z.discriminatedUnion('kind', [
    z.strictObject({ ...ofPosition, key: name }),
    z.strictObject({ ...ofArgument, ...newOfArgument }),
  ]),
} as const;

/** What a catalogue has of either scheme: of scheme 2 the first target under the names of scheme 1 as well, for older readers. */
export const catalogueWords = z.discriminatedUnion('kind', [
  z.object({ ...ofPosition, key: name.optional() }),
  z.object({ ...ofArgument, ...single, ...z.object(newOfArgument).partial().shape }),
]);

/** What a citation of a position relies on, under either scheme. */
export interface PositionWords {
  readonly kind: 'position';
  readonly key?: string | undefined;
  readonly statement: string;
  readonly question: string;
  readonly supersededBy?: string | undefined;
  readonly arguments: readonly string[];
}

/** What a citation of an argument relies on: under scheme 1 `relation` and `target`, under scheme 2 `targets`. */
export interface ArgumentWords {
  readonly kind: 'argument';
  readonly key?: string | undefined;
  readonly relation?: Target['relation'] | undefined;
  readonly target?: string | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly by: string;
  readonly gist: string;
  readonly exact?: string | undefined;
  readonly evidence?: string | undefined;
  readonly citesMessage?: string | undefined;
  readonly shows?: readonly string[] | undefined;
  readonly circle?: string | undefined;
  readonly arguments: readonly string[];
}

/** What a citation of a piece of evidence relies on: whose words they are, and the words; under scheme 2 the hash of these. */
export interface EvidenceWords {
  readonly kind: 'evidence';
  readonly by: string;
  readonly exact?: string | undefined;
  readonly evidence?: string | undefined;
}

/** What the ledger keeps; the evidence of an argument is in the argument's words. */
export type RecordedWords = PositionWords | ArgumentWords;
export type CitedWords = RecordedWords | EvidenceWords;

/** The evidence of an argument, by the scheme of its words; nothing where only its gist speaks for it. */
export function evidenceWords({ by, exact, evidence }: ArgumentWords): EvidenceWords | undefined {
  if (exact === undefined && evidence === undefined) return undefined;
  return {
    kind: 'evidence',
    by,
    ...(exact === undefined ? {} : { exact }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** What stands in a line of scheme 1 in place of evidence that was taken down. */
export const TAKEN_DOWN = '[taken down on request]';

/** What an argument was about when it was cited; the keys are origins. */
export function citedTargets({ relation = 'supports', target = '', targets }: ArgumentWords): Target[] {
  if (targets === undefined) return [{ relation, target }];
  return targets.map((one) => {
    const [relation, target = ''] = one.split(' ');
    return { relation: relation as Target['relation'], target };
  });
}

/** The scheme by which the revision of words is made. */
export function schemeOf(words: CitedWords): 1 | 2 {
  const isSecond = words.kind === 'evidence' ? words.evidence !== undefined : words.key !== undefined;
  return isSecond ? 2 : 1;
}

export { foldedText, hashOfWords } from '../../entries/schemas/index.ts';
