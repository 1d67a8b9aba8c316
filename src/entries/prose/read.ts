import type { Nodes } from 'mdast';
import { syntaxTree } from './compiler.ts';
import type { Prose } from './model.ts';
import { syntaxProblem } from './syntax-error.ts';
import { Walk } from './walk.ts';

/** What a link, a component, code or a problem has one of. */
const MARKUP = /[[<{]|\b(?:im|ex)port\b/;

const NOTHING = { mentions: [], pictures: [], steps: [], figures: [] };

/**
 * Reads the body of a curated entry: what it mentions, each with its place, and what must be mended. It is read by the parser of the compiler
 * that makes the pages, so that links in code and in comments are none, and those over two lines are some. Linear.
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
