import { z } from 'zod';
import type { Change, Mark } from '../../annotate/index.ts';
import { STATUSES } from '../../entries/index.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab case: a-z, 0-9 and single hyphens')
  .max(200);
const offset = z.int().nonnegative().max(100_000_000);
const text = z.string().max(20_000);
const line = z.string().max(4000);
const relation = z.enum(['supports', 'objectsTo', 'qualifies', 'concedes', 'corrects']);
const target = z.strictObject({ relation, target: z.string().min(1).max(300) });
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file');

const argument = z.strictObject({
  id: id.optional(),
  ...target.shape,
  second: target.optional(),
  gist: line,
  start: offset,
  end: offset,
  note: text.optional(),
  holds: z.boolean().optional(),
  leaves: z.boolean().optional(),
});
const ofPost = { post: id, hash };

const ids = z.array(id).max(1000);
const debateFields = z
  .strictObject({ status: z.enum(STATUSES), draft: z.boolean(), summary: text, outcome: text, concepts: ids })
  .partial();
const issueFields = z
  .strictObject({
    summary: text,
    rivals: z.union([z.boolean(), z.array(ids).max(1000)]),
    adopted: z.strictObject({ position: id, by: line, on: z.string().max(40) }).nullable(),
    result: line,
  })
  .partial();
const positionFields = z.strictObject({ statement: text, claim: line, concepts: ids }).partial();

/** A change as a request carries it. */
export const change = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), ...ofPost, argument }),
  z.strictObject({
    do: z.literal('edit'),
    ...ofPost,
    id,
    argument: argument.extend({ second: target.nullable() }).partial(),
  }),
  z.strictObject({
    do: z.literal('move'),
    ...ofPost,
    id,
    ...target.shape,
    instead: z.string().min(1).max(300),
  }),
  z.strictObject({ do: z.literal('delete'), ...ofPost, id }),
  z.strictObject({ do: z.literal('note'), ...ofPost, note: text }),
  z.strictObject({ do: z.literal('reanchor'), ...ofPost, id, start: offset, end: offset }),
  z.strictObject({
    do: z.literal('new'),
    kind: z.enum(['position', 'issue', 'concept', 'debate']),
    id: id.optional(),
    title: line,
    debate: id.optional(),
    issue: id.optional(),
    claim: line.optional(),
    statement: text.optional(),
    summary: text.optional(),
    question: line.optional(),
  }),
  z.strictObject({ do: z.literal('debate'), debate: id, hash, fields: debateFields }),
  z.strictObject({ do: z.literal('issue'), debate: id, hash, issue: id, fields: issueFields }),
  z.strictObject({ do: z.literal('position'), position: id, hash, fields: positionFields }),
]) satisfies z.ZodType<Change>;

/** The mark of a post as a request carries it. */
export const marking = z.strictObject({
  post: id,
  mark: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('unread') }),
    z.strictObject({ state: z.literal('read') }),
    z.strictObject({ state: z.literal('skipped'), why: z.string().max(500) }),
  ]) satisfies z.ZodType<Mark>,
});

/** Parameters of the requests for data. */
export const query = {
  post: z.object({ id }),
  debate: z.object({ id }),
  thread: z.object({ slug: id }),
  words: z.object({ post: id, start: z.coerce.number().pipe(offset), end: z.coerce.number().pipe(offset) }),
  sentence: z.object({
    post: id,
    at: z.coerce.number().pipe(offset).default(0),
    start: z.coerce.number().pipe(offset).optional(),
    end: z.coerce.number().pipe(offset).optional(),
    less: z.literal('1').optional(),
  }),
  targets: z.object({
    post: id,
    start: z.coerce.number().pipe(offset).default(0),
    q: z.string().max(300).default(''),
    debate: id.optional(),
  }),
  next: z.object({ thread: id, from: id.optional(), direction: z.enum(['n', 'p']).default('n') }),
  path: z.object({ path: z.string().max(2000) }),
};
