import { createRequire } from 'node:module';
import type { Root } from 'mdast';

type Satteri = typeof import('satteri');

/**
 * The syntax of a curated entry's body: MDX with GitHub's tables, footnotes and strikethrough, and `[[id]]` links. The site is built with these,
 * and whatever else reads a body reads it with these.
 */
export const SYNTAX = { gfm: true, wikilinks: true, frontmatter: false } as const;

let loaded: Satteri | undefined;

/** Loaded when the first body is read: it is a program of the machine's own kind, and commands that read no body do without. */
function satteri(): Satteri {
  loaded ??= createRequire(import.meta.url)('satteri') as Satteri;
  return loaded;
}

/**
 * The syntax tree of a body, by the parser that the site's compiler has. Offsets and columns count UTF-16 units.
 * @throws Error whose message begins with `line:column: ` where it is no MDX.
 */
export function syntaxTree(source: string): Root {
  return satteri().mdxToMdast(source, { features: SYNTAX }) as Root;
}

/**
 * Compiles a body as the site does and drops what comes of it.
 * @throws Error whose message begins with `line:column: ` where code in it does not parse.
 */
export function compile(source: string): void {
  satteri().mdxToJs(source, { features: SYNTAX });
}
