import type { Nodes } from 'mdast';
import type { Prose } from './model.ts';
import { overrunOf } from './scan.ts';
import { syntaxProblem } from './syntax-error.ts';
import { BodyLimitError, syntaxTree } from './tree.ts';
import { Walk } from './walk.ts';

/** Every link, component, expression and problem contains one of these; what nests deeply has marks of emphasis, or a long margin. */
const MARKUP = /[[<{*_~]|\b(?:im|ex)port\b|^[ \t>*+.)\d-]{60}/m;

const NOTHING = { mentions: [], pictures: [], siteLinks: [], steps: [], figures: [] };

/**
 * Parses the body of a curated entry: its mentions with their positions, and its problems. Uses the parser of the site's compiler, so that
 * links in code and comments do not count, and those over two lines do. Its time is bounded by `LIMITS`: a body beyond them has one problem, and is not
 * parsed.
 */
export function readProse(source: string): Prose {
  if (!MARKUP.test(source)) {
    const overrun = overrunOf(source);
    return { ...NOTHING, problems: overrun === undefined ? [] : [overrun] };
  }
  let tree: Nodes;
  try {
    tree = syntaxTree(source);
  } catch (error) {
    const problem = error instanceof BodyLimitError ? error.problem : syntaxProblem(source, error);
    return { ...NOTHING, problems: [problem] };
  }
  return new Walk(source).of(tree);
}
