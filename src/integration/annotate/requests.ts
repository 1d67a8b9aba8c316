import type { z } from 'zod';
import type { Annotator } from '../../annotate/index.ts';
import { change, marking, query } from './asked.ts';

/** Parameters or a body that a request must not have. */
export class BadRequestError extends Error {}

type Given = Readonly<Record<string, string>>;

/** The requests for data, by name: parameters -> JSON. */
export const GET: Readonly<Record<string, (tool: Annotator, given: Given) => Promise<object>>> = {
  threads: async (tool) => ({ threads: await tool.threads() }),
  thread: (tool, given) => tool.thread(checked(query.thread, given).slug),
  post: (tool, given) => tool.post(checked(query.post, given).id),
  async words(tool, given) {
    const { post, start, end } = checked(query.words, given);
    return tool.words(post, { start, end });
  },
  async sentence(tool, given) {
    const { post, at, start, end, less } = checked(query.sentence, given);
    const span = start === undefined || end === undefined ? undefined : { start, end };
    return tool.sentence(post, at, span, less === '1');
  },
  async targets(tool, given) {
    const { post, start, q, debate } = checked(query.targets, given);
    return tool.targets(post, start, q.trim(), debate);
  },
  debates: (tool) => tool.debates(),
  debate: (tool, given) => tool.debate(checked(query.debate, given).id),
  async next(tool, given) {
    const { thread, from, direction } = checked(query.next, given);
    const post = await tool.next(thread, from, direction);
    return post === undefined ? {} : { post };
  },
  history: async (tool) => tool.saves.history,
  problems: (tool, given) => tool.problems(checked(query.path, given).path),
  keys: (tool, given) => tool.keys(checked(query.path, given).path),
};

/** The requests that change something, by name: body -> JSON. */
export const POST: Readonly<Record<string, (tool: Annotator, body: unknown) => Promise<object>>> = {
  preview: (tool, body) => tool.preview(checked(change, body)),
  save: (tool, body) => tool.save(checked(change, body)),
  undo: (tool) => tool.undo(),
  async mark(tool, body) {
    const { post, mark } = checked(marking, body);
    return { mark: await tool.mark(post, mark) };
  },
};

function checked<T extends z.ZodType>(schema: T, given: unknown): z.infer<T> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const messages = read.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new BadRequestError(messages.join('; '));
}
