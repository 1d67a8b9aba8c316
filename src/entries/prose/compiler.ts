import { createRequire } from 'node:module';
import type { Root } from 'mdast';

type Satteri = typeof import('satteri');

/**
 * The syntax of a curated entry's body: MDX with GitHub's tables, footnotes and strikethrough, and `[[id]]` links. Used both for building
 * the site and for every other reading of bodies.
 */
export const SYNTAX = { gfm: true, wikilinks: true, frontmatter: false } as const;

let loaded: Satteri | undefined;

/** Loaded on first use: it is a native module, which commands that read no body do not need. */
function satteri(): Satteri {
  loaded ??= createRequire(import.meta.url)('satteri') as Satteri;
  return loaded;
}

/** A body as the parser takes it, with a line end behind its last line: without one, the parser ends the whole process (SIGABRT) for some bodies that begin with `import`. */
export function withLineEnd(source: string): string {
  return source.endsWith('\n') ? source : `${source}\n`;
}

/**
 * The syntax tree of a body, by the same parser as the site's compiler. Offsets and columns count UTF-16 units.
 *
 * @throws Error whose message begins with `line:column: ` if it is not valid MDX.
 */
export function syntaxTree(source: string): Root {
  return satteri().mdxToMdast(withLineEnd(source), { features: SYNTAX }) as Root;
}

/**
 * Compiles a body as the site does and discards the result.
 *
 * @throws Error whose message begins with `line:column: ` if code in it does not parse.
 */
export function compile(source: string): void {
  satteri().mdxToJs(withLineEnd(source), { features: SYNTAX });
}
