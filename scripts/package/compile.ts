import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transform } from 'esbuild';
import { globSync } from 'tinyglobby';
import { rewrite } from './specifiers.ts';
import { styleTextsModule } from './style-texts-module.ts';

/** A file of the compiled folder. */
export interface CompiledFile {
  /** Its path there. */
  readonly path: string;
  readonly contents: string | Buffer;
}

/** Files that only those who work on the engine need. */
const NOT_PACKAGED = [
  '**/*.test.ts',
  '**/*.fixture.ts',
  '**/*.d.ts',
  'scripts/{bench,bundle,fuzz,package,test}.ts',
  'scripts/{fuzz,package,test}/**',
  // The small package has it in place of the compiler of the machine's own kind.
  'src/entries/prose/portable-compiler.ts',
];

/** Files that name modules, and are copied otherwise. */
const COMPONENT = /\.(?:astro|mjs)$/;

/**
 * The files of src and scripts as the package has them: modules in JavaScript, each in a file of its own, all else as it is. Paths between
 * files stay as they are, but for the ending of modules.
 * @param root The project's folder.
 */
export async function compiledFiles(root: string): Promise<CompiledFile[]> {
  const names = globSync(['src/**/*', 'scripts/**/*'], { cwd: root, ignore: NOT_PACKAGED }).sort();
  return Promise.all(names.map((name) => compiledFile(root, name)));
}

async function compiledFile(root: string, name: string): Promise<CompiledFile> {
  const file = join(root, name);
  if (name === 'src/citations/style-texts.ts')
    return { path: name.replace(/\.ts$/, '.js'), contents: styleTextsModule() };
  if (COMPONENT.test(name))
    return { path: name, contents: rewrite(readFileSync(file, 'utf8'), name.replaceAll('/', sep)).text };
  if (!name.endsWith('.ts')) return { path: name, contents: readFileSync(file) };
  const { text } = rewrite(readFileSync(file, 'utf8'), name.replaceAll('/', sep));
  const { code } = await transform(text, {
    loader: 'ts',
    sourcefile: name,
    target: 'node22',
    charset: 'utf8',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  return { path: name.replace(/\.ts$/, '.js'), contents: code };
}
