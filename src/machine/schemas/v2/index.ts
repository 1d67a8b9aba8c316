import { z } from 'zod';
import { concept } from '../concept.ts';
import { design } from '../design.ts';
import { list as listV1 } from '../list.ts';
import { page } from '../page.ts';
import { person as personV1 } from '../person.ts';
import { post as postV1 } from '../post.ts';
import { key, reference, when } from '../terms.ts';
import { debate } from './debate.ts';
import { position } from './position.ts';
import { argument, end, head, label } from './terms.ts';
import { thread } from './thread.ts';

const person = personV1.extend({
  ...head,
  holds: z
    .array(z.object({ position: reference, since: when, ...end, verified: z.boolean() }))
    .describe('in the order of beginnings; what they came back to stands twice'),
});

const post = postV1.extend({
  ...head,
  leaves: z
    .array(z.object({ position: reference, by: key }))
    .describe('positions that its author gives up here, and by which argument'),
  arguments: z.array(argument).describe('as the curator wrote them'),
  main: key.optional().describe('the argument that stands for the post where only one is shown'),
});

const list = listV1.extend({
  ...head,
  items: z.array(
    reference.extend({ summary: z.string().optional(), label: label.optional().describe('of a position') }),
  ),
});

/** Version 2 of the data files of each kind of page: the fields of version 1, and more. */
export const fileSchemasV2 = {
  concept: concept.extend(head),
  debate,
  design: design.extend(head),
  list,
  page: page.extend(head),
  person,
  position,
  post,
  thread,
};
