import { acceptNearest } from '../../src/knowledge/index.ts';
import { type Options, reshaping } from '../reshape/run.ts';

/** Pins an argument to the words that the check proposed. Returns the exit code: 1 where there are none to take. */
export function accept(typed: string, options: Options): Promise<number> {
  return reshaping('check', options, ({ whole, ...edited }) =>
    acceptNearest({ ...edited, argument: whole(typed) }),
  );
}
