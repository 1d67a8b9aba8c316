import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { json, SNIPPETS_FILE, schemaFiles, withFieldSnippets } from './editor-files.ts';
import { packageManifest } from './package-manifest.ts';
import { filledSettings, type StarterSettings } from './settings.ts';

/**
 * The templates. Where a step of a path begins with a dot in a knowledge base, it begins with `_` here: npm leaves files such as `.gitignore` out
 * of a package, and would go by what they say.
 */
const STARTER = fileURLToPath(new URL('./starter/', import.meta.url));

/** Marks in these files, `{{title}}` for instance, are filled in; all other files are copied as they are. */
const MARKED = ['README.md'];

const SETTINGS = 'content/parley.yaml';

export interface StarterOptions extends StarterSettings {
  /** Where npm gets the engine: a range, an address or a path. */
  readonly spec: string;
}

/** A file of a new knowledge base. */
export interface StarterFile {
  /** From its folder, with slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All files of a new knowledge base, sorted by path. */
export function starterFiles(options: StarterOptions): StarterFile[] {
  const copied = templates().map(({ path, content }) => ({ path, content: filled(path, content, options) }));
  const manifest = { path: 'package.json', content: json(packageManifest(options.spec)) };
  return [...copied, ...schemaFiles(), manifest].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function filled(path: string, content: Buffer, options: StarterOptions): string | Uint8Array {
  if (path === SETTINGS) return filledSettings(content.toString('utf8'), options);
  if (path === SNIPPETS_FILE) return withFieldSnippets(content.toString('utf8')) ?? content;
  if (!MARKED.includes(path)) return content;
  return content.toString('utf8').replaceAll('{{title}}', () => options.title);
}

function templates(): { path: string; content: Buffer }[] {
  return (
    readdirSync(STARTER, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      // What a check of the templates kept is no template.
      .filter((file) => !relative(STARTER, file).split(sep).includes('.parley'))
      .map((file) => ({ path: pathInBase(relative(STARTER, file)), content: readFileSync(file) }))
  );
}

/** Path of a template's file in a knowledge base. */
function pathInBase(path: string): string {
  return path
    .split(sep)
    .map((step) => step.replace(/^_/, '.'))
    .join('/');
}
