import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import type { CompiledFile } from './compile.ts';

/**
 * The types of the modules that the package exports, and of what these types name.
 * @param root The project's folder.
 * @param modules Paths in it, such as `src/entries/schemas/index.ts`.
 * @throws Error where there is no such module, or its types cannot be written.
 */
export function declarations(root: string, modules: readonly string[]): CompiledFile[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, incremental: false },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const roots = modules.map((name) => resolve(root, name));
  const ambient = join(root, '.astro/types.d.ts');
  const program = ts.createProgram([...roots, ambient].filter(ts.sys.fileExists), {
    ...config?.options,
    rewriteRelativeImportExtensions: true,
  });
  const files: CompiledFile[] = [];
  // Only what is asked for is checked: the types of a schema need a fraction of the modules that it imports.
  const left = new Set(roots);
  for (const path of left) {
    const { diagnostics } = program.emit(
      sourceOf(path),
      (to, text) => {
        files.push({ path: relative(root, to), contents: compiled(text) });
        for (const name of relativeIn(text)) left.add(resolve(dirname(path), name.replace(/\.js$/, '.ts')));
      },
      undefined,
      true,
    );
    if (diagnostics[0]) fail(diagnostics[0]);
  }
  return files;

  function sourceOf(path: string): ts.SourceFile {
    const source = program.getSourceFile(path);
    if (source === undefined) throw new Error(`there is no module ${path}`);
    return source;
  }
}

/** Relative specifiers of a declaration file. */
const SPECIFIER = /(?<=\bfrom ['"]|\bimport\(['"]|\bimport ['"])\.[^'"]*(?=['"])/g;

function relativeIn(text: string): string[] {
  return [...text.matchAll(SPECIFIER)].map(([name]) => name);
}

function compiled(text: string): string {
  return text.replace(SPECIFIER, (name) => name.replace(/(?<!\.d)\.ts$/, '.js'));
}

function fail({ messageText, file }: ts.Diagnostic): never {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  throw new Error(`${file ? `${file.fileName}: ` : ''}${message}`);
}
