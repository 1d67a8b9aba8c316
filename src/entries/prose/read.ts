import type { Nodes } from 'mdast';
import { syntaxTree } from './compiler.ts';
import type { Prose } from './model.ts';
import { syntaxProblem } from './syntax-error.ts';
import { Walk } from './walk.ts';

/** Every link, component, expression and problem contains one of these. */
const MARKUP = /[[<{]|\b(?:im|ex)port\b/;

const NOTHING = { mentions: [], pictures: [], steps: [], figures: [] };

/**
 * Parses the body of a curated entry: its mentions with their positions, and its problems. Uses the parser of the site's compiler, so that
 * links in code and comments do not count, and those over two lines do. Linear.
 */
export function readProse(source: string): Prose {
  if (!MARKUP.test(source)) return { ...NOTHING, problems: [] };
  let tree: Nodes;
  try {
    tree = syntaxTree(source);
  } catch (error) {
    return { ...NOTHING, problems: [syntaxProblem(source, error)] };
  }
  return new Walk(source).of(tree);
}
