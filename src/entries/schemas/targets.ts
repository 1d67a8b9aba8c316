import { z } from 'zod';
import { target } from './terms.ts';

/** How an argument bears on its target (IBIS); only `objectsTo` attacks, `concedes` by the target's own author withdraws it. */
export const RELATIONS = ['supports', 'objectsTo', 'qualifies', 'concedes', 'corrects'] as const;
export type Relation = (typeof RELATIONS)[number];

const LIST =
  'must be one target or a list of targets: a position’s id or an argument’s key (entry-id#argument-id)';

/** One target, or a list of them. A single target is not turned into a list, so that an entry mirrors its file. */
const oneOrMore = z
  .custom<string | string[]>((value) => typeof value === 'string' || Array.isArray(value), { error: LIST })
  .superRefine((value, context) => {
    if (Array.isArray(value) && value.length === 0)
      context.addIssue({ code: 'custom', message: 'is an empty list: name a target, or take the field out' });
    const targets: readonly unknown[] = Array.isArray(value) ? value : [value];
    targets.forEach((one, index) => {
      const message = target.safeParse(one).error?.issues[0]?.message;
      if (message !== undefined)
        context.addIssue({ code: 'custom', message, path: Array.isArray(value) ? [index] : [] });
    });
  });

/** The editors' description of such a field, because JSON Schema cannot express its rule. */
function field(description: string) {
  const one = z.toJSONSchema(target, { target: 'draft-7' });
  const { type, pattern } = one;
  const text = { type, pattern };
  return oneOrMore
    .optional()
    .meta({ description, anyOf: [text, { type: 'array', items: text, minItems: 1 }] });
}

/** The fields of an argument that name its targets, by relation. */
export const targetFields = {
  supports: field(
    'What the argument speaks for: the id of a position or the key of an argument, or a list of them.',
  ),
  objectsTo: field('What the argument speaks against. Only this attacks, and so changes what stands.'),
  qualifies: field('What the argument limits or adds to, without attacking it.'),
  concedes: field('What the argument grants. By the author of its target, it takes the target back.'),
  corrects: field('What the argument puts right, without attacking it.'),
};

export type TargetFields = { readonly [R in Relation]?: string | readonly string[] | undefined };

/** A target of an argument, and its relation to it. */
export interface Target {
  readonly relation: Relation;
  /** A position's id, or an argument's key. */
  readonly target: string;
}

/** A target as written in an entry. */
export interface WrittenTarget extends Target {
  /** Its path in the argument's fields: `['supports']`, or `['supports', 1]` in a list. */
  readonly path: readonly (string | number)[];
}

/** The targets of an argument: by relation, in the order of RELATIONS, then in the order listed. */
export function targetsOf(argument: TargetFields): WrittenTarget[] {
  return RELATIONS.flatMap((relation): WrittenTarget[] => {
    const written = argument[relation];
    if (written === undefined) return [];
    if (typeof written === 'string') return [{ relation, target: written, path: [relation] }];
    return written.map((target, index) => ({ relation, target, path: [relation, index] }));
  });
}

/** Targets that occur a second time in an argument, under the same relation or another, each with a message. */
export function repeatedTargets(
  targets: readonly WrittenTarget[],
  nameOf: (target: string) => string = (target) => target,
): { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const first = new Map<string, WrittenTarget>();
  return targets.flatMap((one) => {
    const name = nameOf(one.target);
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, one);
      return [];
    }
    const called =
      before.target === one.target
        ? `"${one.target}"`
        : `"${before.target}" and "${one.target}" are one target, which`;
    const message =
      before.relation === one.relation
        ? `${called} stands twice under ${one.relation}: name it once`
        : `${called} stands under ${before.relation} and under ${one.relation}: an argument bears on a target in one way, so keep the one that holds`;
    return [{ path: one.path, message }];
  });
}
