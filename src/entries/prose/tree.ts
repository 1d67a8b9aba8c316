import type { Nodes, Root } from 'mdast';
import { syntaxTree as parsed } from './compiler.ts';
import { LIMITS } from './limits.ts';
import { offsetsOf } from './links.ts';
import type { ProseProblem } from './model.ts';
import { depthProblem, nestingProblem, overrunOf } from './scan.ts';

/** A body that goes beyond what the parser or the site can take. */
export class BodyLimitError extends Error {
  readonly problem: ProseProblem;
  constructor(problem: ProseProblem) {
    super(`${problem.line + 1}:${problem.column}: ${problem.message}`);
    this.problem = problem;
  }
}

/**
 * The syntax tree of a body within `LIMITS`, by the same parser as the site's compiler. Offsets and columns count UTF-16 units. Its depth is limited, so that
 * functions that walk it may call themselves.
 *
 * @throws BodyLimitError; and Error whose message begins with `line:column: ` if it is not valid MDX.
 */
export function syntaxTree(source: string): Root {
  const overrun = overrunOf(source);
  if (overrun !== undefined) throw new BodyLimitError(overrun);
  let tree: Root;
  try {
    tree = parsed(source);
  } catch (error) {
    if (error instanceof RangeError) throw new BodyLimitError(depthProblem(source, 0));
    throw error;
  }
  requireShallow(tree, source);
  return tree;
}

/**
 * Keeps its own list of nodes, since the stack may be too small for one call per level.
 *
 * @throws BodyLimitError
 */
function requireShallow(tree: Root, source: string): void {
  let level: Nodes[] = [tree];
  let depths = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const start = offsetsOf(level[0]?.position).start;
    if (depth > LIMITS.depth) throw new BodyLimitError(depthProblem(source, start));
    depths += depth * level.length;
    if (depths > LIMITS.depths) throw new BodyLimitError(nestingProblem(source, start));
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
}
