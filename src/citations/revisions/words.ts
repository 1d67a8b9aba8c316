import { z } from 'zod';
import { RELATIONS, type Target } from '../../entries/schemas/index.ts';

const text = z.string();
const name = z.string().min(1);

/** The arguments that point directly at a thing, sorted: `key@revision`, or only the key for one in the same circle. */
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
  /** The evidence. Absent under scheme 1 if the archive does not hold the post; under scheme 2 whenever it is not available. */
  exact: text.optional(),
  /** Message-ID of a post that the archive does not hold. */
  citesMessage: text.optional(),
  arguments: answers,
};

/** A relation and its target, separated by a space. */
const targetName = z
  .string()
  .regex(new RegExp(`^(?:${RELATIONS.join('|')}) [a-z0-9#-]+$`), 'must be a relation and a key');

/** Further fields of an argument in scheme 2. */
const newOfArgument = {
  /** Its first key. */
  key: name,
  targets: z.array(targetName).min(1),
  /** SHA-256 of the words it rests on. */
  evidence: hash.optional(),
  /** The traces of designs that it refers to. */
  shows: z.array(name).optional(),
  /** If arguments form a circle: the revision of everything in the circle. */
  circle: z.string().optional(),
};

/** The words of a design, or of one of its scenarios or invariants, which only scheme 2 has. */
const ofDesign = {
  kind: z.literal('design'),
  key: name,
  /** Its title and its summary. */
  statement: text,
  /** Of a scenario: its steps in words. */
  steps: z.array(text).optional(),
  /** Of a design: whether each of its invariants holds, and where. Of an invariant: this. Of a scenario: how it ends, and what its steps break. */
  verdicts: z.array(text),
  /** Nothing points at a model. */
  arguments: answers.max(0),
};

const single = { relation: z.enum(RELATIONS), target: text };

/** The words of a ledger line, by scheme. Keys are origins (see origin.ts); texts are folded. */
export const recordedWords = {
  1: z.discriminatedUnion('kind', [z.strictObject(ofPosition), z.strictObject({ ...ofArgument, ...single })]),
  2: z.discriminatedUnion('kind', [
    z.strictObject({ ...ofPosition, key: name }),
    z.strictObject({ ...ofArgument, ...newOfArgument }),
    z.strictObject(ofDesign),
  ]),
} as const;

/** The words in a catalogue, of either scheme: scheme 2 also gives the first target under the names of scheme 1, for older readers. */
export const catalogueWords = z.discriminatedUnion('kind', [
  z.object({ ...ofPosition, key: name.optional() }),
  z.object({ ...ofArgument, ...single, ...z.object(newOfArgument).partial().shape }),
  z.object(ofDesign),
]);

/** What a citation of a position relies on, in either scheme. */
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

/** What a citation of a design, or of one of its scenarios or invariants, relies on. Only scenarios have steps. */
export interface DesignWords {
  readonly kind: 'design';
  readonly key: string;
  readonly statement: string;
  readonly steps?: readonly string[] | undefined;
  readonly verdicts: readonly string[];
  readonly arguments: readonly string[];
}

/** What a citation of a piece of evidence relies on: whose words they are, and the words; under scheme 2 the hash of these. */
export interface EvidenceWords {
  readonly kind: 'evidence';
  readonly by: string;
  readonly exact?: string | undefined;
  readonly evidence?: string | undefined;
}

/** The words that the ledger keeps; the evidence of an argument is part of the argument's words. */
export type RecordedWords = PositionWords | ArgumentWords | DesignWords;
export type CitedWords = RecordedWords | EvidenceWords;

/** The evidence of an argument, in the scheme of its words; undefined if it has only a gist. */
export function evidenceWords({ by, exact, evidence }: ArgumentWords): EvidenceWords | undefined {
  if (exact === undefined && evidence === undefined) return undefined;
  return {
    kind: 'evidence',
    by,
    ...(exact === undefined ? {} : { exact }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Replaces evidence that was taken down in a line of scheme 1. */
export const TAKEN_DOWN = '[taken down on request]';

/** The targets of an argument when it was cited; the keys are origins. */
export function citedTargets({ relation = 'supports', target = '', targets }: ArgumentWords): Target[] {
  if (targets === undefined) return [{ relation, target }];
  return targets.map((one) => {
    const [relation, target = ''] = one.split(' ');
    return { relation: relation as Target['relation'], target };
  });
}

/** The scheme of the revision of these words. */
export function schemeOf(words: CitedWords): 1 | 2 {
  const isSecond = words.kind === 'evidence' ? words.evidence !== undefined : words.key !== undefined;
  return isSecond ? 2 : 1;
}

export { foldedText, hashOfWords } from '../../entries/schemas/index.ts';
