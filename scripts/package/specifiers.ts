import { dirname, join, normalize, relative, sep } from 'node:path';
import ts from 'typescript';
import { vendoredFile } from './vendored.ts';

/** A specifier that became another in a compiled file. */
export interface Rewritten {
  readonly from: string;
  readonly to: string;
}

/** What stands in the compiled folder as in the source; all else that a file names is one folder further up from there. */
const MIRRORED = ['src', 'scripts'];

/**
 * The text of a module with specifiers as they are for its compiled file: `./x.ts` is `./x.js`, whatever query follows; what is outside of src
 * and scripts, such as `../package.json`, is one folder further up; a vendored package is its file. Specifiers are those of `import`, `export ... from`, `import()` and
 * `new URL('...', import.meta.url)`.
 *
 * @param text TypeScript or JavaScript; of an Astro component the frontmatter and the scripts are rewritten.
 * @param file Path of the file in the project.
 */
export function rewrite(text: string, file: string): { text: string; rewritten: Rewritten[] } {
  const rewritten: Rewritten[] = [];
  const inCode = (code: string): string => rewriteCode(code, file, rewritten);
  if (!file.endsWith('.astro')) return { text: inCode(text), rewritten };
  const inComponent = text
    .replace(/^---\r?\n[\s\S]*?\n---/, (frontmatter) => `---${inCode(frontmatter.slice(3, -3))}---`)
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g,
      (_, open, code, close) => `${open}${inCode(code)}${close}`,
    );
  return { text: inComponent, rewritten };
}

/** The specifier as it is in the compiled file; the same where it is not relative, or stays. */
export function compiledSpecifier(specifier: string, file: string): string {
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/.exec(specifier) ?? [];
  const vendored = vendoredFile(specifier);
  if (vendored !== undefined) return relative(dirname(file), vendored).replaceAll(sep, '/');
  if (!/^\.\.?(?:\/|$)/.test(path)) return specifier;
  const [top = ''] = normalize(join(dirname(file), path)).split(sep);
  if (!MIRRORED.includes(top)) return `../${path.replace(/^\.\//, '')}${query}`;
  return path.replace(/(?<!\.d)\.ts$/, '.js') + query;
}

function rewriteCode(code: string, file: string, rewritten: Rewritten[]): string {
  const kind = file.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const literals: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    const literal = specifierOf(node);
    if (literal !== undefined && ts.isStringLiteralLike(literal)) literals.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(source);
  let text = code;
  // From the end, so that the offsets of earlier ones stay valid.
  for (const literal of literals.toSorted((a, b) => b.pos - a.pos)) {
    const to = compiledSpecifier(literal.text, file);
    if (to === literal.text) continue;
    rewritten.push({ from: literal.text, to });
    text = `${text.slice(0, literal.getStart() + 1)}${to}${text.slice(literal.getEnd() - 1)}`;
  }
  return text;
}

/** The specifier in a node of the syntax tree that names a module or a file. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [path, base] = node.arguments ?? [];
    return base?.getText() === 'import.meta.url' ? path : undefined;
  }
  return undefined;
}
